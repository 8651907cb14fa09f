// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a CompletionList: a portrait, an emoji or an icon, what it is called and what else to know about it.
import QtQuick
import Tertulia.Theme

PressableRow {
    id: root

    required property string title
    required property string detail
    required property string insertion
    required property string glyph
    required property string emoji
    required property string picture
    required property string avatarKey
    required property string avatarImage
    required property string presence
    property bool current: false

    implicitHeight: 40
    text: detail !== "" ? title + ", " + detail : title
    Accessible.selected: current

    Item {
        anchors.fill: parent

        Avatar {
            x: 8
            anchors.verticalCenter: parent.verticalCenter
            visible: root.avatarKey !== ""
            size: 26
            name: root.title
            colorKey: root.avatarKey
            image: root.avatarImage
            presence: root.presence
            surface: root.current ? Theme.selectedRaised : Theme.raised
            Accessible.ignored: true
        }
        EmojiGlyph {
            x: 8
            anchors.verticalCenter: parent.verticalCenter
            visible: root.emoji !== ""
            size: 26
            emoji: root.emoji
            picture: root.picture
        }
        Icon {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            visible: root.glyph !== ""
            name: root.glyph
            size: 18
            color: root.current ? Theme.text : Theme.text2
        }
        PlainLabel {
            id: name

            x: 46
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, (root.width - x - 20) * (root.detail !== "" ? 0.6 : 1))
            oneLine: true
            text: root.title
            font.weight: Font.Medium
        }
        PlainLabel {
            x: name.x + name.width + 8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, root.width - x - 10)
            oneLine: true
            text: root.detail
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
    }
    background: Rectangle {
        radius: 6
        color: root.current ? Theme.selectedRaised : root.hovered ? Theme.hover : "transparent"
    }
}
