// SPDX-License-Identifier: GPL-3.0-or-later
// Searching everywhere. The argument is what to look for.
import QtQuick
import Tertulia.Theme
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument

    title: qsTr("Search")
    glyph: Icons.search

    SearchBody {
        anchors.fill: parent
        focus: true
        app: root.app
        query: root.argument
    }
}
