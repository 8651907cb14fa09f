// SPDX-License-Identifier: GPL-3.0-or-later
// The chat: places at the left, the open conversation in the middle, its people at the right. In a narrow window the
// outer parts move into drawers and come in over the middle when they are asked for.
import QtQuick
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    readonly property bool slim: width < 700
    readonly property bool roomy: width >= 1100
    readonly property bool membersWanted: app.room.open && app.room.kind !== "direct"
    readonly property bool membersShown: membersWanted && roomy && app.settings.membersShown

    onSlimChanged: placesDrawer.close()
    onRoomyChanged: membersDrawer.close()

    function openSwitcher() {
        switcher.open();
    }
    function openNew(section: string) {
        newSheet.begin(section === "rooms" ? "room" : section === "groups" ? "group" : section === "directs" ? "direct" : "");
    }
    function toggleMembers() {
        if (root.roomy)
            root.app.settings.membersShown = !root.app.settings.membersShown;
        else
            membersDrawer.open();
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
        app: root.app
        onNewRequested: section => {
            placesDrawer.close();
            root.openNew(section);
        }
        onSpaceRequested: {
            placesDrawer.close();
            newSheet.begin("space");
        }
        onProfileRequested: {
            placesDrawer.close();
            profileSheet.open();
        }
        onChosen: {
            placesDrawer.close();
            root.focusInput();
        }
    }
    Conversation {
        id: conversation

        x: root.slim ? 0 : places.width
        width: root.width - x - (root.membersShown ? members.width : 0)
        height: root.height
        focus: true
        app: root.app
        slim: root.slim
        membersShown: root.membersShown
        onMembersToggled: root.toggleMembers()
        onPlacesRequested: placesDrawer.open()
        onPersonActivated: userId => root.person(userId)
        onNewRequested: root.openNew("")
        onPeopleRequested: peopleSheet.begin("conversation:" + root.app.room.conversationId, root.app.room.title)
    }
    PageHost {
        x: conversation.x
        width: root.width - x
        height: root.height
        app: root.app
        name: root.app.nav.place
        argument: root.app.nav.placeArgument
        onCloseRequested: root.app.nav.closePlace()
    }
    SideDrawer {
        id: membersDrawer

        edge: Qt.RightEdge
        width: members.width
        height: root.height
    }
    MemberPanel {
        id: members

        parent: (root.roomy ? root : membersDrawer.contentItem) as Item
        x: root.roomy ? root.width - width : 0
        width: implicitWidth
        height: root.height
        visible: root.membersShown || !root.roomy
        model: root.app.room.members
        onActivated: userId => {
            membersDrawer.close();
            root.person(userId);
        }
        onCloseRequested: {
            if (root.roomy)
                root.app.settings.membersShown = false;
            else
                membersDrawer.close();
        }
    }
    NewConversationSheet {
        id: newSheet

        creation: root.app.creation
        spaceId: root.app.currentSpaceId
        spaceName: root.app.currentSpaceName
        canAddRooms: root.app.canAddRooms
        onAboutToHide: root.focusInput()
    }
    PeopleSheet {
        id: peopleSheet

        creation: root.app.creation
        onAboutToHide: root.focusInput()
    }
    ProfileSheet {
        id: profileSheet

        session: root.app.session
        settings: root.app.settings
        version: root.app.version
        onAboutToHide: root.focusInput()
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
