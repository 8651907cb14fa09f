// SPDX-License-Identifier: GPL-3.0-or-later
// A small choice that narrows a list, on or off.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    property string glyph: ""

    implicitWidth: row.implicitWidth + 24
    implicitHeight: 32
    Accessible.checkable: true
    Accessible.checked: checked

    Item {
        anchors.fill: parent

        Row {
            id: row

            anchors.centerIn: parent
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyph !== ""
                name: root.glyph
                size: 14
                color: label.color
            }
            PlainLabel {
                id: label

                oneLine: true
                text: root.text
                color: root.checked ? Theme.accent : Theme.text2
                font.pixelSize: Theme.fontMeta
                font.weight: root.checked ? Font.DemiBold : Font.Normal
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.accentSoft : root.down || root.hovered ? Theme.hover : "transparent"
        border.color: root.checked ? Theme.accent : Theme.lineStrong

        FocusRing {
            shown: root.visualFocus
            radius: height / 2
        }
    }
}
