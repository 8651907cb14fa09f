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
    property real anchorOffset: 0
    property real anchorWidth: 0

    signal lastSeen(seq: double)
    signal newerRequested

    // Another conversation, or another window of the same one.
    function begin() {
        root.seen = -1;
        root.missed = 0;
        glance.restart();
    }
    function remember() {
        if (root.view.width !== root.anchorWidth)
            return;
        root.anchor = root.atBottom ? null : root.view.itemAt(root.view.width / 2, root.view.contentY + root.view.height / 2);
        root.anchorOffset = root.anchor ? root.anchor.y - root.view.contentY : 0;
    }
    function restore() {
        root.view.forceLayout();
        if (root.anchor)
            root.view.contentY = root.anchor.y - root.anchorOffset;
    }
    // A row has grown or shrunk (reactions, a poll, code unfolded): what one reads stays, whatever is below it.
    function hold() {
        if (root.anchor && !root.view.moving && root.view.width === root.anchorWidth)
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
        if (!root.atLatest && root.gap < root.view.height)
            root.newerRequested();
    }

    onSeeingChanged: glance.restart()
    onAtBottomChanged: if (atBottom)
        missed = 0
    Component.onCompleted: {
        anchorWidth = view.width;
        glance.restart();
    }

    // The rows follow the new width one after the other: put right at once, for this frame, and again when all have.
    Timer {
        id: settled

        interval: 0
        onTriggered: {
            root.restore();
            root.anchorWidth = root.view.width;
            root.remember();
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
        target: root.view

        function onContentYChanged() {
            root.remember();
            glance.restart();
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
            settled.restart();
        }
        function onModelChanged() {
            root.begin();
        }
    }
}
