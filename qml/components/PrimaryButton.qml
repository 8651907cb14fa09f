// SPDX-License-Identifier: GPL-3.0-or-later
// The one main action of a page or a sheet.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    property bool busy: false
    property bool able: true // there is what it needs
    property bool danger: false
    readonly property bool ready: enabled || busy // what cannot be pressed yet is still to be read
    readonly property color fill: !ready ? Theme.selected : danger ? Theme.dangerFill : Theme.accentFill

    implicitWidth: Math.max(88, Math.ceil(label.implicitWidth) + 2 * Theme.gap16)
    implicitHeight: 40
    focusPolicy: Qt.StrongFocus
    enabled: able && !busy

    Item {
        anchors.fill: parent

        PlainLabel {
            id: label

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            visible: !root.busy
            oneLine: true
            text: root.text
            color: root.ready ? Theme.accentText : Theme.text2
            font.weight: Font.DemiBold
        }
        BusyDots {
            anchors.centerIn: parent
            visible: root.busy
            color: Theme.accentText
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down || root.hovered ? Qt.darker(root.fill, 1.1) : root.fill

        FocusRing {
            shown: root.visualFocus
            outset: 3
        }
    }
}
