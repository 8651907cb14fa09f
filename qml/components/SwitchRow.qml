// SPDX-License-Identifier: GPL-3.0-or-later
// Something that is on or off: its name and a sentence at the left, a switch at the right; pressing anywhere turns it, or says why
// it cannot be turned.
import QtQuick
import Tertulia.Theme

PressableCheck {
    id: root

    property string hint: ""
    property string whyNot: ""
    readonly property bool fixed: whyNot !== ""

    signal turned(on: bool)

    implicitWidth: 320
    implicitHeight: words.implicitHeight + 2 * Theme.gap8
    opacity: enabled && !fixed ? 1 : 0.55
    leftInset: -Theme.gap12
    rightInset: -Theme.gap12
    Accessible.description: fixed ? whyNot : hint
    onClicked: if (!fixed)
        root.turned(!root.checked)

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
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                lineHeight: 1.15
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
