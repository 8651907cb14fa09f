// SPDX-License-Identifier: GPL-3.0-or-later
// A room and all that can be set about it.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument // the room's id, maybe with "/permissions" behind it
    readonly property string roomId: argument.split("/")[0]
    property string section: argument.split("/")[1] ?? "room"
    readonly property string refusal: section === "hooks" ? room.whyNotHooks : ""

    signal closeRequested

    RoomSettings {
        id: room

        session: root.app.session
        conversationId: root.roomId
        onSaved: overview.told = qsTr("Saved.")
        onGone: root.closeRequested()
    }
    PlaceMembers {
        id: members

        session: root.app.session
        conversationId: root.roomId
    }
    SectionFrame {
        anchors.fill: parent
        focus: true
        title: "#" + room.title
        subtitle: room.spaceName
        keys: room.isPrivate ? ["room", "permissions", "readers", "members", "hooks"] : ["room", "permissions", "readers", "hooks"]
        labels: room.isPrivate ? [qsTr("Room"), qsTr("Who may do what"), qsTr("Who sees it"), qsTr("Members"), qsTr("Webhooks")]
            : [qsTr("Room"), qsTr("Who may do what"), qsTr("Who sees it"), qsTr("Webhooks")]
        glyphs: room.isPrivate ? [Icons.settings, Icons.shield, Icons.eye, Icons.users, Icons.link] : [Icons.settings, Icons.shield, Icons.eye, Icons.link]
        current: root.section
        onChosen: key => root.section = key
        onCloseRequested: root.closeRequested()

        RoomOverview {
            id: overview

            anchors.fill: parent
            visible: root.section === "room"
            app: root.app
            room: room
        }
        RoomPermissions {
            anchors.fill: parent
            visible: root.section === "permissions"
            app: root.app
            room: room
        }
        RoomReadersPart {
            anchors.fill: parent
            visible: root.section === "readers"
            room: room
        }
        MembersPart {
            anchors.fill: parent
            visible: root.section === "members"
            app: root.app
            members: members
            conversationId: root.roomId
            place: room.title
        }
        // By its address: Qt 6.4 makes no component of this file here.
        Loader {
            readonly property bool wanted: root.section === "hooks" && root.refusal === "" && room.title !== ""

            function show() {
                if (wanted)
                    setSource("RoomHooks.qml", {app: root.app, conversationId: root.roomId});
                else
                    source = "";
            }

            anchors.fill: parent
            onWantedChanged: show()
            Component.onCompleted: show()
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: root.refusal !== ""
            glyph: Icons.lock
            title: qsTr("This is not for you")
            text: root.refusal
        }
    }
}
