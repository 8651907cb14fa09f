// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a MenuList.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

// Not a Pressable: a screen reader is to call it an item of a menu, see PressableRow.
T.MenuItem {
    id: root

    required property MenuEntry entry
    property bool current: false
    // Entries go before the rows when a menu is taken down.
    readonly property bool danger: entry?.danger ?? false
    readonly property color tint: danger ? Theme.danger : Theme.text

    visible: entry?.available ?? false
    implicitWidth: label.implicitWidth + 38 + 16 + (hint.visible ? hint.implicitWidth + 16 : 0)
    implicitHeight: visible ? 34 : 0
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: entry?.text ?? ""
    Accessible.name: text
    Accessible.focused: current

    Item {
        anchors.fill: parent

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            x: 10
            name: root.entry?.glyph ?? ""
            size: 16
            color: root.danger ? Theme.danger : Theme.text2
        }
        PlainLabel {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            x: 36
            width: Math.min(implicitWidth, root.width - 44 - (hint.visible ? hint.implicitWidth + 16 : 0))
            oneLine: true
            text: root.text
            color: root.tint
        }
        PlainLabel {
            id: hint

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: 10
            visible: text !== ""
            text: root.entry?.hint ?? ""
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    background: Rectangle {
        radius: 6
        color: root.current || root.hovered ? Theme.selectedRaised : "transparent"
    }
}
