// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Pressable {
    id: root

    property string glyph: ""
    property string keys: ""

    implicitHeight: 36
    Accessible.role: Accessible.MenuItem

    Item {
        anchors.fill: parent

        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: 17
            anchors.verticalCenter: parent.verticalCenter
            name: root.glyph
            size: 18
        }
        PlainLabel {
            anchors.left: icon.right
            anchors.leftMargin: 19
            anchors.right: hint.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            oneLine: true
            text: root.text
        }
        PlainLabel {
            id: hint

            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            text: root.keys
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    background: Rectangle {
        radius: 6
        color: root.hovered || root.visualFocus ? Theme.selected : "transparent"

        FocusRing {
            shown: root.visualFocus
            outset: 0
            radius: 6
        }
    }
}
