// SPDX-License-Identifier: GPL-3.0-or-later
// What one usually writes: a ListView of all rows, the oldest at the top, that goes to its end when something comes. With the rows of
// the product, or with a line of text each.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Window {
    id: root

    required property QtObject rows
    required property bool simple

    color: Theme.canvas

    ListView {
        id: list

        property bool following: true

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.rows
        delegate: root.simple ? line : row
        onMovementEnded: following = atYEnd
        onCountChanged: if (following)
            Qt.callLater(positionViewAtEnd)
        Component.onCompleted: positionViewAtEnd()
    }
    Component {
        id: row

        MessageRow {
            width: ListView.view.width
        }
    }
    Component {
        id: line

        Text {
            required property string messageId
            required property double seq
            required property string authorName
            required property string body

            width: ListView.view.width
            padding: 6
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.messageSize
            text: authorName + ": " + body
        }
    }
}
