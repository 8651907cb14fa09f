// SPDX-License-Identifier: GPL-3.0-or-later
// How many people can read what is written here; pressed, it says who.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property int count

    implicitWidth: row.implicitWidth + 14
    implicitHeight: 26
    text: qsTr("%n person(s) can read this", "", count)

    Item {
        anchors.fill: parent

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 5

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: Icons.eye
                size: 14
                color: root.hovered ? Theme.text : Theme.text3
            }
            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: root.count
                color: root.hovered ? Theme.text : Theme.text3
                font.pixelSize: Theme.fontSmall
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.hovered || root.down ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            radius: 15
        }
    }

    TipHost {
        target: root
        text: root.text
        wanted: root.hovered || root.visualFocus
    }
}
