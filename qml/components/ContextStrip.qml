// SPDX-License-Identifier: GPL-3.0-or-later
// Above the words being written: what they answer, or that they change an old message.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string title
    property string text: ""
    property bool editing: false

    signal cancelled

    implicitHeight: title !== "" ? 44 : 0
    visible: title !== ""

    Rectangle {
        x: 16
        y: 10
        width: 3
        height: 26
        radius: 2
        color: Theme.accent
    }
    Icon {
        x: 28
        y: 15
        name: root.editing ? Icons.pencil : Icons.reply
        size: 16
        color: Theme.accent
    }
    PlainLabel {
        id: label

        x: 52
        y: 14
        width: Math.min(implicitWidth, parent.width * 0.5)
        oneLine: true
        text: root.title
        font.pixelSize: Theme.fontMeta
        font.weight: Font.DemiBold
    }
    PlainLabel {
        x: label.x + label.width + 8
        y: 14
        width: Math.max(0, close.x - x - 8)
        oneLine: true
        text: root.text.replace(/\s+/g, " ")
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
    }
    IconButton {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: 11
        y: 8
        size: 28
        iconSize: 15
        glyph: Icons.close
        tip: root.editing ? qsTr("Stop editing (Esc)") : qsTr("Do not reply (Esc)")
        onClicked: root.cancelled()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        x: 16
        width: parent.width - 32
        height: 1
        color: Theme.line
    }
}
