// SPDX-License-Identifier: GPL-3.0-or-later
// A small action inside text. Not a link to anywhere: addresses have their own gate.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    property bool danger: false
    property bool plain: false // as quiet as the text around
    property int pixelSize: Theme.fontSmall

    implicitWidth: contentItem.implicitWidth
    implicitHeight: contentItem.implicitHeight

    contentItem: PlainLabel {
        oneLine: true
        text: root.text
        color: root.danger ? Theme.danger : root.plain ? (root.hovered ? Theme.text : Theme.text2) : Theme.accent
        font.pixelSize: root.pixelSize
        font.weight: Font.DemiBold
        font.underline: root.hovered
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
            anchors.leftMargin: -6
            anchors.rightMargin: -6
            outset: 4
        }
    }
}
