// SPDX-License-Identifier: GPL-3.0-or-later
// The places of one's own at the top of the sidebar.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property App app
    required property bool atHome
    readonly property string place: app.nav.place

    topPadding: 2
    bottomPadding: 2

    SidebarEntry {
        width: root.width
        visible: root.atHome
        text: qsTr("Friends")
        glyph: Icons.users
        count: root.app.requests
        mention: true
        current: root.place === "FriendsPage"
        onClicked: root.app.nav.openPlace("FriendsPage", "")
    }
    SidebarEntry {
        width: root.width
        text: qsTr("Threads")
        glyph: Icons.thread
        count: root.app.threadsUnread
        current: root.place === "ThreadsPage"
        onClicked: root.app.nav.openPlace("ThreadsPage", "")
    }
    SidebarEntry {
        width: root.width
        text: qsTr("Mentions")
        glyph: Icons.at
        count: root.app.mentions
        mention: true
        current: root.place === "MentionsPage"
        onClicked: root.app.nav.openPlace("MentionsPage", "")
    }
    SidebarEntry {
        width: root.width
        visible: root.atHome
        text: qsTr("Saved")
        glyph: Icons.bookmark
        current: root.place === "SavedPage"
        onClicked: root.app.nav.openPlace("SavedPage", "")
    }
    SidebarEntry {
        width: root.width
        visible: root.atHome
        text: qsTr("Later")
        glyph: Icons.clock
        current: root.place === "LaterPage"
        onClicked: root.app.nav.openPlace("LaterPage", "")
    }
    SidebarEntry {
        width: root.width
        visible: root.atHome
        text: qsTr("Drafts")
        glyph: Icons.pencil
        current: root.place === "DraftsPage"
        onClicked: root.app.nav.openPlace("DraftsPage", "")
    }
}
