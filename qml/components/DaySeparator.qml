// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property date date
    readonly property string label: Clock.day(root.date)

    implicitHeight: 48
    Accessible.role: Accessible.Separator
    Accessible.name: label

    Rectangle {
        y: 30
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.messageMargin
        anchors.rightMargin: Theme.messageMargin
        height: 1
        color: Theme.line
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 17
        width: text.implicitWidth + 24
        height: 26
        radius: 13
        color: Theme.canvas
        border.color: Theme.line

        PlainLabel {
            id: text

            anchors.centerIn: parent
            text: root.label
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
    }
}
