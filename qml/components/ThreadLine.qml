// SPDX-License-Identifier: GPL-3.0-or-later
// What hangs on a message: how many answered in its thread, and when last.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property int replies
    required property date last

    implicitWidth: late.x + late.implicitWidth + 12
    implicitHeight: 30
    text: qsTr("%n reply(s)", "", replies)
    Accessible.name: text + ", " + late.text

    Item {
        anchors.fill: parent

        Icon {
            id: sign

            x: 9
            anchors.verticalCenter: parent.verticalCenter
            name: Icons.thread
            size: 16
            color: Theme.accent
        }
        PlainLabel {
            id: count

            x: 32
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Theme.accent
            font.pixelSize: Theme.fontMeta
            font.weight: Font.DemiBold
        }
        PlainLabel {
            id: late

            x: count.x + count.implicitWidth + 8
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("last %1").arg(Clock.moment(root.last))
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : "transparent"
        border.color: root.hovered ? Theme.lineStrong : Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
