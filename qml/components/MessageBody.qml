// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a message, and after the last of them whether it was edited and how far it has come.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string body
    property bool edited: false
    property bool deleted: false
    property string delivery: ""
    readonly property bool pending: delivery === "queued" || delivery === "sending"
    readonly property bool marked: edited || delivery !== ""
    // In a text with letters from right to left, the end of the last line is not where its last letter is.
    readonly property bool bidi: /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(body)
    readonly property rect tail: lastLetter(words.contentWidth, words.contentHeight, words.width)
    readonly property bool inline: !bidi && tail.x + 8 + marks.implicitWidth <= width

    implicitHeight: deleted ? tombstone.implicitHeight : body === "" ? (marked ? marks.implicitHeight + 2 : 0) : !marked || inline ? words.contentHeight : words.contentHeight + marks.implicitHeight + 2

    function lastLetter(_w: real, _h: real, _width: real): rect {
        return words.positionToRectangle(words.length);
    }

    PlainTextEdit {
        id: words

        width: root.width
        visible: !root.deleted
        text: root.deleted ? "" : root.body
        color: root.pending ? Theme.text2 : Theme.text
    }
    Row {
        id: marks

        x: root.inline ? root.tail.x + 8 : 0
        y: root.inline ? root.tail.y + (root.tail.height - height) / 2 + 1 : words.contentHeight + 2
        visible: root.marked && !root.deleted
        spacing: 6

        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.edited
            text: qsTr("(edited)")
            color: Theme.text3
            font.pixelSize: Theme.fontTiny
        }
        DeliveryMark {
            anchors.verticalCenter: parent.verticalCenter
            delivery: root.delivery
        }
    }
    PlainLabel {
        id: tombstone

        visible: root.deleted
        text: qsTr("This message was deleted")
        color: Theme.text3
        font.italic: true
    }
}
