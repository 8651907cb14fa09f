// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 900
    height: 800

    SampleMessages {
        id: messages
    }
    MessageList {
        id: list

        width: 900
        height: 760
        model: messages
    }
    Repeater {
        id: spies

        model: ["replyRequested", "editRequested", "deleteRequested", "retryRequested", "discardRequested", "copyRequested", "lastSeen", "authorActivated",
            "replySourceRequested", "latestRequested", "newerRequested", "leaveRequested", "acted"]

        Item {
            id: holder

            required property string modelData
            readonly property SignalSpy spy: SignalSpy {
                target: list
                signalName: holder.modelData
            }
        }
    }

    TestCase {
        name: "history"
        when: windowShown

        function spy(name: string): SignalSpy {
            return spies.itemAt(spies.model.indexOf(name)).spy;
        }
        function init() {
            for (let i = 0; i < spies.count; ++i)
                spies.itemAt(i).spy.clear();
            list.takeFocus();
            list.toLatest();
            tryVerify(() => list.atBottom);
        }
        function view(): ListView {
            return Tree.find(list, item => item instanceof ListView);
        }
        // By what is written in it.
        function row(part: string): MessageRow {
            return Tree.find(view().contentItem, item => item instanceof MessageRow && item.body.includes(part));
        }
        function pressOn(item: Item, text: string) {
            const button = Tree.find(item, inside => inside instanceof Pressable && inside.visible && inside.text === text);
            verify(button !== null, "no button " + text);
            mouseClick(button);
        }
        function focusOn(part: string) {
            list.takeFocus();
            view().currentIndex = row(part).index;
            verify(row(part).current);
        }

        function test_hoverShowsTools() {
            const target = row("focus ring");
            mouseMove(target, 300, target.height / 2);
            tryVerify(() => target.lively);
            pressOn(target, "Reply");
            compare(spy("replyRequested").count, 1);
            compare(spy("replyRequested").signalArguments[0][0], target.messageId);
            pressOn(target, "Edit");
            compare(spy("editRequested").signalArguments[0][0], target.messageId);
            mouseMove(root, 5, 790);
            tryVerify(() => !target.lively);
        }
        function test_noEditForOthers() {
            const target = row("Love it");
            mouseMove(target, 300, target.height / 2);
            tryVerify(() => target.lively);
            verify(!target.canEdit);
            mouseMove(root, 5, 790);
        }
        function test_failureOffersRetryAndDiscard() {
            const target = row("plurals");
            pressOn(target, "Try again");
            compare(spy("retryRequested").signalArguments[0][0], target.messageId);
            pressOn(target, "Discard");
            compare(spy("discardRequested").signalArguments[0][0], target.messageId);
        }
        function test_authorAndReplySource() {
            const target = row("Love it");
            mouseClick(target, 40, 50);
            compare(spy("authorActivated").signalArguments[0][0], "noor");
            mouseClick(target, 300, 18);
            compare(spy("replySourceRequested").signalArguments[0][0], target.messageId);
        }
        function test_holeIsDrawnAndFetched() {
            const target = row("Looks great");
            messages.setProperty(target.index, "missing", 5);
            const hole = Tree.find(target, item => item instanceof HistoryHole);
            verify(hole !== null);
            compare(hole.count, 5);
            const button = Tree.find(hole, item => item instanceof LinkButton);
            list.holeState = "offline";
            verify(!button.visible);
            verify(hole.next !== "");
            list.holeState = "missing";
            tryVerify(() => button.visible);
            pressOn(hole, "Fetch them");
            compare(spy("acted").signalArguments[0][0], "fetch");
            const higher = target.height;
            messages.setProperty(target.index, "missing", 0);
            tryVerify(() => target.height < higher);
        }
        function test_newestCanBeMissing() {
            const shown = () => Tree.find(view(), item => item instanceof HistoryHole);
            compare(shown(), null);
            list.missingAtEnd = 3;
            list.holeState = "missing";
            tryVerify(() => shown() !== null);
            compare(shown().count, 3);
            list.missingAtEnd = 0;
            tryVerify(() => shown() === null);
        }
        function test_keyboardWalksAndActs() {
            focusOn("focus ring");
            keyClick(Qt.Key_R);
            compare(spy("replyRequested").count, 1);
            keyClick(Qt.Key_E);
            compare(spy("editRequested").count, 1);
            keyClick(Qt.Key_C);
            compare(spy("copyRequested").count, 1);
            keyClick(Qt.Key_Delete);
            compare(spy("deleteRequested").count, 1);
            const before = view().currentIndex;
            keyClick(Qt.Key_Up);
            compare(view().currentIndex, before + 1);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(view().currentIndex, before - 1);
            keyClick(Qt.Key_End);
            compare(view().currentIndex, 0);
            keyClick(Qt.Key_Escape);
            compare(spy("leaveRequested").count, 1);
        }
        function test_keyboardRespectsRights() {
            focusOn("Love it"); // somebody else's
            keyClick(Qt.Key_E);
            keyClick(Qt.Key_Delete);
            compare(spy("editRequested").count + spy("deleteRequested").count, 0);
            keyClick(Qt.Key_R, Qt.ControlModifier);
            compare(spy("replyRequested").count, 0);
        }
        function test_aDeletedMessageOffersNothing() {
            const deleted = Tree.find(view().contentItem, item => item instanceof MessageRow && item.deleted);
            list.takeFocus();
            view().currentIndex = deleted.index;
            for (const key of [Qt.Key_R, Qt.Key_E, Qt.Key_C, Qt.Key_Delete])
                keyClick(key);
            compare(spy("replyRequested").count + spy("editRequested").count + spy("copyRequested").count + spy("deleteRequested").count, 0);
        }
        function test_menuByKeyAndByPointer() {
            focusOn("focus ring");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy("copyRequested").count, 1);
            const target = row("Love it");
            mouseClick(target, 300, target.height - 12, Qt.RightButton);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy("replyRequested").count, 1);
            compare(spy("replyRequested").signalArguments[0][0], target.messageId);
        }
        function test_theRowKeepsItsPlaceWhileItsMenuIsOpen() {
            focusOn("focus ring");
            const index = view().currentIndex;
            keyClick(Qt.Key_Return);
            verify(!row("focus ring").current);
            keyClick(Qt.Key_Escape);
            verify(row("focus ring").current);
            keyClick(Qt.Key_Up);
            compare(view().currentIndex, index + 1);
        }
        function test_lastSeenIsTheNewestVisibleAndNeverGoesBack() {
            const seen = spy("lastSeen");
            messages.post("theo", "brand new", {});
            tryCompare(seen, "count", 1);
            compare(seen.signalArguments[0][0], messages.last);
            view().contentY -= 400;
            wait(120);
            compare(seen.count, 1);
            messages.post("theo", "below, out of sight", {});
            wait(120);
            compare(seen.count, 1);
            list.toLatest();
            tryCompare(seen, "count", 2);
            messages.remove(0, 2);
        }
        function test_nothingIsSeenWhileNobodyLooks() {
            list.seeing = false;
            messages.post("theo", "while away", {});
            wait(120);
            compare(spy("lastSeen").count, 0);
            list.seeing = true;
            tryCompare(spy("lastSeen"), "count", 1);
            messages.remove(0, 1);
        }
        function test_jumpButtonCountsWhatCame() {
            for (let i = 0; i < 30; ++i)
                messages.append(messages.made(-i, "yuki", "older " + i, {}));
            view().contentY -= 500;
            messages.post("theo", "one", {});
            messages.post("theo", "two", {});
            const button = Tree.find(list, item => item instanceof JumpButton);
            tryVerify(() => button.visible);
            compare(button.count, 2);
            mouseClick(button);
            tryVerify(() => list.atBottom);
            compare(button.count, 0);
            verify(!button.visible);
            messages.remove(0, 2);
        }
        function test_aWindowThatEndsEarlyAsksForMore() {
            list.atLatest = false;
            messages.post("theo", "not the latest", {});
            tryVerify(() => spy("newerRequested").count > 0);
            list.toLatest();
            compare(spy("latestRequested").count, 1);
            list.atLatest = true;
            messages.remove(0, 1);
        }
        function test_textCanBeSelected() {
            const target = row("focus ring");
            mouseDrag(target, 76, target.height / 2, 200, 0);
            verify(Tree.find(target, item => item instanceof PlainTextEdit).selectedText.length > 3);
        }
    }
}
