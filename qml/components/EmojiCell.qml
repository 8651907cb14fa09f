// SPDX-License-Identifier: GPL-3.0-or-later
// One emoji of the picker.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string emoji
    required property string name
    required property string code
    required property string picture
    property bool current: false

    focusPolicy: Qt.NoFocus
    text: name
    Accessible.focused: current

    Item {
        anchors.fill: parent

        EmojiGlyph {
            anchors.centerIn: parent
            size: 28
            emoji: root.emoji
            picture: root.picture
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"
        border.width: root.current ? 2 : 0
        border.color: Theme.accent
    }
}
