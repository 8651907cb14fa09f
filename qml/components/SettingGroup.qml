// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that belong together: a title, a sentence, and the settings below.
import QtQuick
import Tertulia.Theme

Column {
    id: root

    property string title: "" // none if the page has the same one
    property string text: ""
    default property alias content: body.data

    spacing: Theme.gap12
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    Column {
        width: parent.width
        spacing: 4

        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: root.title
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: root.text
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            lineHeight: 1.2
        }
    }
    Column {
        id: body

        width: parent.width
        spacing: Theme.gap12
    }
    Item {
        width: 1
        height: Theme.gap8
    }
}
