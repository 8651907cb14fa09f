// SPDX-License-Identifier: GPL-3.0-or-later
// Something that is on or off: its name and a sentence at the left, a switch at the right; pressing anywhere turns it.
import QtQuick
import Tertulia.Theme

PressableCheck {
    id: root

    property string hint: ""

    signal turned(on: bool)

    implicitWidth: 320
    implicitHeight: words.implicitHeight + 2 * Theme.gap8
    opacity: enabled ? 1 : 0.55
    leftInset: -Theme.gap8
    rightInset: -Theme.gap8
    Accessible.description: hint
    onClicked: root.turned(!root.checked)

    Item {
        anchors.fill: parent

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: track.left
            anchors.rightMargin: Theme.gap16
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            PlainLabel {
                width: parent.width
                text: root.text
            }
            PlainLabel {
                width: parent.width
                visible: text !== ""
                text: root.hint
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
            }
        }
        Rectangle {
            id: track

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 40
            height: 24
            radius: 12
            color: root.checked ? Theme.accentFill : Theme.chip
            border.color: root.checked ? Theme.accentFill : Theme.text3

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                x: root.checked ? 19 : 3
                width: 18
                height: 18
                radius: 9
                color: root.checked ? Theme.accentText : Theme.text2

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.quick
                    }
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            outset: 0
        }
    }
}
