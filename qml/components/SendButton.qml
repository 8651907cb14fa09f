// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    property bool editing: false

    implicitWidth: 40
    implicitHeight: 34
    text: editing ? qsTr("Save") : qsTr("Send")

    Item {
        anchors.fill: parent

        Icon {
            anchors.centerIn: parent
            name: root.editing ? Icons.check : Icons.send
            size: 18
            color: root.enabled ? Theme.accentText : Theme.text3
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? Theme.hover : root.down || root.hovered ? Theme.accentFillHover : Theme.accentFill

        FocusRing {
            shown: root.visualFocus
            outset: 3
        }
    }
}
