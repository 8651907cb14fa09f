// SPDX-License-Identifier: GPL-3.0-or-later
// The chat: places at the left, the open conversation or another place in the middle, a panel or its people at the right. In a narrow
// window the outer parts move into drawers and come in over the middle when they are asked for.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    readonly property bool slim: width < 700
    readonly property bool roomy: width >= (paneled ? 1020 : 1100)
    readonly property bool paneled: app.nav.panel !== ""
    readonly property bool membersWanted: app.room.open && app.room.kind !== "direct" && app.settings.membersShown
    readonly property bool sideShown: roomy && app.nav.place === "" && (paneled || membersWanted)
    readonly property bool placesShown: !slim && !app.layout.placesHidden
    readonly property list<Item> panes: [places, conversation, split, place, side] // where F6 goes
    // The one that commands are about: of two side by side the one with the focus.
    readonly property Conversation beside: split.pane ? split.pane.conversation : null
    readonly property Conversation current: split.activeFocus && beside !== null ? beside : conversation

    onSlimChanged: placesDrawer.close()
    onRoomyChanged: root.showSide()
    onPaneledChanged: root.showSide()

    function openSwitcher() {
        popups.made().switchTo("");
    }
    function openPeopleSwitcher() {
        popups.made().switchTo("@");
    }
    function openRecent() {
        popups.made().switchToRecent();
    }
    function openNew(section: string) {
        popups.made().beginNew(section);
    }
    // A panel that is asked for in a narrow window comes in by itself; the members do not.
    function showSide() {
        if (root.roomy || !root.paneled)
            sideDrawer.close();
        else
            sideDrawer.open();
    }
    function toggleMembers() {
        if (root.paneled)
            root.app.nav.closePanel();
        else if (root.roomy)
            root.app.settings.membersShown = !root.app.settings.membersShown;
        else
            sideDrawer.open();
    }
    function togglePlaces() {
        if (root.slim)
            placesDrawer.open();
        else
            root.app.layout.placesHidden = !root.app.layout.placesHidden;
    }
    function togglePanel(name: string) {
        if (root.app.nav.panel === name && (root.app.nav.panelArgument === "" || root.app.nav.panelArgument === root.app.room.conversationId))
            root.app.nav.closePanel();
        else
            root.app.nav.openPanel(name, "");
    }
    function focusInput() {
        conversation.focusInput();
    }
    function person(userId: string) {
        root.app.nav.openDialog("ProfileCard", userId);
    }

    SideDrawer {
        id: placesDrawer

        edge: Qt.LeftEdge
        width: places.width
        height: root.height
    }
    Places {
        id: places

        parent: (root.slim ? placesDrawer.contentItem : root) as Item
        height: root.height
        visible: root.slim || root.placesShown
        app: root.app
        onNewRequested: section => {
            placesDrawer.close();
            root.openNew(section);
        }
        onSpaceRequested: {
            placesDrawer.close();
            root.app.nav.openDialog("NewSpacePage");
        }
        onProfileRequested: {
            placesDrawer.close();
            popups.made().openUser(root.slim ? root : places);
        }
        onChosen: {
            placesDrawer.close();
            root.focusInput();
        }
    }
    Conversation {
        id: conversation

        readonly property real middle: root.width - x - (root.sideShown ? side.width : 0)

        x: root.placesShown ? places.width : 0
        width: middle - (split.shown ? split.width : 0)
        height: root.height
        visible: root.app.nav.place === ""
        focus: true
        app: root.app
        slim: !root.placesShown
        membersShown: root.sideShown && !root.paneled
        onMembersToggled: root.toggleMembers()
        onPanelToggled: name => root.togglePanel(name)
        onBellRequested: anchor => places.openBell(anchor)
        onPlacesRequested: root.togglePlaces()
        onPersonActivated: userId => root.person(userId)
        onNewRequested: root.openNew("")
        onSettingsRequested: places.openSettings()
        onPeopleRequested: popups.made().addPeople()
    }
    SplitPane {
        id: split

        x: conversation.x + conversation.width
        width: implicitWidth
        height: root.height
        visible: shown && root.app.nav.place === ""
        app: root.app
        available: conversation.middle
        onGone: root.focusInput()
    }
    // What went wrong while a page stands in the conversation's stead, where its own notices are hidden.
    Notice {
        id: wrong

        x: conversation.x
        width: root.width - x
        height: visible ? implicitHeight : 0
        visible: root.app.nav.place !== "" && text !== ""
        strip: true
        kind: "danger"
        dismissable: true
        text: root.app.session.problem
        onDismissed: root.app.session.dismissProblem()
    }
    PageHost {
        id: place

        x: conversation.x
        y: wrong.height
        width: root.width - x
        height: root.height - y
        app: root.app
        name: root.app.nav.place
        argument: root.app.nav.placeArgument
        onCloseRequested: {
            root.app.nav.closePlace();
            root.focusInput();
        }
    }
    Notice {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(360, parent.width - 40)
        z: 1
        visible: root.app.markedRead > 0
        dismissable: true
        text: qsTr("%n conversation(s) marked as read.", "", root.app.markedRead)
        actionText: qsTr("Undo")
        onActionRequested: root.app.undoMarkAllRead()
        onDismissed: root.app.keepMarkedRead()
    }
    SideDrawer {
        id: sideDrawer

        edge: Qt.RightEdge
        width: Math.min(root.paneled ? 400 : Theme.panelWidth, root.width - 40)
        height: root.height
        onClosed: if (!root.roomy)
            root.app.nav.closePanel()
    }
    SidePanel {
        id: side

        parent: (root.roomy ? root : sideDrawer.contentItem) as Item
        x: root.roomy ? root.width - width : 0
        width: root.roomy ? implicitWidth : sideDrawer.width
        height: root.height
        visible: root.sideShown || !root.roomy
        app: root.app
        sizable: root.roomy
        available: root.width - conversation.x
        onPersonActivated: userId => {
            sideDrawer.close();
            root.person(userId);
        }
        onCloseRequested: {
            sideDrawer.close();
            if (root.paneled)
                root.app.nav.closePanel();
            else if (root.roomy)
                root.app.settings.membersShown = false;
            root.focusInput();
        }
    }
    LazyPart {
        id: popups

        anchors.fill: parent
        part: Qt.resolvedUrl("ChatPopups.qml")

        function given(): var {
            return {app: root.app};
        }
    }
    Connections {
        target: popups.item
        ignoreUnknownSignals: true

        function onFinished() {
            root.focusInput();
        }
    }
}
