// SPDX-License-Identifier: GPL-3.0-or-later
// Waves under the words of a TextEdit that no dictionary knows (Qt Quick draws none by itself). Only for what is in view, and not for
// the word that is being typed right now. Lies in the same scrolled content as the text.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property TextEdit edit
    required property list<int> misspelt // begin and length in turn
    property real shownFrom: 0
    property real shownTo: 100000

    anchors.fill: edit
    visible: misspelt.length > 0

    Repeater {
        model: Math.min(200, root.misspelt.length / 2)

        Image {
            required property int index
            readonly property int from: root.misspelt[2 * index]
            readonly property int end: from + root.misspelt[2 * index + 1]
            readonly property bool known: end <= root.edit.length
            readonly property bool beingTyped: root.edit.activeFocus && root.edit.cursorPosition === end && root.edit.selectedText === ""
            // Reading the height binds it to every new layout of the text.
            readonly property rect first: known && root.edit.contentHeight > 0 && root.width > 0 ? root.edit.positionToRectangle(from) : Qt.rect(0, 0, 0, 0)
            readonly property rect last: known && root.edit.contentHeight > 0 && root.width > 0 ? root.edit.positionToRectangle(end) : Qt.rect(0, 0, 0, 0)

            x: first.x
            y: first.y + first.height - 3
            width: last.y > first.y ? root.width - first.x : Math.max(0, last.x - first.x)
            height: 6
            visible: known && !beingTyped && width > 0 && first.y < root.shownTo && first.y + first.height > root.shownFrom
            fillMode: Image.TileHorizontally
            sourceSize.width: 6
            sourceSize.height: 6
            horizontalAlignment: Image.AlignLeft
            source: Icons.source(Icons.wave, Theme.danger)
            Accessible.ignored: true
        }
    }
}
