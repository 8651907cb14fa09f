// SPDX-License-Identifier: GPL-3.0-or-later
// What stands above the oldest message: the beginning of the conversation, when that is reached.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    property string beginning: ""

    implicitHeight: beginning !== "" ? label.implicitHeight + 56 : 16

    PlainLabel {
        id: label

        x: Theme.messageMargin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        width: Math.min(Theme.messageMax, parent.width - 2 * Theme.messageMargin)
        visible: text !== ""
        text: root.beginning
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
        lineHeight: 1.25
    }
}
