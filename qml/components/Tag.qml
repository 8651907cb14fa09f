// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string text

    implicitWidth: label.implicitWidth + 10
    implicitHeight: 16
    radius: Theme.radiusSmall
    color: Theme.accentSoft

    PlainLabel {
        id: label

        anchors.centerIn: parent
        oneLine: true
        text: root.text
        color: Theme.accent
        font.pixelSize: Theme.fontTiny
        font.weight: Font.DemiBold
    }
}
