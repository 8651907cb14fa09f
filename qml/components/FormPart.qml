// SPDX-License-Identifier: GPL-3.0-or-later
// One part of a settings page: a heading, a line about it, what can be set. Says why nothing can be, if so.
import QtQuick
import Tertulia.Theme

Column {
    id: root

    property string title: ""
    property string about: ""
    property string whyNot: ""
    default property alias content: body.data

    width: parent ? parent.width : implicitWidth
    spacing: Theme.gap12

    Column {
        width: parent.width
        visible: root.title !== "" || root.about !== ""
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
            text: root.about
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            lineHeight: 1.2
        }
    }
    Row {
        width: parent.width
        visible: root.whyNot !== ""
        spacing: Theme.gap8

        Icon {
            y: 1
            name: Icons.lock
            size: 15
            color: Theme.text3
        }
        PlainLabel {
            width: parent.width - 23
            text: root.whyNot
            color: Theme.text3
            font.pixelSize: Theme.fontMeta
        }
    }
    Column {
        id: body

        width: parent.width
        spacing: Theme.gap12
        enabled: root.whyNot === ""
        opacity: enabled ? 1 : 0.6
    }
}
