// SPDX-License-Identifier: GPL-3.0-or-later
// Floats over the history: back to the newest message, and how many came meanwhile.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    property int count: 0

    implicitWidth: 40
    implicitHeight: 40
    text: count > 0 ? qsTr("%n new message(s), jump to the latest", "", count) : qsTr("Jump to the latest message")

    Item {
        anchors.fill: parent

        Icon {
            anchors.centerIn: parent
            name: Icons.arrowDown
            size: 18
            color: root.hovered ? Theme.text : Theme.text2
        }
        UnreadBadge {
            anchors.horizontalCenter: parent.horizontalCenter
            y: -8
            count: root.count
            mention: true
        }
    }
    background: Rectangle {
        radius: width / 2
        color: Theme.raised
        border.color: Theme.lineStrong

        FocusRing {
            shown: root.visualFocus
            radius: width / 2
            outset: 3
        }
    }
}
