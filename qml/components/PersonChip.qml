// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who was chosen; can be taken back.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string handle
    required property string displayName
    required property string userId
    required property string avatarImage

    signal removeRequested

    width: row.width + 14
    height: 28
    radius: 14
    color: Theme.chip

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        x: 4
        spacing: 6

        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            size: 20
            name: root.displayName
            colorKey: root.userId
            image: root.avatarImage
            Accessible.ignored: true
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 160)
            oneLine: true
            text: root.displayName
            font.pixelSize: Theme.fontMeta
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            size: 20
            iconSize: 12
            glyph: Icons.close
            tip: qsTr("Take %1 back").arg(root.displayName)
            onClicked: root.removeRequested()
        }
    }
}
