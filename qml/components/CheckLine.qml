// SPDX-License-Identifier: GPL-3.0-or-later
// A small yes or no in a line of text.
import QtQuick
import Tertulia.Theme

PressableCheck {
    id: root

    property bool on: false

    implicitWidth: label.implicitWidth + 28
    implicitHeight: Math.max(24, label.implicitHeight)
    focusPolicy: Qt.TabFocus
    checked: on

    Item {
        anchors.fill: parent

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: 5
            color: root.on ? Theme.accentFill : "transparent"
            border.width: root.on ? 0 : 1.5
            border.color: Theme.text3

            Icon {
                anchors.centerIn: parent
                visible: root.on
                name: Icons.check
                size: 13
                color: Theme.accentText
            }
        }
        PlainLabel {
            id: label

            x: 28
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x
            text: root.text
            color: root.hovered ? Theme.text : Theme.text2
        }
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
        }
    }
}
