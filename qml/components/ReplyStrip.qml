// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a message that says what it answers.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string author
    required property string preview
    property string authorId: "" // empty: nobody knows whose words they were
    property string image: ""

    implicitHeight: 20
    focusPolicy: Qt.NoFocus
    text: qsTr("In reply to %1").arg(author)

    Item {
        anchors.fill: parent

        // The bow from the portrait up to the quoted line.
        Item {
            x: Theme.messageMargin + 19
            y: 10
            width: Theme.messageIndent - x - 6
            height: 14
            clip: true

            Rectangle {
                width: parent.width + 10
                height: parent.height + 10
                radius: 6
                color: "transparent"
                border.width: 2
                border.color: Theme.lineStrong
            }
        }
        Avatar {
            x: Theme.messageIndent
            anchors.verticalCenter: parent.verticalCenter
            visible: root.authorId !== ""
            size: 16
            name: root.author
            colorKey: root.authorId
            image: root.image
            surface: Theme.canvas
            Accessible.ignored: true
        }
        PlainLabel {
            id: who

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.messageIndent + (root.authorId !== "" ? 22 : 0)
            width: Math.min(implicitWidth, 200)
            oneLine: true
            text: root.author
            color: root.hovered ? Theme.text : Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            x: who.x + who.width + 6
            width: Math.max(0, root.width - x - Theme.messageMargin)
            oneLine: true
            text: root.preview.replace(/\s+/g, " ")
            color: root.hovered ? Theme.text : Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
}
