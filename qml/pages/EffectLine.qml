// SPDX-License-Identifier: GPL-3.0-or-later
// What one person would gain and lose in one place.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Item {
    id: root

    required property string displayName
    required property string userId
    required property string avatarImage
    required property string place
    required property string gains
    required property string loses

    implicitHeight: words.implicitHeight + 10
    Accessible.role: Accessible.ListItem
    Accessible.name: who.text + " " + gain.text + " " + loss.text

    Avatar {
        y: 4
        size: 24
        name: root.displayName
        colorKey: root.userId
        image: root.avatarImage
        Accessible.ignored: true
    }
    Column {
        id: words

        x: 34
        y: 5
        width: parent.width - x - 12
        spacing: 1

        PlainLabel {
            id: who

            width: parent.width
            oneLine: true
            text: root.place === "" ? root.displayName : qsTr("%1 in %2").arg(root.displayName).arg(root.place)
            font.weight: Font.Medium
        }
        PlainLabel {
            id: gain

            width: parent.width
            visible: root.gains !== ""
            text: root.gains === "" ? "" : qsTr("gains: %1").arg(root.gains)
            color: Theme.online
            font.pixelSize: Theme.fontMeta
        }
        PlainLabel {
            id: loss

            width: parent.width
            visible: root.loses !== ""
            text: root.loses === "" ? "" : qsTr("loses: %1").arg(root.loses)
            color: Theme.danger
            font.pixelSize: Theme.fontMeta
        }
    }
}
