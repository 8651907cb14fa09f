// SPDX-License-Identifier: GPL-3.0-or-later
// What a place says when there is nothing in it, and what to do about it.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string title
    property string glyph: Icons.chat
    property string text: ""
    property string actionText: ""

    signal actionRequested

    implicitWidth: 320
    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.centerIn: parent
        width: Math.min(360, root.width - 2 * Theme.gap24)
        spacing: Theme.gap8

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.glyph !== ""
            width: 64
            height: 64
            radius: 20
            color: Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                name: root.glyph
                size: 28
                color: Theme.accent
            }
        }
        Item {
            width: 1
            height: Theme.gap4
        }
        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
        }
        PlainLabel {
            id: words

            // Lines of about the same length, instead of a last one of a word.
            readonly property int rows: Math.max(1, Math.ceil(implicitWidth / column.width))

            anchors.horizontalCenter: parent.horizontalCenter
            width: rows > 1 ? Math.min(column.width, Math.ceil(implicitWidth / rows * 1.12) + 8) : column.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            color: Theme.text2
            lineHeight: 1.25
        }
        Item {
            width: 1
            height: Theme.gap4
            visible: root.actionText !== ""
        }
        PrimaryButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.actionText !== ""
            text: root.actionText
            onClicked: root.actionRequested()
        }
    }
}
