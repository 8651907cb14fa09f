// SPDX-License-Identifier: GPL-3.0-or-later
// Keys as they stand on a keyboard.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string text

    implicitWidth: Math.ceil(label.implicitWidth) + 14
    implicitHeight: 24
    radius: 6
    color: Theme.inset
    border.color: Theme.lineStrong

    PlainLabel {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 8)
        oneLine: true
        text: root.text
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Medium
    }
}
