// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody in a list: picture, name, a line below; pressed it opens who that is. What can be done with them comes at the
// right, as children. Stands at the edge of what it lies in, with its surface reaching beyond; where that is cut off, `inset`
// moves it in.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string name
    required property string userId
    property string image: ""
    property string dot: "" // presence
    property bool lit: false
    property string about: ""
    property string tag: ""
    property bool square: false
    property bool absent: false
    property bool pressable: true
    property color surface: Theme.canvas
    property int inset: 0
    default property alias actions: trailing.data

    signal pressed

    implicitWidth: 320
    implicitHeight: 52

    Pressable {
        id: area

        anchors.fill: parent
        anchors.leftMargin: root.inset
        anchors.rightMargin: root.inset
        leftInset: -Theme.gap12
        rightInset: -Theme.gap12
        enabled: root.pressable
        text: root.name
        Accessible.role: Accessible.ListItem
        Accessible.name: root.name
        Accessible.description: root.tag !== "" && root.about !== "" ? root.tag + ", " + root.about : root.tag + root.about
        onClicked: root.pressed()

        Item {
            anchors.fill: parent

            Avatar {
                anchors.verticalCenter: parent.verticalCenter
                size: 36
                name: root.name
                colorKey: root.userId
                image: root.image
                presence: root.dot
                square: root.square
                surface: area.hovered ? Theme.rowHover : root.surface
                opacity: root.absent ? 0.7 : 1
                Accessible.ignored: true
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                x: 48
                width: Math.max(40, parent.width - x - trailing.width - 12)
                spacing: 2

                Row {
                    width: parent.width
                    spacing: 6

                    PlainLabel {
                        width: Math.min(implicitWidth, parent.width - (chip.visible ? chip.width + 6 : 0))
                        oneLine: true
                        text: root.name
                        color: root.absent ? Theme.text2 : Theme.text
                        font.weight: Font.Medium
                    }
                    Tag {
                        id: chip

                        anchors.verticalCenter: parent.verticalCenter
                        visible: root.tag !== ""
                        text: root.tag
                    }
                }
                PlainLabel {
                    width: parent.width
                    visible: text !== ""
                    oneLine: true
                    text: root.about
                    color: root.absent ? Theme.text3 : Theme.text2
                    font.pixelSize: Theme.fontSmall
                }
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: root.lit ? Theme.hover : area.hovered && root.pressable ? Theme.rowHover : "transparent"

            FocusRing {
                shown: area.visualFocus
                outset: 0
            }
        }
    }
    Row {
        id: trailing

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        spacing: 2
    }
}
