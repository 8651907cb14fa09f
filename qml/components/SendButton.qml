// SPDX-License-Identifier: GPL-3.0-or-later
// Sends, or saves what was edited. While one has to wait it counts the seconds instead.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    property bool editing: false
    property int waiting: 0

    implicitWidth: 40
    implicitHeight: 34
    text: waiting > 0 ? qsTr("You can send again in %n second(s)", "", waiting) : editing ? qsTr("Save") : qsTr("Send")

    Item {
        anchors.fill: parent

        Icon {
            anchors.centerIn: parent
            visible: root.waiting === 0
            name: root.editing ? Icons.check : Icons.send
            size: 18
            color: root.enabled ? Theme.accentText : Theme.text3
        }
        PlainLabel {
            anchors.centerIn: parent
            visible: root.waiting > 0
            text: root.waiting > 99 ? qsTr("%1 m").arg(Math.ceil(root.waiting / 60)) : root.waiting
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? "transparent" : root.down || root.hovered ? Theme.accentFillHover : Theme.accentFill

        FocusRing {
            shown: root.visualFocus
            outset: 3
        }
    }
}
