// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations of one place: a title, a filter, and the list in foldable parts. Filters by itself, ignoring case and accents.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

Rectangle {
    id: root

    required property QtObject model
    required property string title
    property string subtitle: ""
    property string currentId: ""
    property bool canAddRooms: true
    property bool hasMenu: false
    property string shortcutHint: ""
    property string emptyText: qsTr("Nothing here yet")
    property list<string> folded: []
    readonly property string filter: filterField.text

    signal activated(conversationId: string)
    signal newRequested(section: string)
    signal filterEdited(text: string)
    signal titleActivated

    implicitWidth: Theme.sidebarWidth
    color: Theme.sidebar

    function focusFilter() {
        filterField.takeFocus();
    }
    function toggle(section: string) {
        const rest = Array.from(root.folded).filter(name => name !== section);
        root.folded = rest.length === root.folded.length ? rest.concat([section]) : rest;
    }
    function move(from: int, by: int) {
        for (let at = from + by; at >= 0 && at < list.count; at += by) {
            const row = list.itemAtIndex(at) as ConversationRow;
            if (row && row.shown) {
                list.currentIndex = at;
                list.positionViewAtIndex(at, ListView.Contain);
                return;
            }
        }
    }
    function activate(index: int) {
        const row = list.itemAtIndex(index) as ConversationRow;
        if (!row)
            return;
        filterField.text = "";
        root.activated(row.conversationId);
    }

    SidebarHead {
        id: head

        width: root.width
        title: root.title
        subtitle: root.subtitle
        hasMenu: root.hasMenu
        onTitleActivated: root.titleActivated()
        onNewRequested: root.newRequested("")
    }
    FilterField {
        id: filterField

        anchors.top: head.bottom
        x: 12
        width: root.width - 24
        shortcutHint: root.shortcutHint
        onEdited: text => root.filterEdited(text)
        onAccepted: {
            list.currentIndex = -1;
            root.move(-1, 1);
            if (list.currentIndex >= 0)
                root.activate(list.currentIndex);
        }
        onStepped: list.forceActiveFocus(Qt.TabFocusReason)
    }
    ListView {
        id: list

        anchors.top: filterField.bottom
        anchors.topMargin: 6
        anchors.bottom: parent.bottom
        width: root.width
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        // All rows exist: hidden ones must, to be known as hidden, and one has tens of conversations, not thousands.
        cacheBuffer: 20000
        currentIndex: -1
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap16
        model: root.model
        section.property: "section"
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Conversations")

        // Not bound, so by outer names: Qt 6.4 refuses bound components in a section.
        // qmllint disable unqualified
        section.delegate: SidebarSection {
            width: ListView.view.width
            folded: root.folded.includes(section)
            canAdd: section !== "rooms" || root.canAddRooms
            onFoldToggled: root.toggle(section)
            onAddRequested: root.newRequested(section)
        }
        delegate: ConversationRow {
            width: ListView.view.width
            current: conversationId === root.currentId
            ringed: list.activeFocus && ListView.isCurrentItem
            // What is unread or open stays in sight when its part is folded.
            shown: root.filter !== "" ? TextMatch.contains(title, root.filter)
                : !root.folded.includes(section) || current || mentions > 0 || (unread > 0 && !muted)
            onClicked: root.activate(index)
        }
        // qmllint enable unqualified

        Keys.onDownPressed: root.move(currentIndex, 1)
        Keys.onUpPressed: root.move(currentIndex, -1)
        Keys.onReturnPressed: root.activate(currentIndex)
        Keys.onEnterPressed: root.activate(currentIndex)
        Keys.onSpacePressed: root.activate(currentIndex)
        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            root.move(-1, 1)
    }
    Column {
        anchors.top: filterField.bottom
        anchors.topMargin: 40
        x: Theme.gap24
        width: root.width - 2 * Theme.gap24
        visible: list.count === 0
        spacing: Theme.gap12

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.emptyText
            color: Theme.text3
            font.pixelSize: Theme.fontMeta
        }
    }
}
