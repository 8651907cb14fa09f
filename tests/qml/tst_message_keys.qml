// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and the pointer do over the history: acts on one message, whole messages selected, what floats above.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 900
    height: 800

    Field {
        id: field

        label: "After the messages"
    }
    MessageCase {
        name: "message_keys"

        // The button that goes down is over the messages, and not between them and where one writes.
        function test_shiftTabGoesToTheMessagesHoweverFarOneScrolled() {
            for (let i = 1; i <= 60; ++i)
                post("message " + i, {});
            const button = Tree.find(list, item => item instanceof JumpButton);
            view().contentY -= 600;
            tryVerify(() => button.visible);
            field.takeFocus();
            keyClick(Qt.Key_Backtab, Qt.ShiftModifier);
            verify(root.Window.activeFocusItem instanceof MessageListKeys, root.Window.activeFocusItem);
            keyClick(Qt.Key_F);
            compare(spy("acted").signalArguments[0][0], "forward");
        }
        function test_theRingKeepsOffTheWords() {
            post("a", {});
            const row = post("b", {"firstOfGroup": false});
            focusNewest();
            const ring = Tree.find(row, item => item instanceof FocusRing && item.visible);
            const words = Tree.find(row, item => item instanceof PlainTextEdit);
            const off = words.mapToItem(row, 0, 0).y - (ring.mapToItem(row, 0, 0).y + ring.border.width);
            verify(off >= 4, off);
        }

        function test_keysAct_data() {
            return [{"tag": "P", "key": Qt.Key_P, "act": "pin"}, {"tag": "U", "key": Qt.Key_U, "act": "unread"}, {"tag": "S", "key": Qt.Key_S, "act": "save"},
                {"tag": "T", "key": Qt.Key_T, "act": "thread"}, {"tag": "L", "key": Qt.Key_L, "act": "copyLink"}, {"tag": "F", "key": Qt.Key_F, "act": "forward"},
                {"tag": "J", "key": Qt.Key_J, "act": "day"}, {"tag": "pinned", "key": Qt.Key_P, "extra": {"pinned": true}, "act": "unpin"}, {"tag": "saved", "key": Qt.Key_S, "extra": {"saved": true}, "act": "unsave"},
                {"tag": "no pin", "key": Qt.Key_P, "extra": {"canPin": false}, "act": ""}, {"tag": "deleted", "key": Qt.Key_L, "extra": {"deleted": true}, "act": ""},
                {"tag": "in a thread", "key": Qt.Key_T, "extra": {"canThread": false}, "act": ""}];
        }
        function test_keysAct(data) {
            const row = post("a", data.extra);
            focusNewest();
            keyClick(data.key);
            compare(spy("acted").count, data.act === "" ? 0 : 1);
            if (data.act !== "")
                compare(Array.from(spy("acted").signalArguments[0]), [data.act, row.messageId]);
        }
        function test_plusReacts() {
            post("a", {});
            focusNewest();
            keyClick("+");
            keyClick(Qt.Key_3);
            compare(spy("reactionToggled").signalArguments[0][1], "😂");
        }
        function test_theArrowsReachAllEmoji() {
            list.hasPicker = true;
            const row = post("a", {});
            focusNewest();
            keyClick("+");
            for (let i = 0; i < 9; ++i)
                keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);
            compare(spy("reactionToggled").count, 0);
            compare(Array.from(spy("pickerRequested").signalArguments[0]), [row.messageId]);
        }
        function test_withoutAPickerTheArrowsEndAtTheLast() {
            post("a", {});
            focusNewest();
            keyClick("+");
            for (let i = 0; i < 9; ++i)
                keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);
            compare(spy("reactionToggled").signalArguments[0][1], "😢");
        }
        // Through the menu, by keys only.
        function choose(text: string) {
            keyClick(Qt.Key_Return);
            const menu = Tree.find(list, item => item instanceof MessagePopups);
            tryVerify(() => menu.open);
            for (let i = 0; i < 30; ++i) {
                keyClick(Qt.Key_Down);
                if (Tree.find(list.Window.contentItem, item => item instanceof MenuRow && item.visible && item.current && item.text === text))
                    break;
            }
            keyClick(Qt.Key_Return);
            tryVerify(() => !menu.open);
        }
        function test_theMenuShowsWhoWroteIt() {
            post("a", {});
            focusNewest();
            choose("Profile");
            compare(spy("authorActivated").signalArguments[0][0], "theo");
        }
        function test_theMenuGoesToWhatIsAnswered() {
            const row = post("a", {"hasReply": true, "replyAuthor": "Inés", "replyPreview": "b"});
            focusNewest();
            choose("Go to the answered message");
            compare(spy("replySourceRequested").signalArguments[0][0], row.messageId);
        }
        function test_theMenuShowsASpoiler() {
            const row = post("the ||butler|| did it", {"spoken": "the ▒▒▒▒ did it"});
            focusNewest();
            verify(!row.told.includes("butler"));
            choose("Show the spoiler");
            const edit = richOf(row);
            verify(edit.getText(0, edit.length).includes("butler"));
            verify(row.told.includes("butler"));
            verify(!row.hides);
        }
        function test_remindersAreChosen() {
            post("a", {});
            focusNewest();
            keyClick(Qt.Key_Return);
            const menu = Tree.find(list.Window.contentItem, item => item instanceof MenuRow && item.visible && item.text === "Remind me…");
            verify(menu !== null);
            waitForRendering(menu);
            mouseClick(menu);
            const tomorrow = Tree.find(list.Window.contentItem, item => item instanceof MenuRow && item.visible && item.text.startsWith("Tomorrow at "));
            verify(tomorrow !== null);
            waitForRendering(tomorrow); // the menu has found its place
            mouseClick(tomorrow);
            compare(spy("reminderChosen").signalArguments[0][1], "tomorrow");
        }
        function test_draggingSelectsWholeMessages() {
            for (let i = 1; i <= 6; ++i)
                post("message " + i, {});
            const from = view().itemAtIndex(4);
            const to = view().itemAtIndex(2);
            mousePress(from, 120, from.height / 2);
            mouseMove(from, 130, from.height / 2 + 4);
            for (let y = 0; y <= 200; y += 10) {
                const at = to.mapToItem(root, 120, to.height / 2);
                mouseMove(root, 120, Math.min(at.y, from.mapToItem(root, 0, 0).y + y));
            }
            mouseMove(to, 120, to.height / 2);
            mouseRelease(to, 120, to.height / 2);
            verify(from.selected && view().itemAtIndex(3).selected && to.selected);
            verify(!view().itemAtIndex(5).selected && !view().itemAtIndex(1).selected);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(Array.from(spy("rangeCopied").signalArguments[0]), [from.seq, to.seq]);
            keyClick(Qt.Key_Escape);
            verify(!to.selected);
        }
        function test_shiftAndArrowsSelect() {
            for (let i = 1; i <= 4; ++i)
                post("message " + i, {});
            list.takeFocus();
            view().currentIndex = 1;
            keyClick(Qt.Key_Up, Qt.ShiftModifier);
            verify(view().itemAtIndex(1).selected && view().itemAtIndex(2).selected && !view().itemAtIndex(0).selected);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(spy("rangeCopied").count, 1);
            keyClick(Qt.Key_Down);
            verify(!view().itemAtIndex(1).selected);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(spy("copyRequested").count, 1);
        }
        function test_theDayDoesNotLieOverItsLine() {
            for (let i = 1; i <= 60; ++i)
                post("message " + i, {"firstOfDay": i === 30});
            const pill = Tree.find(list, item => item instanceof Pressable && item.text.includes("jump to another day"));
            const top = Tree.find(list, item => item instanceof MessageListTop);
            function scrollTo(y) {
                view().contentY = y;
                top.scrolled();
            }
            view().positionViewAtIndex(30, ListView.Center);
            const row = view().itemAtIndex(30);
            // Its line with the day in it is above: the day that one is at floats.
            scrollTo(row.y + 200);
            tryVerify(() => pill.visible);
            for (const offset of [20, 0, -20]) {
                scrollTo(row.y + offset); // it would stand right there
                tryVerify(() => top.told);
                verify(!pill.shown);
                scrollTo(row.y + 200);
                tryVerify(() => pill.visible);
            }
            scrollTo(row.y - 100); // below it
            tryVerify(() => pill.visible && pill.opacity === 1);
        }
        function test_newMessagesAreAnnouncedUntilSeen() {
            for (let i = 1; i <= 60; ++i)
                post("message " + i, {});
            list.newCount = 50;
            list.newFrom = messages.get(49).seq;
            const bar = Tree.find(list, item => item instanceof NewMessagesBar);
            tryVerify(() => bar.visible);
            pressOn(bar, "Jump");
            compare(spy("firstNewRequested").count, 1);
            verify(!bar.visible);
            list.newFrom = 0;
            list.newFrom = messages.get(48).seq;
            view().contentY += 1;
            view().contentY -= 1;
            tryVerify(() => bar.visible);
            pressOn(bar, "Mark read");
            compare(spy("readRequested").count, 1);
        }
    }
}
