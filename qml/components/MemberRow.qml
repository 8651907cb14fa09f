// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

PressableRow {
    id: root

    required property int index
    required property string userId
    required property string displayName
    required property string status
    required property string presence
    required property string role
    required property bool you
    required property string avatarImage
    readonly property bool absent: presence === "offline"
    readonly property string tag: role === "owner" ? qsTr("owner") : role === "admin" ? qsTr("admin") : ""

    implicitHeight: 44
    text: displayName
    Accessible.name: Array.from([displayName, you ? qsTr("you") : "", face.presenceLabel, tag, status]).filter(part => part !== "").join(", ")

    Item {
        anchors.fill: parent

        Avatar {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            x: 16
            size: 32
            name: root.displayName
            colorKey: root.userId
            image: root.avatarImage
            presence: root.presence
            surface: root.hovered ? Theme.hover : Theme.sidebar
            opacity: root.absent ? 0.7 : 1
            Accessible.ignored: true
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: 60
            width: root.width - x - 16
            spacing: 1

            Row {
                width: parent.width
                spacing: 6

                PlainLabel {
                    width: Math.min(implicitWidth, parent.width - (tags.visible ? tags.width + 6 : 0))
                    oneLine: true
                    text: root.displayName
                    color: root.absent ? Theme.text3 : Theme.text
                    font.weight: Font.Medium
                }
                Row {
                    id: tags

                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.you || root.tag !== ""
                    spacing: 4

                    Tag {
                        visible: root.tag !== ""
                        text: root.tag
                    }
                    Tag {
                        visible: root.you
                        text: qsTr("you")
                    }
                }
            }
            PlainLabel {
                width: parent.width
                visible: text !== ""
                oneLine: true
                text: root.status
                color: root.absent ? Theme.text3 : Theme.text2
                font.pixelSize: Theme.fontSmall
            }
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: 8
            anchors.rightMargin: 8
            radius: Theme.radius
            color: root.hovered ? Theme.hover : "transparent"

            FocusRing {
                shown: root.ringed
                outset: 0
            }
        }
    }
}
