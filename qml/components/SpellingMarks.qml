// SPDX-License-Identifier: GPL-3.0-or-later
// Waves under the words of a TextEdit that no dictionary knows (Qt Quick draws none by itself). Only for what is in view, and not for
// the word that is being typed right now. Lies in the same scrolled content as the text.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property TextEdit edit
    required property list<int> misspelt // begin and length in turn
    readonly property bool upright: true // it follows letters; see Mirror
    property real shownFrom: 0
    property real shownTo: 100000

    anchors.fill: edit
    visible: misspelt.length > 0

    // Called anew with every layout of the text, which may be shorter by then than when it was checked.
    function placeOf(position: int, layout: real): rect {
        return layout > 0 && position <= root.edit.length ? root.edit.positionToRectangle(position) : Qt.rect(0, 0, 0, 0);
    }

    Repeater {
        model: Math.min(200, root.misspelt.length / 2)

        Image {
            id: mark

            required property int index
            readonly property int from: root.misspelt[2 * mark.index]
            readonly property int end: mark.from + root.misspelt[2 * mark.index + 1]
            readonly property bool beingTyped: root.edit.activeFocus && root.edit.cursorPosition === mark.end && root.edit.selectedText === ""
            readonly property rect first: root.placeOf(root.misspelt[2 * mark.index], root.edit.contentHeight + root.width)
            readonly property rect last: root.placeOf(root.misspelt[2 * mark.index] + root.misspelt[2 * mark.index + 1], root.edit.contentHeight + root.width)

            x: mark.first.x
            y: mark.first.y + mark.first.height - 3
            width: mark.last.y > mark.first.y ? root.width - mark.first.x : Math.max(0, mark.last.x - mark.first.x)
            height: 6
            visible: !mark.beingTyped && mark.width > 0 && mark.first.y < root.shownTo && mark.first.y + mark.first.height > root.shownFrom
            fillMode: Image.TileHorizontally
            sourceSize.width: 6
            sourceSize.height: 6
            horizontalAlignment: Image.AlignLeft
            source: Icons.source(Icons.wave, Theme.danger)
            Accessible.ignored: true
        }
    }
}
