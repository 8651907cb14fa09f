// SPDX-License-Identifier: GPL-3.0-or-later
// A square button that shows one icon; `tip` is its name for pointers and for screen readers.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string glyph
    required property string tip
    property int size: 32
    property int iconSize: 18
    property bool danger: false
    property color surface: "transparent"
    property bool spent: false // pressed: its tip would lie over what that opened
    readonly property color tint: !enabled ? Theme.text3 : danger && (hovered || visualFocus) ? Theme.danger
        : hovered || checked || down ? Theme.text : Theme.text2

    implicitWidth: size
    implicitHeight: size
    opacity: enabled ? 1 : 0.5
    text: tip
    Accessible.name: tip
    onPressedChanged: if (pressed)
        spent = true
    onHoveredChanged: if (!hovered)
        spent = false

    Item {
        anchors.fill: parent

        Icon {
            anchors.centerIn: parent
            name: root.glyph
            size: root.iconSize
            color: root.tint
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.checked || root.down ? Theme.selected : root.hovered ? Theme.hover : root.surface

        FocusRing {
            shown: root.visualFocus
            outset: 0
        }
    }

    TipHost {
        target: root
        text: root.tip
        wanted: (root.hovered && !root.spent) || root.visualFocus
    }
}
