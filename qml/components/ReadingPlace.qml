// SPDX-License-Identifier: GPL-3.0-or-later
// Knows where in the history the reader is: reports what has been seen, asks for newer rows in time, counts what came below, and
// keeps the same words at the same height when the width changes (ListView alone loses them by hundreds of pixels).
import QtQuick

Item {
    id: root

    required property ListView view
    property bool seeing: true
    property bool atLatest: true
    property bool atBottom: true
    property int missed: 0
    property double seen: -1
    // Pixels between what is on screen and the newest row.
    readonly property real gap: Math.max(0, view.originY + view.contentHeight - view.contentY - view.height)
    property Item anchor: null // the row in the middle; none at the newest message
    property int anchorIndex: -1 // its index: a row that a new width pushes far away is gone
    property double readingSeq: 0 // of that row; 0 at the newest
    property real anchorOffset: 0 // from the top of the view
    property size anchorSize: Qt.size(0, 0) // of the view
    readonly property bool sized: view.width === anchorSize.width && view.height === anchorSize.height
    property bool unsettled: false
    property bool restoring: false // it is not the reader who scrolls

    signal lastSeen(seq: double)
    signal newerRequested
    signal olderRequested

    // Another conversation, or another window of the same one.
    function begin() {
        root.seen = -1;
        root.missed = 0;
        root.anchor = null;
        root.anchorIndex = -1;
        root.readingSeq = 0;
        glance.restart();
    }
    function remember() {
        if (!root.sized || root.restoring)
            return;
        // Asked anew: `atBottom` is told late while rows come in.
        const below = root.view.originY + root.view.contentHeight - root.view.contentY - root.view.height;
        root.anchor = root.atBottom || below < 1 ? null : root.view.itemAt(root.view.width / 2, root.view.contentY + root.view.height / 2);
        root.anchorOffset = root.anchor ? root.anchor.y - root.view.contentY : 0;
        const row = root.anchor as MessageRow;
        root.anchorIndex = row ? row.index : -1;
        // No row stands there yet while one flings: the reader is still about where he was, not at the newest message.
        if (row || root.atBottom || below < 1)
            root.readingSeq = row ? row.seq : 0;
    }
    // The anchored row, by its index: what a layout pushed far away is let go of, and lives on for a moment where it was.
    function anchored(): Item {
        const row = root.anchor as MessageRow;
        if (row && row.index >= 0)
            root.anchorIndex = row.index;
        if (root.anchorIndex < 0 || root.anchorIndex >= root.view.count)
            return null;
        if (!root.view.itemAtIndex(root.anchorIndex))
            root.view.positionViewAtIndex(root.anchorIndex, ListView.Center);
        return root.view.itemAtIndex(root.anchorIndex);
    }
    // The anchored row to where it was; in a lower view at least into sight. It stays the anchored one while nobody scrolls: a window
    // that is dragged narrow and wide again shows what it showed.
    function restore() {
        root.restoring = true;
        root.view.forceLayout();
        root.anchor = root.anchored();
        const end = root.view.originY + root.view.contentHeight - root.view.height; // a higher view shows nothing below the newest
        const wanted = root.anchor ? Math.min(end, root.anchor.y - Math.min(root.anchorOffset, root.view.height - 40)) : root.view.contentY;
        if (Math.abs(root.view.contentY - wanted) > 0.01)
            root.view.contentY = wanted;
        root.restoring = false;
    }
    // The last word before a frame is painted: by now the rows have followed the new width, one after the other.
    function settle() {
        root.unsettled = false;
        for (let i = 0; i < 3; ++i)
            root.restore();
        if (!root.anchor)
            root.view.returnToBounds();
        root.anchorSize = Qt.size(root.view.width, root.view.height);
    }
    // A row has grown or shrunk (reactions, a poll, code unfolded): what one reads stays, whatever is below it.
    function hold() {
        if (root.anchor && !root.view.moving && root.sized)
            root.restore();
    }
    function newestVisible(): MessageRow {
        const bottom = root.view.contentY + root.view.height;
        if (root.atBottom)
            return root.view.itemAtIndex(0) as MessageRow;
        const row = root.view.itemAt(root.view.width / 2, bottom - 2) as MessageRow;
        const cut = row && row.y + row.height > bottom + 8 && row.height < root.view.height;
        return (cut ? root.view.itemAtIndex(row.index + 1) : row) as MessageRow;
    }
    function look() {
        const row = root.seeing ? root.newestVisible() : null;
        if (row && row.seq > root.seen) {
            root.seen = row.seq;
            root.lastSeen(row.seq);
        }
        // Early enough that a fling does not come to the edge of what is here.
        if (!root.atLatest && root.gap < 3 * root.view.height)
            root.newerRequested();
        if (root.view.contentY - root.view.originY < 3 * root.view.height)
            root.olderRequested();
    }

    onSeeingChanged: glance.restart()
    onAtBottomChanged: {
        if (atBottom)
            missed = 0;
        root.remember();
    }
    Component.onCompleted: {
        anchorSize = Qt.size(view.width, view.height);
        glance.restart();
    }

    Connections {
        target: root.Window.window
        enabled: root.unsettled

        function onAfterAnimating() {
            root.settle();
        }
    }
    // Several changes of one moment make one look.
    Timer {
        id: glance

        interval: 50
        onTriggered: root.look()
    }
    Timer {
        id: holding

        interval: 0
        onTriggered: root.hold()
    }
    Connections {
        target: root.view.model as QtObject
        ignoreUnknownSignals: true

        function onRowsInserted(_parent: var, first: int, last: int) {
            if (first === 0 && !root.atBottom)
                root.missed += last - first + 1;
        }
        function onModelReset() {
            root.begin();
        }
    }
    Connections {
        target: root.view

        function onContentYChanged() {
            root.remember();
            if (!glance.running)
                glance.start();
        }
        function onContentHeightChanged() {
            holding.restart();
        }
        function onCountChanged() {
            root.remember();
            glance.restart();
        }
        function onWidthChanged() {
            root.restore();
            root.unsettled = true;
        }
        function onHeightChanged() {
            root.restore();
            root.unsettled = true;
        }
        function onModelChanged() {
            root.begin();
        }
    }
}
