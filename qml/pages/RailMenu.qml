// SPDX-License-Identifier: GPL-3.0-or-later
// What one can do with a space from its place on the rail.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

MenuList {
    id: root

    required property App app
    required property PlaceActs acts
    property string spaceId: ""

    MenuEntry {
        text: qsTr("Settings of the space")
        glyph: Icons.settings
        onTriggered: root.app.nav.openDialog("SpacePage", root.spaceId)
    }
    MenuEntry {
        text: qsTr("Move up")
        glyph: Icons.arrowUp
        onTriggered: root.acts.moveSpace(root.spaceId, -1)
    }
    MenuEntry {
        text: qsTr("Move down")
        glyph: Icons.arrowDown
        onTriggered: root.acts.moveSpace(root.spaceId, 1)
    }
}
