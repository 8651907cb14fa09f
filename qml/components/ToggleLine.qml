// SPDX-License-Identifier: GPL-3.0-or-later
// Something that is on or off: what it is at the left, the switch at the right; the whole line is pressed.
import QtQuick
import Tertulia.Theme

PressableCheck {
    id: root

    property string about: ""
    property string whyNot: ""
    readonly property bool fixed: whyNot !== ""

    signal flipped(on: bool)

    implicitWidth: 320
    implicitHeight: Math.max(44, words.implicitHeight + 16)
    Accessible.description: fixed ? whyNot : about
    onClicked: if (!fixed)
        root.flipped(!root.checked)

    Item {
        anchors.fill: parent
        opacity: root.enabled && !root.fixed ? 1 : 0.55

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: 12
            width: parent.width - x - 64
            spacing: 2

            PlainLabel {
                width: parent.width
                text: root.text
                font.weight: Font.Medium
            }
            PlainLabel {
                width: parent.width
                visible: text !== ""
                text: root.about
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                lineHeight: 1.15
            }
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: 12
            width: 38
            height: 22
            radius: 11
            color: root.checked ? Theme.accentFill : Theme.chip
            border.width: root.checked ? 0 : 1
            border.color: Theme.lineStrong

            Rectangle {
                x: root.checked ? 19 : 3
                anchors.verticalCenter: parent.verticalCenter
                width: 16
                height: 16
                radius: 8
                color: root.checked ? Theme.accentText : Theme.text3

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
        color: root.hovered && !root.fixed ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            outset: 0
        }
    }

    TipHost {
        target: root
        text: root.whyNot
        wanted: root.hovered || root.visualFocus
    }
}
