// SPDX-License-Identifier: GPL-3.0-or-later
// In place of the text: why one cannot write here.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string reason

    visible: reason !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: reason

    Icon {
        id: glyph

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        name: Icons.lock
        size: 16
        color: Theme.text3
    }
    PlainLabel {
        anchors.verticalCenter: parent.verticalCenter
        x: 42
        width: parent.width - x - 14
        maximumLineCount: 2
        elide: Text.ElideRight
        text: root.reason
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
        Accessible.ignored: true
    }
}
