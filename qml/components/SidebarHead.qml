// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string title
    property string subtitle: ""
    property bool hasMenu: false

    signal titleActivated
    signal newRequested

    implicitHeight: Theme.headerHeight

    Pressable {
        id: place

        x: 8
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 58
        height: 44
        enabled: root.hasMenu
        text: root.title
        onClicked: root.titleActivated()

        Item {
            anchors.fill: parent

            PlainLabel {
                id: label

                x: 8
                y: root.subtitle !== "" ? 3 : 11
                width: Math.min(implicitWidth, place.width - 16 - (root.hasMenu ? 20 : 0))
                oneLine: true
                text: root.title
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
            }
            Icon {
                anchors.verticalCenter: label.verticalCenter
                anchors.left: label.right
                anchors.leftMargin: 5
                visible: root.hasMenu
                name: Icons.chevronDown
                size: 15
            }
            PlainLabel {
                x: 8
                y: 24
                width: place.width - 16
                visible: root.subtitle !== ""
                oneLine: true
                text: root.subtitle
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: place.hovered ? Theme.hover : "transparent"

            FocusRing {
                shown: place.visualFocus
                outset: 0
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        size: 34
        glyph: Icons.pencil
        tip: qsTr("New conversation")
        onClicked: root.newRequested()
    }
}
