// SPDX-License-Identifier: GPL-3.0-or-later
// The ring around what the keyboard is on.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    property bool shown: false
    property int outset: 2

    anchors.fill: parent
    anchors.margins: -outset
    visible: shown
    color: "transparent"
    radius: Theme.radius + outset
    border.width: 2
    border.color: Theme.accent
}
