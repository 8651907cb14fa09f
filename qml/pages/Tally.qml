// SPDX-License-Identifier: GPL-3.0-or-later
// A few lines with their numbers.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property string title
    required property list<string> lines

    visible: lines.length > 0
    topPadding: 4
    spacing: 3

    PlainLabel {
        text: root.title
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
    }
    Repeater {
        model: root.lines

        PlainLabel {
            required property string modelData

            width: root.width
            text: modelData
            font.pixelSize: Theme.fontMeta
        }
    }
}
