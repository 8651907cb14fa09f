// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property string userId
    required property string displayName
    required property string handle
    required property string avatarImage

    width: row.width + 18
    height: 30
    radius: 15
    color: Theme.chip
    Accessible.role: Accessible.ListItem
    Accessible.name: displayName
    Accessible.description: "@" + handle

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        x: 5
        spacing: 6

        Avatar {
            size: 20
            name: root.displayName
            colorKey: root.userId
            image: root.avatarImage
            Accessible.ignored: true
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 180)
            oneLine: true
            text: root.displayName
            font.pixelSize: Theme.fontMeta
        }
    }
}
