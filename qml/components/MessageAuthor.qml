// SPDX-License-Identifier: GPL-3.0-or-later
// The portrait beside a message: press it to see who that is.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string name
    required property string colorKey
    required property string image

    implicitWidth: 40
    implicitHeight: 40
    focusPolicy: Qt.NoFocus
    text: name
    Accessible.ignored: true

    contentItem: Avatar {
        name: root.name
        colorKey: root.colorKey
        image: root.image
        surface: Theme.canvas
        Accessible.ignored: true
        opacity: root.down ? 0.85 : 1
    }

    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
