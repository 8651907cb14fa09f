// SPDX-License-Identifier: GPL-3.0-or-later
// What the word at the cursor could become: people, rooms, emoji, commands, above the place where one writes. Never takes the
// focus; the field asks it first about each key. Rows: title, detail, insertion, glyph, emoji, picture, avatarKey, avatarImage, presence.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

Item {
    id: root

    required property QtObject model
    required property bool wanted
    required property rect place // of the cursor, in `area`
    required property Item area
    readonly property bool shown: wanted && rows.count > 0

    signal chosen(insertion: string)
    signal dismissed

    function key(event: KeyEvent): bool {
        if (!root.shown || (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
            return false;
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            root.step(event.key === Qt.Key_Up ? -1 : 1);
        else if (event.key === Qt.Key_Escape)
            root.dismissed();
        else if (event.key === Qt.Key_Tab || ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !(event.modifiers & Qt.ShiftModifier)))
            root.choose(rows.currentIndex);
        else
            return false;
        return true;
    }
    /// The best one is the current one.
    function reset() {
        rows.currentIndex = 0;
    }
    function step(by: int) {
        rows.currentIndex = (rows.currentIndex + by + rows.count) % rows.count;
        rows.positionViewAtIndex(rows.currentIndex, ListView.Contain);
    }
    function choose(index: int) {
        const row = rows.itemAtIndex(index) as CompletionRow;
        if (row)
            root.chosen(row.insertion);
    }

    T.Popup {
        id: popup

        parent: root.area
        visible: root.shown
        x: Math.max(-6, Math.min(root.place.x - 12, root.area.width - width + 6))
        y: -height - 18
        width: Math.min(420, root.area.width + 12)
        height: Math.min(rows.contentHeight, 8 * 40) + 12
        padding: 6
        margins: 8
        focus: false
        closePolicy: T.Popup.NoAutoClose

        contentData: ListView {
            id: rows

            anchors.fill: parent
            clip: true
            cacheBuffer: 0 // rows made ahead would be asked back while the list is emptied, which Qt 6.4 complains about
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            model: root.model
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Suggestions")
            T.ScrollBar.vertical: ThinScrollBar {}
            onCountChanged: currentIndex = 0

            delegate: CompletionRow {
                id: row

                required property int index

                width: ListView.view.width
                current: ListView.isCurrentItem
                onClicked: root.choose(row.index)
                onHoveredChanged: if (hovered)
                    rows.currentIndex = row.index
            }
        }
        background: Rectangle {
            radius: 10
            color: Theme.raised
            border.color: Theme.lineStrong
        }
    }
}
