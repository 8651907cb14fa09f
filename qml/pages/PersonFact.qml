// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Row {
    id: root

    required property string glyph
    required property string text

    visible: text !== ""
    spacing: Theme.gap8

    Icon {
        y: 1
        name: root.glyph
        size: 15
        color: Theme.text3
    }
    PlainLabel {
        width: root.width - 23
        text: root.text
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
    }
}
