// SPDX-License-Identifier: GPL-3.0-or-later
// Where the reader's eyes are stays where it is, whatever happens around it; at the newest message, the newest message stays.
import QtQuick
import QtTest

Item {
    id: root

    width: 900
    height: 800

    HistoryCase {
        name: "place"

        function test_readingHistoryAppend_data() {
            return [{"tag": "1", "n": 1}, {"tag": "20", "n": 20}, {"tag": "50", "n": 50}];
        }
        function test_readingHistoryAppend(row) {
            scrollBack(3000);
            remember();
            for (let i = 0; i < row.n; ++i)
                messages.post("theo", text(i), {});
            settle();
            compare(moved(), 0);
        }
        // While one flings no row stands in the middle for a moment, as here between two: the reader is still about where he was.
        function test_nowhereIsNotTheNewest() {
            inner.spacing = 300;
            scrollBack(6000);
            verify(list.readingSeq > 0);
            let nowhere = 0;
            for (let i = 0; i < 60; ++i) {
                inner.contentY -= 20;
                nowhere += inner.itemAt(inner.width / 2, inner.contentY + inner.height / 2) ? 0 : 1;
                verify(list.readingSeq > 0, String(i));
            }
            verify(nowhere > 0);
        }
        function test_prependOlderInTheMiddle() {
            scrollBack(3000);
            remember();
            older(50);
            settle();
            compare(moved(), 0);
        }
        function test_prependOlderAtTheEdge() {
            inner.positionViewAtEnd();
            settle();
            remember();
            older(50);
            settle();
            compare(moved(), 0);
        }
        function test_atNewestAppendSticks_data() {
            return [{"tag": "1", "n": 1}, {"tag": "30", "n": 30}];
        }
        function test_atNewestAppendSticks(row) {
            const before = bottomOfNewest();
            for (let i = 0; i < row.n; ++i)
                messages.post("theo", text(i), {});
            settle();
            compare(bottomOfNewest(), before);
            verify(list.atBottom);
        }
        function test_newestGrowsSticks() {
            const before = bottomOfNewest();
            messages.setProperty(0, "body", text(22) + text(22) + text(22));
            settle();
            compare(bottomOfNewest(), before);
        }
        function test_viewShrinksAndGrowsAtNewest() {
            const gap = list.height - bottomOfNewest();
            list.height = 560;
            settle();
            compare(list.height - bottomOfNewest(), gap);
            list.height = 760;
            settle();
            compare(list.height - bottomOfNewest(), gap);
        }
        // Only a little above the newest, and then there is room for more than all that is below: none of it stays empty.
        function test_viewGrowsBeyondTheNewest() {
            const gap = list.height - bottomOfNewest();
            list.width = 600;
            list.height = 300;
            settle();
            scrollBack(200);
            list.width = 900;
            list.height = 760;
            settle();
            verify(list.height - bottomOfNewest() <= gap, String(list.height - bottomOfNewest()));
        }
        // The composer grows: what stands just above it stays in sight, so the words move up with the edge.
        function test_viewShrinksInHistory() {
            scrollBack(3000);
            remember();
            list.height = 640;
            settle();
            verify(Math.abs(moved()) <= 60, String(moved()));
        }
        function test_trimFarEndAndNearEnd() {
            scrollBack(3000);
            remember();
            messages.remove(messages.count - 100, 100);
            settle();
            compare(moved(), 0);
            messages.remove(0, 5);
            settle();
            compare(moved(), 0);
        }
        function test_deleteBelow() {
            scrollBack(3000);
            remember();
            messages.remove(3, 1);
            settle();
            compare(moved(), 0);
        }
        function test_deleteAVisibleOlderRow() {
            scrollBack(3000);
            remember();
            const top = inner.itemAt(400, inner.contentY + 60);
            messages.remove(top.index, 1);
            settle();
            compare(moved(), 0);
        }
        function test_reactionsAppear_data() {
            return [{"tag": "far above", "by": 30}, {"tag": "just above", "by": 2}, {"tag": "just below", "by": -2}, {"tag": "far below", "by": -20}];
        }
        function test_reactionsAppear(row) {
            scrollBack(3000);
            remember();
            messages.setProperty(rowOf(anchorId).index + row.by, "reactions", "👍\t1\t0\tAna\t");
            settle();
            compare(moved(), 0);
        }
        function test_editOutOfSight() {
            scrollBack(3000);
            remember();
            messages.setProperty(2, "body", "short");
            settle();
            compare(moved(), 0);
        }
        function test_widthChangeInHistory_data() {
            return [{"tag": "narrower", "to": 620}, {"tag": "wider", "to": 1100}, {"tag": "a little", "to": 899}];
        }
        function test_widthChangeInHistory(row) {
            scrollBack(3000);
            remember();
            list.width = row.to;
            settle();
            verify(Math.abs(moved()) <= 1, String(moved()));
            list.width = 900;
            settle();
            verify(Math.abs(moved()) <= 1, String(moved()));
        }
        function test_widthChangeAtNewest() {
            const before = bottomOfNewest();
            list.width = 500;
            settle();
            compare(bottomOfNewest(), before);
        }
    }
}
