// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property string codes

    spacing: Theme.gap12

    Notice {
        width: parent.width
        kind: "warning"
        text: qsTr("Keep these recovery codes where you will find them without your phone. Each works once. They are shown only now.")
    }
    Rectangle {
        width: parent.width
        height: text.height + 2 * Theme.gap12
        radius: Theme.radius
        color: Theme.inset
        border.color: Theme.line

        PlainTextEdit {
            id: text

            x: Theme.gap12
            y: Theme.gap12
            width: parent.width - 2 * x
            text: root.codes
            font.family: Theme.mono
        }
    }
}
