// SPDX-License-Identifier: GPL-3.0-or-later
// One account in the user's menu.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Pressable {
    id: root

    required property int index
    required property string name
    required property string handle
    required property string server
    required property string colorKey
    required property string image
    required property int wanted
    required property bool current
    required property bool signedIn

    implicitHeight: 52
    text: root.signedIn ? root.name : qsTr("Sign in again")
    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1, @%2 on %3").arg(text).arg(root.handle).arg(root.server)
    Accessible.checked: root.current

    Item {
        anchors.fill: parent

        Avatar {
            id: picture

            anchors.left: parent.left
            anchors.leftMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            size: 36
            name: root.name
            colorKey: root.colorKey
            image: root.image
            owner: root.colorKey
            surface: Theme.raised
            Accessible.ignored: true
        }
        Column {
            anchors.left: picture.right
            anchors.leftMargin: 10
            anchors.right: mark.left
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: 1

            PlainLabel {
                width: parent.width
                oneLine: true
                text: root.text
                font.weight: Font.DemiBold
            }
            PlainLabel {
                width: parent.width
                oneLine: true
                text: root.handle === "" ? root.server : qsTr("@%1 on %2").arg(root.handle).arg(root.server)
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
        Item {
            id: mark

            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(18, badge.visible ? badge.width : 0)
            height: 18

            Icon {
                anchors.centerIn: parent
                visible: root.current
                name: Icons.check
                color: Theme.accent
            }
            UnreadBadge {
                id: badge

                anchors.centerIn: parent
                visible: !root.current && root.wanted > 0
                count: root.wanted
                mention: true
            }
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
