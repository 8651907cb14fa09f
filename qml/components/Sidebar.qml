// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of one place: a title, a filter, places of one's own, and the list in foldable parts. What is in it, folded away
// or filtered, the model decides.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property QtObject model
    required property string title
    property string subtitle: ""
    property string currentId: ""
    property bool canAddRooms: true
    property bool mayArrange: false
    property bool hasMenu: false
    property bool unreadOnly: false
    property string shortcutHint: ""
    property string emptyText: qsTr("Nothing here yet")
    property Component entries: null // above the list, scrolling with it
    readonly property string filter: filterField.text
    readonly property bool arranging: mayArrange && filter === "" && !unreadOnly

    signal activated(conversationId: string)
    signal newRequested(section: string)
    signal filterEdited(text: string)
    signal unreadOnlyToggled
    signal foldToggled(section: string)
    signal titleActivated(anchor: Item)
    signal menuRequested(conversationId: string, anchor: Item, x: real, y: real)
    signal sectionMenuRequested(section: string, anchor: Item, x: real, y: real)
    signal moved(conversationId: string, by: int)
    signal sectionMoved(section: string, by: int)
    signal dropped(conversationId: string, section: string, index: int)

    implicitWidth: Theme.sidebarWidth
    color: Theme.sidebar
    Accessible.role: Accessible.Pane
    Accessible.name: title

    function focusFilter() {
        filterField.takeFocus();
    }
    function step(by: int) {
        if (list.count === 0)
            return;
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
    function activate(index: int) {
        if (index < 0)
            return;
        const id = values.text(index, "conversationId");
        if (values.flag(index, "head")) {
            root.foldToggled(values.text(index, "section"));
            return;
        }
        root.clearFilter();
        root.activated(id);
    }
    function clearFilter() {
        if (filterField.text === "")
            return;
        filterField.text = "";
        root.filterEdited("");
    }
    function fold(away: bool) {
        if (values.flag(list.currentIndex, "head") && values.flag(list.currentIndex, "folded") !== away)
            root.foldToggled(values.text(list.currentIndex, "section"));
    }
    function menuFor(index: int, x: real, y: real) {
        if (!list.itemAtIndex(index)) // scrolled away from
            list.positionViewAtIndex(index, ListView.Contain);
        const line = list.itemAtIndex(index) as SidebarLine;
        if (line && line.head)
            root.sectionMenuRequested(line.section, line, x, y);
        else if (line)
            root.menuRequested(line.conversationId, line, x, y);
    }
    function shift(by: int) {
        if (!root.arranging)
            return;
        if (values.flag(list.currentIndex, "head") && values.flag(list.currentIndex, "category"))
            root.sectionMoved(values.text(list.currentIndex, "section"), by);
        else if (values.text(list.currentIndex, "kind") === "room")
            root.moved(values.text(list.currentIndex, "conversationId"), by);
    }
    function firstMatch() {
        for (let at = 0; at < list.count; ++at) {
            if (!values.flag(at, "head")) {
                root.activate(at);
                return;
            }
        }
    }

    RowValues {
        id: values

        model: root.model
    }
    SidebarHead {
        id: head

        width: root.width
        title: root.title
        subtitle: root.subtitle
        hasMenu: root.hasMenu
        onTitleActivated: root.titleActivated(head)
        onNewRequested: root.newRequested("")
    }
    FilterField {
        id: filterField

        fill: Theme.dark ? Theme.inset : Theme.raised // on what is as dark as an inset in light
        anchors.top: head.bottom
        x: 12
        width: root.width - 24 - 38
        shortcutHint: root.shortcutHint
        onEdited: text => root.filterEdited(text)
        onAccepted: root.firstMatch()
        onStepped: keys.forceActiveFocus(Qt.TabFocusReason)
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 10 // in one line with what stands above and below
        anchors.top: head.bottom
        size: 34
        iconSize: 16
        glyph: Icons.filter
        checked: root.unreadOnly
        tip: root.unreadOnly ? qsTr("Show all conversations") : qsTr("Show only unread ones")
        onClicked: root.unreadOnlyToggled()
    }
    ListView {
        id: list

        anchors.top: filterField.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        width: root.width
        clip: true
        keyNavigationEnabled: false
        // A line that is dragged must not go away under the pointer.
        cacheBuffer: drop.before < 0 ? 400 : 20000
        currentIndex: -1
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap16
        model: root.model
        header: root.entries
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversations")

        // Not bound, so by outer names.
        // qmllint disable unqualified
        delegate: SidebarLine {
            id: line

            width: ListView.view.width
            current: conversationId !== "" && conversationId === root.currentId
            ringed: keys.activeFocus && ListView.isCurrentItem
            canAdd: section === "groups" || section === "directs" || root.canAddRooms
            draggable: root.arranging && (head ? category : kind === "room")
            onActivated: root.activate(index)
            onFoldToggled: root.foldToggled(section)
            onAddRequested: root.newRequested(section)
            onMenuRequested: (x, y) => root.menuFor(index, x, y)
            onDragMoved: y => drop.follow(line, y)
            onDropped: drop.finish(line)
        }
        // qmllint enable unqualified

        ReadingOrder {
            content: list.contentItem
            model: root.model
        }
        RowVoice {
            row: (list.currentItem as SidebarLine)?.spoken ?? null
            active: keys.activeFocus
        }
        SidebarDrop {
            id: drop

            parent: list.contentItem
            width: list.width
            view: list
            rows: values
            onDropped: (id, section, index) => root.dropped(id, section, index)
            onSectionDropped: (section, by) => root.sectionMoved(section, by)
        }
    }
    SidebarSight {
        view: list
        rows: values
        fade: fade
        currentId: root.currentId
    }
    MoreBelow {
        id: fade

        view: list
        ground: root.color
    }
    // The rows' focus: the list is a focus scope, and would leave it to a place above the rows that had it before.
    Item {
        id: keys

        anchors.fill: list
        activeFocusOnTab: true

        Keys.onDownPressed: event => event.modifiers & Qt.ControlModifier ? root.shift(1) : root.step(1)
        Keys.onUpPressed: event => event.modifiers & Qt.ControlModifier ? root.shift(-1) : root.step(-1)
        Keys.onLeftPressed: root.fold(true)
        Keys.onRightPressed: root.fold(false)
        Keys.onReturnPressed: root.activate(list.currentIndex)
        Keys.onEnterPressed: root.activate(list.currentIndex)
        Keys.onSpacePressed: root.activate(list.currentIndex)
        Keys.onMenuPressed: root.menuFor(list.currentIndex, 40, 30)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier;
            if (event.accepted)
                root.menuFor(list.currentIndex, 40, 30);
        }
        onActiveFocusChanged: if (activeFocus && list.currentIndex < 0)
            root.step(1)
    }
    PlainLabel {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap24
        x: Theme.gap24
        width: root.width - 2 * Theme.gap24
        visible: list.count === 0
        horizontalAlignment: Text.AlignHCenter
        text: root.filter !== "" ? qsTr("Nothing by that name") : root.unreadOnly ? qsTr("All read") : root.emptyText
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
}
