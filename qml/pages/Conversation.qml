// SPDX-License-Identifier: GPL-3.0-or-later
// The open conversation from its header to the place where one writes, or what to do when none is open.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property bool slim
    required property bool membersShown
    readonly property RoomView room: app.room
    readonly property string titled: room.kind === "room" ? "#" + room.title : room.title

    signal membersToggled
    signal placesRequested
    signal personActivated(userId: string)
    signal newRequested
    signal peopleRequested

    function focusInput() {
        input.takeFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    IconButton {
        id: placesButton

        x: 10
        anchors.verticalCenter: header.verticalCenter
        z: 1
        visible: root.slim
        glyph: Icons.chat
        tip: qsTr("Conversations")
        onClicked: root.placesRequested()
    }
    ConversationHeader {
        id: header

        x: root.slim ? 34 : 0
        width: parent.width - x
        visible: root.room.open
        title: root.room.title
        kind: root.room.kind
        topic: root.room.topic
        presence: root.room.presence
        avatarKey: root.room.avatarKey
        avatarImage: root.room.avatarImage
        isPrivate: root.room.isPrivate
        memberCount: root.room.members.count
        membersShown: root.membersShown
        showMenu: root.room.canAddMembers
        onMembersToggled: root.membersToggled()
        onMenuRequested: anchor => menu.openAt(anchor, anchor.width - menu.width, anchor.height + 4)

        MenuList {
            id: menu

            MenuEntry {
                text: qsTr("Add people…")
                glyph: Icons.userPlus
                onTriggered: root.peopleRequested()
            }
        }
    }
    Rectangle {
        y: header.height - 1
        width: header.x
        height: 1
        visible: header.visible
        color: Theme.line
    }
    ConnectionBanner {
        id: banner

        anchors.top: header.bottom
        width: parent.width
        connection: root.app.session.connection
        retrySeconds: root.app.session.retrySeconds
        onRetry: root.app.session.retryNow()
    }
    Notices {
        id: notices

        anchors.top: banner.bottom
        width: parent.width
        session: root.app.session
    }
    History {
        id: history

        anchors.top: notices.bottom
        anchors.bottom: input.top
        anchors.bottomMargin: 6
        width: parent.width
        visible: root.room.open
        app: root.app
        room: root.room
        composer: root.app.composer
        titled: root.titled
        onPersonActivated: userId => root.personActivated(userId)
        onLeaveRequested: root.focusInput()
    }
    ConversationInput {
        id: input

        anchors.bottom: typing.top
        x: Theme.messageMargin
        width: parent.width - 2 * Theme.messageMargin
        height: implicitHeight
        visible: root.room.open
        focus: true
        app: root.app
        titled: root.titled
        availableHeight: root.height
        onSent: history.toLatest()
    }
    TypingIndicator {
        id: typing

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2
        x: Theme.messageMargin + 4
        width: parent.width - 2 * x
        visible: root.room.open
        names: root.room.typingNames
    }
    DropZone {
        anchors.fill: parent
        z: 2
        target: root.titled
        offered: root.room.open && root.app.composer.posting.blocked === ""
        onFilesDropped: drop => {
            root.app.composer.tray.add(drop.urls);
            root.focusInput();
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: !root.room.open
        title: qsTr("No conversation is open")
        text: qsTr("Choose one at the left, or start a new one.")
        actionText: qsTr("New conversation")
        onActionRequested: root.newRequested()
    }
}
