// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody did here, between what people say.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string note
    required property string clock
    property bool current: false // the keyboard is on it

    implicitHeight: words.y + words.implicitHeight + 6

    FocusRing {
        anchors.leftMargin: 6
        anchors.rightMargin: 12
        shown: root.current
        outset: 0
    }
    PlainLabel {
        id: words

        x: Theme.messageIndent
        y: 6
        width: root.width - 2 * x
        horizontalAlignment: Text.AlignHCenter
        text: `${root.note} · ${root.clock}`
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
}
