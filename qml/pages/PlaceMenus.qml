// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the sidebar and of the conversation's bell, and what they ask before they do it.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    readonly property alias acts: acts
    property string conversationId: ""
    property string section: ""

    signal newRequested(section: string)

    function openConversation(id: string, anchor: Item, x: real, y: real) {
        root.conversationId = id;
        menu.openAt(anchor, x, y);
    }
    function openSection(section: string, anchor: Item, x: real, y: real) {
        root.section = section;
        sectionMenu.openAt(anchor, x, y);
    }
    function openSpace(anchor: Item) {
        spaceMenu.least = anchor.width - 16; // it covers what is below, not half of it
        spaceMenu.openAt(anchor, 8, anchor.height);
    }
    function openRail(spaceId: string, anchor: Item, x: real, y: real) {
        railMenu.spaceId = spaceId;
        railMenu.openAt(anchor, x, y);
    }
    function openBell(id: string, anchor: Item) {
        root.conversationId = id;
        bellMenu.openBelow(anchor);
    }
    function settings(id: string) {
        const kind = acts.kindOf(id);
        if (kind === "direct")
            root.app.nav.openDialog("ProfileCard", acts.peerOf(id));
        else
            root.app.nav.openDialog(kind === "room" ? "RoomPage" : "GroupPage", id);
    }

    PlaceActs {
        id: acts

        session: root.app.session
    }
    MenuList {
        id: menu

        readonly property string kind: visible ? acts.kindOf(root.conversationId) : ""
        readonly property bool muted: visible && acts.isMuted(root.conversationId)
        readonly property bool unread: visible && acts.unreadOf(root.conversationId) > 0
        readonly property bool movable: visible && kind === "room" && acts.mayArrange(root.app.currentSpaceId)

        MenuEntry {
            text: qsTr("Mark as read")
            glyph: Icons.check
            available: menu.unread
            onTriggered: acts.markRead(root.conversationId)
        }
        MenuEntry {
            text: qsTr("Mark as unread")
            glyph: Icons.unread
            available: !menu.unread
            onTriggered: acts.markUnread(root.conversationId)
        }
        MenuEntry {
            text: qsTr("Notifications…")
            glyph: Icons.bell
            onTriggered: bellMenu.openAt(menu.parent, menu.x, menu.y)
        }
        MenuEntry {
            text: qsTr("Show beside")
            glyph: Icons.columns
            onTriggered: root.app.openBeside(root.conversationId)
        }
        MenuEntry {
            text: qsTr("Open in a window")
            glyph: Icons.window
            onTriggered: root.app.openWindow(root.conversationId)
        }
        MenuEntry {
            text: qsTr("Copy the link")
            glyph: Icons.link
            onTriggered: acts.copyLink(root.conversationId)
        }
        MenuEntry {
            text: qsTr("Move up")
            glyph: Icons.arrowUp
            available: menu.movable
            onTriggered: acts.moveRoom(root.conversationId, -1)
        }
        MenuEntry {
            text: qsTr("Move down")
            glyph: Icons.arrowDown
            available: menu.movable
            onTriggered: acts.moveRoom(root.conversationId, 1)
        }
        MenuEntry {
            text: menu.kind === "direct" ? qsTr("Profile") : qsTr("Settings")
            glyph: menu.kind === "direct" ? Icons.user : Icons.settings
            onTriggered: root.settings(root.conversationId)
        }
        MenuEntry {
            text: qsTr("Leave…")
            glyph: Icons.leave
            danger: true
            available: menu.visible && acts.canLeave(root.conversationId)
            onTriggered: questions.leave(root.conversationId)
        }
    }
    MenuList {
        id: bellMenu

        readonly property string level: visible ? acts.levelOf(root.conversationId) : ""
        readonly property bool muted: visible && acts.isMuted(root.conversationId)

        function mark(value: string): string {
            return bellMenu.level === value ? Icons.check : "";
        }

        MenuEntry {
            text: qsTr("As usual")
            glyph: bellMenu.mark("")
            onTriggered: acts.setLevel(root.conversationId, "")
        }
        MenuEntry {
            text: qsTr("Every message")
            glyph: bellMenu.mark("all")
            onTriggered: acts.setLevel(root.conversationId, "all")
        }
        MenuEntry {
            text: qsTr("Only mentions")
            glyph: bellMenu.mark("mentions")
            onTriggered: acts.setLevel(root.conversationId, "mentions")
        }
        MenuEntry {
            text: qsTr("Nothing")
            glyph: bellMenu.mark("none")
            onTriggered: acts.setLevel(root.conversationId, "none")
        }
        MenuEntry {
            text: qsTr("Mute for 1 hour")
            glyph: Icons.bellOff
            available: !bellMenu.muted
            onTriggered: acts.mute(root.conversationId, 60)
        }
        MenuEntry {
            text: qsTr("Mute for 8 hours")
            glyph: Icons.bellOff
            available: !bellMenu.muted
            onTriggered: acts.mute(root.conversationId, 480)
        }
        MenuEntry {
            text: qsTr("Mute until I change it")
            glyph: Icons.bellOff
            available: !bellMenu.muted
            onTriggered: acts.mute(root.conversationId, -1)
        }
        MenuEntry {
            text: qsTr("Unmute")
            glyph: Icons.bell
            available: bellMenu.muted
            onTriggered: acts.mute(root.conversationId, 0)
        }
    }
    SpaceMenu {
        id: spaceMenu

        app: root.app
        acts: acts
        onNewRoomRequested: root.newRequested("rooms")
        onNewCategoryRequested: questions.nameCategory("", "")
        onLeaveRequested: questions.leaveSpace()
    }
    RailMenu {
        id: railMenu

        app: root.app
        acts: acts
    }
    MenuList {
        id: sectionMenu

        readonly property bool ofRooms: root.section !== "groups" && root.section !== "directs"
        readonly property bool mine: visible && ofRooms && acts.mayArrange(root.app.currentSpaceId)
        readonly property bool category: mine && root.section !== "rooms"

        MenuEntry {
            text: Array.from(root.app.sidebar.folded).includes(root.section) ? qsTr("Unfold") : qsTr("Fold away")
            glyph: Icons.chevronDown
            onTriggered: root.app.sidebar.toggle(root.section)
        }
        MenuEntry {
            text: qsTr("New category…")
            glyph: Icons.plus
            available: sectionMenu.mine
            onTriggered: questions.nameCategory("", "")
        }
        MenuEntry {
            text: qsTr("Rename…")
            glyph: Icons.pencil
            available: sectionMenu.category
            onTriggered: questions.nameCategory(root.section, acts.categoryName(root.section))
        }
        MenuEntry {
            text: qsTr("Move up")
            glyph: Icons.arrowUp
            available: sectionMenu.category
            onTriggered: acts.moveCategory(root.section, -1)
        }
        MenuEntry {
            text: qsTr("Move down")
            glyph: Icons.arrowDown
            available: sectionMenu.category
            onTriggered: acts.moveCategory(root.section, 1)
        }
        MenuEntry {
            text: qsTr("Delete the category")
            glyph: Icons.trash
            danger: true
            available: sectionMenu.category
            onTriggered: acts.removeCategory(root.section)
        }
    }
    PlaceQuestions {
        id: questions

        app: root.app
        acts: acts
    }
}
