// SPDX-License-Identifier: GPL-3.0-or-later
// Everything below this line has not been read.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    implicitHeight: 26
    Accessible.role: Accessible.Separator
    Accessible.name: qsTr("New messages")

    Rectangle {
        anchors.left: parent.left
        anchors.right: pill.left
        anchors.leftMargin: Theme.messageMargin
        anchors.rightMargin: 6
        y: 17
        height: 1
        color: Theme.accentFill
    }
    Rectangle {
        id: pill

        anchors.right: parent.right
        anchors.rightMargin: Theme.messageMargin
        y: 8
        width: label.implicitWidth + 14
        height: 18
        radius: 9
        color: Theme.accentFill

        PlainLabel {
            id: label

            anchors.centerIn: parent
            text: qsTr("New")
            color: Theme.accentText
            font.pixelSize: Theme.fontTiny
            font.weight: Font.DemiBold
        }
    }
}
