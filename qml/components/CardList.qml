// SPDX-License-Identifier: GPL-3.0-or-later
// A list of MessageCards: arrows and Home/End walk through it, Enter goes to the message, the menu key and a right click show what
// can be done with a card.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

FocusScope {
    id: root

    required property QtObject model
    required property string name // for screen readers
    property bool sectioned: false // under the name of its place
    property bool placed: true // each card says where it was said
    property bool byPlace: false
    property int lines: 4 // of what a card says
    property bool whole: false // see MessageCard
    property string rich: "" // of its one card that is whole
    property bool canMore: false
    property string emptyTitle: ""
    property string emptyText: ""
    property string emptyGlyph: Icons.chat
    property list<CardAction> actions
    property string footnote: ""
    property color ground: Theme.canvas
    property int margin: width < 480 ? Theme.gap16 : Theme.messageMargin // as what stands above
    readonly property int inset: Math.max(0, Math.floor((width - Theme.messageMax) / 2) - margin) // in the middle where it is wide
    readonly property alias count: list.count
    readonly property alias view: list
    readonly property real contentHeight: list.contentHeight + list.topMargin
    readonly property MessageCard currentCard: list.currentItem as MessageCard

    signal activated(card: MessageCard)
    signal followed(link: string) // in formatted words
    signal moreRequested
    signal leftUpwards // the up arrow on the first one

    function step(by: int) {
        if (by < 0 && list.currentIndex <= 0)
            root.leftUpwards();
        root.show(Math.max(0, Math.min(list.count - 1, list.currentIndex + by)));
    }
    function show(index: int) {
        list.currentIndex = index;
        list.positionViewAtIndex(index, ListView.Contain);
    }
    function takeFocus() {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function openMenu(card: MessageCard, x: real, y: real) {
        for (let i = 0; i < root.actions.length; ++i) {
            const action = root.actions[i];
            action.key = card.key;
            action.conversationId = card.conversationId;
            action.messageId = card.messageId;
        }
        if (root.actions.length > 0)
            menu.openAt(card, x, y);
    }

    ListView {
        id: list

        anchors.fill: parent
        focus: true
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        currentIndex: -1
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        topMargin: Theme.gap8
        model: root.model
        section.property: root.sectioned ? "place" : ""
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: root.name

        ReadingOrder {
            content: list.contentItem
            model: root.model
        }
        RowVoice {
            row: list.currentItem
            active: list.activeFocus
        }
        // Not bound, so by outer names: Qt 6.4 refuses bound components in a section and a footer.
        // qmllint disable unqualified
        section.delegate: Item {
            id: part

            required property string section

            width: ListView.view.width
            height: 34

            PlainLabel {
                x: root.inset + root.margin
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 4
                width: parent.width - 2 * x
                oneLine: true
                text: part.section
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }
        delegate: MessageCard {
            id: card

            x: root.inset
            width: ListView.view.width - 2 * x
            margin: root.margin
            ringed: list.activeFocus && ListView.isCurrentItem
            showPlace: root.placed && !root.sectioned
            byPlace: root.byPlace
            lines: root.lines
            whole: root.whole
            rich: root.rich
            actions: root.actions
            onClicked: root.activated(card)
            onFollowed: link => root.followed(link)
            onMenuRequested: (anchor, x, y) => root.openMenu(card, x, y)
        }
        footer: Item {
            x: root.inset
            width: ListView.view.width - 2 * x
            height: (more.visible ? 60 : 0) + (foot.visible ? foot.implicitHeight + 24 : 16)

            SecondaryButton {
                id: more

                anchors.horizontalCenter: parent.horizontalCenter
                y: 12
                visible: root.canMore
                text: qsTr("Show more")
                onClicked: root.moreRequested()
            }
            PlainLabel {
                id: foot

                anchors.bottom: parent.bottom
                anchors.bottomMargin: 12
                x: 20
                width: parent.width - 40
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                text: root.footnote
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
            }
        }
        // qmllint enable unqualified

        Keys.onDownPressed: root.step(1)
        Keys.onUpPressed: root.step(-1)
        Keys.onReturnPressed: if (root.currentCard)
            root.activated(root.currentCard)
        Keys.onEnterPressed: if (root.currentCard)
            root.activated(root.currentCard)
        Keys.onMenuPressed: if (root.currentCard)
            root.openMenu(root.currentCard, 60, root.currentCard.height)
        Keys.onPressed: event => event.accepted = root.key(event)
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0)
            currentIndex = 0
    }
    MoreBelow {
        view: list
        ground: root.ground
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: list.count === 0 && root.emptyTitle !== ""
        glyph: root.emptyGlyph
        title: root.emptyTitle
        text: root.emptyText
    }
    MenuList {
        id: menu

        // A list of one kind for a list of a wider one: the linter knows no such thing.
        entries: root.actions // qmllint disable
    }

    function key(event: KeyEvent): bool {
        if (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier && root.currentCard) {
            root.openMenu(root.currentCard, 60, root.currentCard.height);
            return true;
        }
        if (event.key === Qt.Key_Home && list.count > 0) {
            root.show(0);
            return true;
        }
        if (event.key === Qt.Key_End && list.count > 0) {
            root.show(list.count - 1);
            return true;
        }
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
            root.step(event.key === Qt.Key_PageDown ? 6 : -6);
            return true;
        }
        return false;
    }
}
