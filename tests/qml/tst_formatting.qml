// SPDX-License-Identifier: GPL-3.0-or-later
// Formatting by keys and buttons, on the real field: what it does to the text, that it toggles, and that one undo takes it back.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    property int stolen: 0

    width: 600
    height: 700

    MessageInput {
        id: input

        y: 100
        width: 600
        placeholder: "Message #diseño"
    }
    Shortcut {
        sequences: ["Escape", "Ctrl+B"]
        onActivated: root.stolen++
    }
    SignalSpy {
        id: cancelled

        target: input
        signalName: "contextCancelled"
    }
    SignalSpy {
        id: recalled

        target: input
        signalName: "recallRequested"
    }
    SignalSpy {
        id: menu

        target: input
        signalName: "menuRequested"
    }

    TestCase {
        name: "formatting"
        when: windowShown

        function init() {
            input.clear();
            input.editing = false;
            input.takeFocus();
            recalled.clear();
            menu.clear();
        }
        // "|" is the cursor, "[" and "]" stand around the selection.
        function set(marked: string) {
            const cursor = marked.indexOf("¦");
            const from = marked.indexOf("⟦");
            const to = marked.indexOf("⟧") - 1;
            input.setText(marked.replace(/[¦⟦⟧]/g, ""));
            input.field.select(cursor >= 0 ? Qt.point(cursor, cursor) : Qt.point(from, to));
        }
        function now(): string {
            const text = input.text;
            const from = input.field.selectionStart;
            const to = input.field.selectionEnd;
            if (from === to)
                return text.substring(0, from) + "¦" + text.substring(from);
            return text.substring(0, from) + "⟦" + text.substring(from, to) + "⟧" + text.substring(to);
        }
        function test_keys_data() {
            return [
                {tag: "bold", key: Qt.Key_B, mods: Qt.ControlModifier, before: "one ⟦two⟧ three", after: "one **⟦two⟧** three"},
                {tag: "italic", key: Qt.Key_I, mods: Qt.ControlModifier, before: "⟦two⟧", after: "*⟦two⟧*"},
                {tag: "code", key: Qt.Key_E, mods: Qt.ControlModifier, before: "⟦x = 1⟧", after: "`⟦x = 1⟧`"},
                {tag: "strike", key: Qt.Key_X, mods: Qt.ControlModifier | Qt.ShiftModifier, before: "⟦no⟧", after: "~~⟦no⟧~~"},
                {tag: "link", key: Qt.Key_L, mods: Qt.ControlModifier | Qt.ShiftModifier, before: "see ⟦here⟧.", after: "see [here](⟦https://⟧)."},
                {tag: "fence", key: Qt.Key_C, mods: Qt.ControlModifier | Qt.ShiftModifier, before: "a\n⟦b\nc⟧\nd", after: "a\n```\n⟦b\nc⟧\n```\nd"},
                {tag: "quote", key: Qt.Key_Greater, mods: Qt.ControlModifier | Qt.ShiftModifier, before: "⟦a\nb⟧", after: "> ⟦a\n> b⟧"},
                {tag: "bold at a word", key: Qt.Key_B, mods: Qt.ControlModifier, before: "caf¦é!", after: "**⟦café⟧**!"},
                {tag: "bold at nothing", key: Qt.Key_B, mods: Qt.ControlModifier, before: "a ¦", after: "a **¦**"},
                {tag: "spaces stay outside", key: Qt.Key_B, mods: Qt.ControlModifier, before: "a⟦ b ⟧c", after: "a **⟦b⟧** c"},
                {tag: "each line", key: Qt.Key_B, mods: Qt.ControlModifier, before: "⟦a\n\nb⟧", after: "**⟦a**\n\n**b⟧**"},
                {tag: "italic in bold", key: Qt.Key_I, mods: Qt.ControlModifier, before: "**⟦a⟧**", after: "***⟦a⟧***"}
            ];
        }
        function test_keys(data) {
            set(data.before);
            keyClick(data.key, data.mods);
            compare(now(), data.after);
            input.field.undo();
            compare(input.text, data.before.replace(/[¦⟦⟧]/g, ""));
        }
        function test_twiceIsAsBefore_data() {
            return [
                {tag: "bold", key: Qt.Key_B, mods: Qt.ControlModifier, text: "one ⟦two⟧ three"},
                {tag: "italic", key: Qt.Key_I, mods: Qt.ControlModifier, text: "⟦two⟧"},
                {tag: "italic inside bold", key: Qt.Key_I, mods: Qt.ControlModifier, text: "**⟦two⟧**"},
                {tag: "strike", key: Qt.Key_X, mods: Qt.ControlModifier | Qt.ShiftModifier, text: "a ⟦b⟧"},
                {tag: "fence", key: Qt.Key_C, mods: Qt.ControlModifier | Qt.ShiftModifier, text: "a\n⟦b⟧\nc"},
                {tag: "quote", key: Qt.Key_9, mods: Qt.ControlModifier | Qt.ShiftModifier, text: "⟦a\nb⟧"}
            ];
        }
        function test_twiceIsAsBefore(data) {
            set(data.text);
            keyClick(data.key, data.mods);
            verify(now() !== data.text);
            keyClick(data.key, data.mods);
            compare(now(), data.text);
        }
        function test_selectedMarksGo() {
            set("⟦**a**⟧");
            keyClick(Qt.Key_B, Qt.ControlModifier);
            compare(input.text, "a");
        }
        function test_outOfTheMarkWhileTyping() {
            keyClick(Qt.Key_B, Qt.ControlModifier);
            for (const letter of "fin")
                keyClick(letter);
            compare(now(), "**fin¦**");
            // The word at the cursor is marked already: the marks go.
            keyClick(Qt.Key_B, Qt.ControlModifier);
            compare(input.text, "fin");
        }
        function test_aSelectedAddressBecomesALink() {
            set("⟦https://example.org/a⟧");
            keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier);
            compare(now(), "[¦](https://example.org/a)");
        }
        function test_listsGoOn_data() {
            return [
                {tag: "dash", before: "- one¦", after: "- one\n- ¦"},
                {tag: "number", before: "9. nine¦", after: "9. nine\n10. ¦"},
                {tag: "indented", before: "  * a¦", after: "  * a\n  * ¦"},
                {tag: "quote", before: "> said¦", after: "> said\n> ¦"},
                {tag: "task", before: "- [x] done¦", after: "- [x] done\n- [ ] ¦"},
                {tag: "an empty item ends it", before: "- one\n- ¦", after: "- one\n¦"},
                {tag: "no list", before: "a - b¦", after: "a - b\n¦"},
                {tag: "in code", before: "```\n  - a¦", after: "```\n  - a\n  ¦"},
                {tag: "in the middle", before: "- one ¦two", after: "- one \n- ¦two"}
            ];
        }
        function test_listsGoOn(data) {
            set(data.before);
            keyClick(Qt.Key_Return, Qt.ShiftModifier);
            compare(now(), data.after);
            input.field.undo();
            compare(input.text, data.before.replace("¦", ""));
        }
        function test_buttonsFormatAndLeaveTheFocus() {
            set("a ⟦b⟧");
            press("Bold (Ctrl+B)");
            compare(input.text, "a **b**");
            verify(input.field.activeFocus);
            set("a¦");
            press("Mention somebody");
            compare(input.text, "a @");
        }
        function press(tip: string) {
            mouseClick(Tree.find(input, item => item instanceof IconButton && item.tip === tip));
        }
        function test_recallOnlyWhenNothingIsLost() {
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            compare(recalled.count, 1);
            input.recall("said before");
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            compare(recalled.count, 3);
            compare(recalled.signalArguments[2][0], -1);
            keyClick("!");
            keyClick(Qt.Key_Up, Qt.ControlModifier);
            compare(recalled.count, 3);
            compare(input.text, "said before!");
        }
        function test_menuKeyAndRightClick() {
            input.setText("hola");
            keyClick(Qt.Key_Menu);
            compare(menu.count, 1);
            compare(menu.signalArguments[0][0], 4);
            mouseClick(input, 18, 22, Qt.RightButton);
            compare(menu.count, 2);
            verify(menu.signalArguments[1][0] <= 1);
        }
        // The window has shortcuts of its own for some of these keys.
        function test_itsKeysAreNotTaken() {
            root.stolen = 0;
            set("⟦a⟧");
            keyClick(Qt.Key_B, Qt.ControlModifier);
            compare(input.text, "**a**");
            input.contextTitle = "Replying to Inés";
            keyClick(Qt.Key_Escape);
            compare(cancelled.count, 1);
            compare(root.stolen, 0);
            input.contextTitle = "";
            keyClick(Qt.Key_Escape);
            compare(root.stolen, 1);
            compare(cancelled.count, 1);
        }
        function test_altGrTypesSigns() {
            set("⟦a⟧");
            keyClick(Qt.Key_E, Qt.ControlModifier | Qt.AltModifier);
            compare(input.text.indexOf("`"), -1);
        }
        function test_pasteAsPlain() {
            input.setText("copied");
            input.field.selectAll();
            input.field.copy();
            input.clear();
            keyClick(Qt.Key_V, Qt.ControlModifier | Qt.ShiftModifier);
            compare(input.text, "copied");
        }
    }
}
