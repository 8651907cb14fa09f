// SPDX-License-Identifier: GPL-3.0-or-later
// How far something is: a thin line that fills up.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property real progress // 0 to 1
    property bool resting: false // paused or waiting

    implicitWidth: 120
    implicitHeight: 3
    radius: height / 2
    color: Theme.chip
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1%").arg(Math.floor(root.progress * 100))

    Rectangle {
        width: Math.max(parent.height, parent.width * Math.max(0, Math.min(1, root.progress)))
        height: parent.height
        radius: parent.radius
        color: root.resting ? Theme.text3 : Theme.accent
    }
}
