// SPDX-License-Identifier: GPL-3.0-or-later
// The chat: places at the left, the open conversation in the middle, its people at the right. In a narrow window the
// outer parts come in over the middle when they are asked for.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property bool windowActive
    readonly property bool slim: width < 700
    readonly property bool roomy: width >= 1100
    readonly property bool membersWanted: app.room.open && app.room.kind !== "direct"
    readonly property bool membersShown: membersWanted && (roomy ? app.settings.membersShown : membersDrawer.opened)

    function openSwitcher() {
        switcher.open();
    }
    function openNew(section: string) {
        newSheet.begin(section === "rooms" ? "room" : section === "groups" ? "group" : section === "directs" ? "direct" : "");
    }
    function toggleMembers() {
        if (!root.roomy)
            membersDrawer.opened ? membersDrawer.close() : membersDrawer.open();
        else
            root.app.settings.membersShown = !root.app.settings.membersShown;
    }
    function focusInput() {
        conversation.focusInput();
    }
    function person(userId: string) {
        const direct = root.app.room.directWith(userId);
        if (userId === root.app.session.selfId)
            profileSheet.open();
        else if (direct !== "")
            root.app.openConversation(direct);
        else
            newSheet.beginDirect(root.app.room.handleOf(userId));
    }

    onSlimChanged: placesDrawer.close()
    onRoomyChanged: membersDrawer.close()

    Places {
        id: places

        height: root.height
        visible: !root.slim
        app: root.app
        onNewRequested: section => root.openNew(section)
        onSpaceRequested: newSheet.begin("space")
        onProfileRequested: profileSheet.open()
        onChosen: root.focusInput()
    }
    SideDrawer {
        id: placesDrawer

        edge: Qt.LeftEdge
        width: places.implicitWidth
        height: root.height
        sourceComponent: Places {
            app: root.app
            onNewRequested: section => root.openNew(section)
            onSpaceRequested: newSheet.begin("space")
            onProfileRequested: profileSheet.open()
            onChosen: placesDrawer.close()
        }
    }
    Conversation {
        id: conversation

        anchors.left: root.slim ? parent.left : places.right
        anchors.right: members.visible ? members.left : parent.right
        height: root.height
        focus: true
        app: root.app
        windowActive: root.windowActive
        slim: root.slim
        membersShown: root.membersShown
        onMembersToggled: root.toggleMembers()
        onPlacesRequested: placesDrawer.open()
        onPersonActivated: userId => root.person(userId)
        onNewRequested: root.openNew("")
        onPeopleRequested: peopleSheet.begin("conversation:" + root.app.room.conversationId, root.app.room.title)
    }
    MemberPanel {
        id: members

        anchors.right: parent.right
        height: root.height
        visible: root.roomy && root.membersShown
        model: root.app.room.members
        onActivated: userId => root.person(userId)
        onCloseRequested: root.app.settings.membersShown = false
    }
    SideDrawer {
        id: membersDrawer

        edge: Qt.RightEdge
        width: Theme.panelWidth
        height: root.height
        sourceComponent: MemberPanel {
            model: root.app.room.members
            onActivated: userId => {
                membersDrawer.close();
                root.person(userId);
            }
            onCloseRequested: membersDrawer.close()
        }
    }
    NewConversationSheet {
        id: newSheet

        creation: root.app.creation
        spaceId: root.app.currentSpaceId
        spaceName: root.app.currentSpaceName
        canAddRooms: root.app.canAddRooms
        onClosed: root.focusInput()
    }
    PeopleSheet {
        id: peopleSheet

        creation: root.app.creation
        onClosed: root.focusInput()
    }
    ProfileSheet {
        id: profileSheet

        session: root.app.session
        settings: root.app.settings
        version: root.app.version
        onClosed: root.focusInput()
    }
    // Once the rows stand in their new order, the best one is the current one.
    Timer {
        id: settling

        interval: 0
        onTriggered: switcher.settle()
    }
    Switcher {
        id: switcher

        model: root.app.switcher
        onChosen: id => {
            root.app.openConversation(id);
            root.focusInput();
        }
        onFilterChanged: {
            root.app.switcher.filter = switcher.filter;
            settling.restart();
        }
    }
}
