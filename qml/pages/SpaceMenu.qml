// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do with the current space as such.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

MenuList {
    id: root

    required property App app
    required property PlaceActs acts
    readonly property string spaceId: app.currentSpaceId
    readonly property bool mine: visible && acts.mayArrange(spaceId)

    signal newRoomRequested
    signal newCategoryRequested
    signal leaveRequested

    MenuEntry {
        text: qsTr("Invite people…")
        glyph: Icons.userPlus
        onTriggered: root.app.nav.openDialog("SpacePage", root.spaceId + "/invites")
    }
    MenuEntry {
        text: qsTr("Settings of the space")
        glyph: Icons.settings
        onTriggered: root.app.nav.openDialog("SpacePage", root.spaceId)
    }
    MenuEntry {
        text: qsTr("New room…")
        glyph: Icons.hash
        available: root.mine
        onTriggered: root.newRoomRequested()
    }
    MenuEntry {
        text: qsTr("New category…")
        glyph: Icons.plus
        available: root.mine
        onTriggered: root.newCategoryRequested()
    }
    MenuEntry {
        text: qsTr("Notifications")
        glyph: Icons.bell
        onTriggered: root.app.nav.openDialog("SettingsPage", "notifications")
    }
    MenuEntry {
        text: qsTr("Leave the space…")
        glyph: Icons.leave
        danger: true
        available: root.visible && !root.acts.isOwnSpace(root.spaceId)
        onTriggered: root.leaveRequested()
    }
}
