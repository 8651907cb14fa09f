// SPDX-License-Identifier: GPL-3.0-or-later
// Where the reader's eyes are stays where it is, whatever happens around it; at the newest message, the newest message stays.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 900
    height: 800

    Component {
        id: history

        SampleMessages {
            filled: false
        }
    }
    Component {
        id: view

        MessageList {
            width: 900
            height: 700
        }
    }

    SignalSpy {
        id: seen

        signalName: "lastSeen"
    }
    TestCase {
        id: test

        name: "place"
        when: windowShown

        property SampleMessages messages
        property MessageList list
        property ListView inner
        property string anchorId
        property real anchorY

        function text(n: int): string {
            return "Message " + n + " " + "a few words more ".repeat(n * 7 % 23);
        }
        function init() {
            messages = createTemporaryObject(history, root);
            for (let i = 1; i <= 300; ++i)
                messages.post(["ines", "theo", "noor"][i % 3], text(i), {"firstOfGroup": i % 4 === 0, "firstOfDay": i % 50 === 0});
            list = createTemporaryObject(view, root, {"model": messages});
            seen.target = list;
            seen.clear();
            inner = Tree.find(list, item => item instanceof ListView);
            verify(inner !== null);
            waitForRendering(list);
            tryVerify(() => list.atBottom);
        }
        function scrollBack(pixels: real) {
            for (let done = 0; done < pixels; done += 200) {
                inner.contentY -= 200;
                inner.forceLayout();
            }
            settle();
        }
        // Two frames, so that whatever is laid out late has been.
        function settle() {
            for (let i = 0; i < 2; ++i) {
                inner.forceLayout();
                root.opacity = 1.999 - root.opacity;
                waitForRendering(root);
            }
        }
        function rowOf(id: string): Item {
            return Tree.find(inner.contentItem, item => item instanceof MessageRow && item.messageId === id);
        }
        function remember() {
            const row = inner.itemAt(400, inner.contentY + inner.height / 2);
            verify(row !== null);
            anchorId = row.messageId;
            anchorY = row.mapToItem(root, 0, 0).y;
        }
        function moved(): real {
            const row = rowOf(anchorId);
            verify(row !== null, "the row that was read is gone");
            return Math.round(row.mapToItem(root, 0, 0).y - anchorY);
        }
        function bottomOfNewest(): real {
            const row = inner.itemAtIndex(0);
            verify(row !== null);
            return Math.round(row.mapToItem(list, 0, row.height).y);
        }

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
        function older(count: int) {
            for (let i = 0; i < count; ++i)
                messages.append(messages.made(-i, "yuki", text(i), {}));
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
        function test_editOutOfSight() {
            scrollBack(3000);
            remember();
            messages.setProperty(2, "body", "short");
            settle();
            compare(moved(), 0);
        }
        function test_showMessageIsExact() {
            list.showMessage(150);
            settle();
            const row = inner.itemAtIndex(150);
            const middle = row.mapToItem(list, 0, row.height / 2).y;
            verify(Math.abs(middle - list.height / 2) <= 1, String(middle));
            verify(row.flashing);
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
        function other(count: int): SampleMessages {
            const made = createTemporaryObject(history, root);
            for (let i = 1; i <= count; ++i)
                made.post("yuki", "Other " + text(i), {});
            return made;
        }
        function test_anotherConversationStartsAtItsNewest_data() {
            return [{"tag": "long", "n": 200}, {"tag": "short", "n": 3}];
        }
        function test_anotherConversationStartsAtItsNewest(row) {
            list.model = probe.proxy(messages);
            settle();
            scrollBack(3000);
            messages.post("theo", "came meanwhile", {});
            probe.proxy(other(row.n));
            settle();
            verify(list.atBottom);
            compare(list.missed, 0);
            verify(inner.itemAtIndex(0).body.startsWith("Other"));
        }
        function test_resetAndShowInOneGoIsExact() {
            list.model = probe.proxy(messages);
            settle();
            scrollBack(3000);
            probe.proxy(other(200));
            list.showMessage(120);
            settle();
            const row = inner.itemAtIndex(120);
            const middle = row.mapToItem(list, 0, row.height / 2).y;
            verify(Math.abs(middle - list.height / 2) <= 1, String(middle));
        }
        function test_anotherConversationIsSeenFromItsOwnNumbers() {
            list.model = probe.proxy(messages);
            tryVerify(() => seen.count > 0);
            seen.clear();
            probe.proxy(other(5));
            tryCompare(seen, "count", 1);
            compare(seen.signalArguments[0][0], 5);
        }
        function test_toLatest() {
            scrollBack(3000);
            verify(!list.atBottom);
            list.toLatest();
            settle();
            verify(list.atBottom);
        }
    }
}
