// SPDX-License-Identifier: GPL-3.0-or-later
// Going elsewhere: to a certain message, to the latest, to another conversation.
import QtQuick
import QtTest

Item {
    id: root

    width: 900
    height: 800

    HistoryCase {
        name: "window"

        readonly property SignalSpy copied: SignalSpy {
            signalName: "rangeCopied"
        }

        function test_showMessageIsExact() {
            list.showMessage(150);
            settle();
            const row = inner.itemAtIndex(150);
            const middle = row.mapToItem(list, 0, row.height / 2).y;
            verify(Math.abs(middle - list.height / 2) <= 1, String(middle));
            verify(row.flashing);
        }
        function test_whatCameMeanwhileDoesNotTakeTheHighlight() {
            list.showMessage(150);
            settle();
            const row = inner.itemAtIndex(150);
            messages.post("theo", "came meanwhile", {});
            settle();
            verify(row.flashing);
            verify(!inner.itemAtIndex(150).flashing);
        }
        function test_nothingIsSelectedInAnotherConversation() {
            list.model = probe.proxy(messages);
            settle();
            list.takeFocus();
            inner.currentIndex = 1;
            keyClick(Qt.Key_Up, Qt.ShiftModifier);
            verify(inner.itemAtIndex(1).selected && inner.itemAtIndex(2).selected);
            probe.proxy(other(300));
            settle();
            verify(!inner.itemAtIndex(1).selected && !inner.itemAtIndex(2).selected);
            copied.target = list;
            list.takeFocus();
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(copied.count, 0);
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
