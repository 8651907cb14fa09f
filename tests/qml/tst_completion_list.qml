// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions above the field: they have the arrows, Tab, Enter and Escape while they are shown, and only then.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 600
    height: 700

    ListModel {
        id: rows

        function fill(names: list<string>) {
            clear();
            for (const name of names)
                append({"title": name.toUpperCase(), "detail": "@" + name, "insertion": "@" + name + " ", "glyph": "", "emoji": "", "picture": "",
                    "avatarKey": name, "avatarImage": "", "presence": "online"});
        }
    }
    MessageInput {
        id: input

        y: 400
        width: 600
        placeholder: "Message #diseño"
        completions: rows
        onCompletionClosed: completionFrom = -1
        onCursorMoved: (text, position) => {
            if (position > 0 && text.charAt(position - 1) === "@")
                completionFrom = position - 1;
        }
    }
    SignalSpy {
        id: submitted

        target: input
        signalName: "submitted"
    }
    SignalSpy {
        id: editLast

        target: input
        signalName: "editLastRequested"
    }

    TestCase {
        name: "completion"
        when: windowShown

        function init() {
            input.completionFrom = -1;
            input.clear();
            rows.fill(["ana", "bruno", "carla"]);
            input.takeFocus();
            submitted.clear();
            editLast.clear();
        }
        function begin(text: string) {
            input.insert(text);
            keyClick("@");
            verify(input.completing);
            waitForRendering(input);
        }
        function shownRow(title: string): CompletionRow {
            return Tree.find(root.Window.window.contentItem, item => item instanceof CompletionRow && item.title === title);
        }
        function test_enterTakesTheFirst() {
            begin("hola ");
            keyClick(Qt.Key_Return);
            compare(input.text, "hola @ana ");
            compare(submitted.count, 0);
            verify(!input.completing);
            keyClick(Qt.Key_Return);
            compare(submitted.count, 1);
        }
        function test_arrowsGoRound() {
            begin("");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Tab);
            compare(input.text, "@bruno ");
            input.clear();
            begin("");
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Enter);
            compare(input.text, "@carla ");
            compare(editLast.count, 0);
        }
        function test_escapeLeavesTheText() {
            begin("a ");
            keyClick(Qt.Key_Escape);
            verify(!input.completing);
            compare(input.text, "a @");
            verify(input.field.activeFocus);
        }
        function test_shiftEnterStillBreaksTheLine() {
            begin("");
            keyClick(Qt.Key_Return, Qt.ShiftModifier);
            compare(input.text, "@\n");
        }
        function test_nothingFoundTakesNoKeys() {
            rows.clear();
            keyClick("@");
            verify(!input.completing);
            keyClick(Qt.Key_Return);
            compare(submitted.count, 1);
        }
        function test_clickTakesARow() {
            begin("");
            const row = shownRow("CARLA");
            verify(row !== null);
            mouseClick(row);
            compare(input.text, "@carla ");
            verify(input.field.activeFocus);
        }
        function test_theMiddleOfATextIsReplaced() {
            input.setText("before  after");
            input.field.select(Qt.point(7, 7));
            keyClick("@");
            keyClick(Qt.Key_Return);
            compare(input.text, "before @ana  after");
            input.field.undo();
            compare(input.text, "before @ after");
        }
        function test_rowsHaveNames() {
            begin("");
            compare(shownRow("ANA").Accessible.name, "ANA, @ana");
            verify(shownRow("ANA") instanceof PressableRow); // its role is of its kind
        }
        function test_aboveTheField() {
            begin("");
            const row = shownRow("ANA");
            verify(row.mapToItem(root, 0, 0).y < input.y + 12);
        }
    }
}
