// SPDX-License-Identifier: GPL-3.0-or-later
// The open conversation from its header to the place where one writes, or what to do when none is open.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    property RoomView room: app.room
    property Composer composer: app.composer
    property bool slim: false
    property bool membersShown: false
    property string other: "" // "" = the main one, "beside", "window"
    readonly property string titled: room.kind === "room" ? "#" + room.title : room.title

    Accessible.role: Accessible.Pane
    Accessible.name: root.room.open ? root.titled : ""
    Accessible.ignored: !root.room.open

    signal membersToggled
    signal panelToggled(name: string)
    signal bellRequested(anchor: Item)
    signal placesRequested
    signal personActivated(userId: string)
    signal newRequested
    signal peopleRequested
    signal settingsRequested
    signal closeRequested
    signal mainRequested // it is to be shown in the main part of the window

    function focusInput() {
        writing.takeFocus();
    }
    // Whoever is there already and has written nothing has read all of it.
    function toWriting() {
        if (writing.idle)
            root.room.markAllRead();
        else
            writing.takeFocus();
    }
    function toLatest() {
        history.toLatest();
    }
    function openEmoji() {
        writing.openEmoji();
    }
    function reactToLast() {
        history.reactToLast();
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
        panel: root.app.nav.panelArgument === "" || root.app.nav.panelArgument === root.room.conversationId ? root.app.nav.panel : "" // else it is about another one
        muted: root.app.sidebar.openMuted
        showMenu: true
        tools: root.other === ""
        closable: root.other === "beside"
        onCloseRequested: root.closeRequested()
        onMembersToggled: root.membersToggled()
        onPanelToggled: name => root.panelToggled(name)
        onBellRequested: anchor => root.bellRequested(anchor)
        onMenuRequested: anchor => menu.openBelow(anchor)
        warning: root.room.proof.state === "differs" && !root.room.proof.checking ? root.room.proof.summary : ""
        onWarningClicked: history.showProof()

        ConversationMenu {
            id: menu

            app: root.app
            room: root.room
            other: root.other
            tight: !header.wide || root.other !== ""
            onPeopleRequested: root.peopleRequested()
            onBellRequested: root.bellRequested(menu.parent)
            onPanelRequested: name => root.panelToggled(name)
            onSettingsRequested: root.settingsRequested()
            onMainRequested: root.mainRequested()
            onProofRequested: history.showProof()
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
        visible: height > 0 && root.other !== "beside"
        connection: root.app.session.connection
        retrySeconds: root.app.session.retrySeconds
        onRetry: root.app.session.retryNow()
    }
    Notices {
        id: notices

        anchors.top: root.other !== "beside" ? banner.bottom : header.bottom
        width: parent.width
        visible: root.other !== "beside"
        height: visible ? implicitHeight : 0
        session: root.app.session
        onDraftsRequested: root.app.nav.openPlace("DraftsPage", "")
    }
    History {
        id: history

        anchors.top: notices.bottom
        anchors.bottom: writing.top
        anchors.bottomMargin: 6
        width: parent.width
        visible: root.room.open
        app: root.app
        room: root.room
        composer: root.composer
        titled: root.titled
        onPersonActivated: userId => root.personActivated(userId)
        onLeaveRequested: root.focusInput()
    }
    Writing {
        id: writing

        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.room.open
        focus: true
        app: root.app
        room: root.room
        composer: root.composer
        titled: root.titled
        availableHeight: root.height
        onSent: history.toLatest()
    }
    DropZone {
        anchors.fill: parent
        z: 2
        target: root.titled
        offered: root.room.open && root.composer.posting.blocked === ""
        onFilesDropped: drop => {
            root.composer.tray.add(drop.urls);
            root.focusInput();
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: !root.room.open && root.other === ""
        title: qsTr("No conversation is open")
        text: qsTr("Choose one at the left, or start a new one.")
        actionText: qsTr("New conversation")
        onActionRequested: root.newRequested()
    }
}
