// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation besides the main one: beside it, or in a window of its own. It has a place in the list and a text of its own; what
// belongs to the main window (panels, settings, profiles) opens there.
import QtQuick
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string conversationId
    required property string other // "beside" or "window"
    readonly property RoomView room: open.room
    readonly property Composer composer: open.composer
    readonly property Conversation conversation: pane.item as Conversation
    readonly property string title: room && room.open ? (room.kind === "room" ? "#" : "") + room.title : ""

    signal mainWanted // what was asked for is shown in the main window

    function inMain(name: string, argument: string) {
        root.app.nav.openDialog(name, argument);
        root.mainWanted();
    }
    function settings() {
        const kind = root.room.kind;
        if (kind === "direct")
            root.inMain("ProfileCard", acts.peerOf(root.conversationId));
        else
            root.inMain(kind === "room" ? "RoomPage" : "GroupPage", root.conversationId);
    }
    property bool made: false // and as large as it will be: a history that is laid out in no room at all stays empty

    function show() {
        if (root.made && root.room)
            pane.setSource("Conversation.qml", {app: root.app, room: root.room, composer: root.composer, other: root.other, focus: true});
    }

    onRoomChanged: show()
    Component.onCompleted: {
        root.made = true;
        root.show();
    }

    PlaceActs {
        id: acts

        session: root.app.session
    }
    OpenConversation {
        id: open

        session: root.app.session
        conversationId: root.conversationId
        onGone: root.app.others.close(root.conversationId)
    }
    // By address and with what it needs: the room is there only once the session is.
    Loader {
        id: pane

        anchors.fill: parent
        focus: true
    }
    Connections {
        target: root.conversation

        function onCloseRequested() {
            root.app.others.close(root.conversationId);
        }
        // In this order: then it is gone.
        function onMainRequested() {
            root.mainWanted();
            root.app.openConversation(root.conversationId);
        }
        // Beside whatever is open there: it stays where it is, with what is being written in it.
        function onPanelToggled(name: string) {
            root.app.nav.closePlace();
            root.app.nav.openPanel(name, root.conversationId);
            root.mainWanted();
        }
        function onBellRequested(anchor: Item) {
            menus.made().openBell(root.conversationId, anchor);
        }
        function onPersonActivated(userId: string) {
            root.inMain("ProfileCard", userId);
        }
        function onSettingsRequested() {
            root.settings();
        }
        function onPeopleRequested() {
            people.begin("conversation:" + root.conversationId, root.room.title);
        }
    }
    LazyPart {
        id: menus

        anchors.fill: parent
        part: Qt.resolvedUrl("PlaceMenus.qml")

        function given(): var {
            return {app: root.app};
        }
    }
    PeopleSheet {
        id: people

        creation: root.app.creation
        onAboutToHide: root.conversation.focusInput()
    }
}
