// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    property string glyph: ""
    property bool danger: false
    readonly property color tint: danger ? Theme.danger : Theme.text

    implicitWidth: Math.max(72, Math.ceil(row.implicitWidth) + 2 * Theme.gap16)
    implicitHeight: 40
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5

    Item {
        anchors.fill: parent

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.gap8

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.glyph !== ""
                name: root.glyph
                size: 16
                color: root.tint
            }
            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                oneLine: true
                text: root.text
                color: root.tint
                font.weight: Font.Medium
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.color: Theme.lineStrong

        FocusRing {
            shown: root.visualFocus
            outset: 3
        }
    }
}
