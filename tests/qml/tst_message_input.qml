// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Components

Item {
    id: root

    width: 600
    height: 700

    MessageInput {
        id: input

        y: 100
        width: 600
        placeholder: "Message #diseño"
        availableHeight: 600
    }
    TextEdit {
        id: elsewhere

        textFormat: TextEdit.RichText
        text: "<b>bold</b> and <i>sloping</i>"
    }
    Shortcut {
        id: ofTheWindow

        property int called: 0

        sequence: "Shift+Up"
        onActivated: ++called
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
    SignalSpy {
        id: cancelled

        target: input
        signalName: "contextCancelled"
    }
    SignalSpy {
        id: typed

        target: input
        signalName: "typed"
    }

    TestCase {
        name: "input"
        when: windowShown

        // A text keeps keys that mean something in it; an empty one has no use for them.
        function test_keysAreLeftToTheWindow() {
            input.takeFocus();
            keyClick(Qt.Key_Up, Qt.ShiftModifier);
            compare(ofTheWindow.called, 0);
            input.yielded = ["Shift+Up"];
            keyClick(Qt.Key_Up, Qt.ShiftModifier);
            compare(ofTheWindow.called, 1);
            input.yielded = [];
        }
        function init() {
            input.clear();
            input.limit = 8000;
            input.contextTitle = "";
            input.editing = false;
            input.enabled = true;
            input.takeFocus();
            for (const spy of [submitted, editLast, cancelled, typed])
                spy.clear();
        }
        function type(text: string) {
            for (const letter of text)
                keyClick(letter);
        }
        // It may have been pressed for something else, a button of a sheet that is closing.
        function test_aHeldEnterSendsNothing() {
            input.insert("a draft");
            for (const key of [Qt.Key_Return, Qt.Key_Enter])
                probe.repeatKey(root.Window.window, key);
            compare(submitted.count, 0);
            compare(input.text, "a draft");
            keyClick(Qt.Key_Return);
            compare(submitted.count, 1);
        }
        function test_enterSendsAndKeepsTheText() {
            type("hola");
            keyClick(Qt.Key_Return);
            compare(submitted.count, 1);
            compare(submitted.signalArguments[0][0], "hola");
            compare(input.text, "hola");
            input.clear();
            compare(input.text, "");
        }
        function test_shiftEnterBreaksTheLine() {
            type("a");
            keyClick(Qt.Key_Return, Qt.ShiftModifier);
            type("b");
            compare(submitted.count, 0);
            keyClick(Qt.Key_Enter);
            compare(submitted.signalArguments[0][0], "a\nb");
        }
        function test_onlySpaceIsNotSent() {
            type("   ");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return, Qt.ShiftModifier);
            keyClick(Qt.Key_Return);
            compare(submitted.count, 0);
            verify(!input.sendable);
        }
        function test_sendingTrims() {
            input.setText("  hola \n\n");
            keyClick(Qt.Key_Return);
            compare(submitted.signalArguments[0][0], "hola");
        }
        function test_upInEmptyEditsTheLast() {
            keyClick(Qt.Key_Up);
            compare(editLast.count, 1);
            type("a");
            keyClick(Qt.Key_Up);
            compare(editLast.count, 1);
        }
        function test_escapeCancelsTheStripOnly() {
            keyClick(Qt.Key_Escape);
            compare(cancelled.count, 0);
            const before = input.implicitHeight;
            input.contextTitle = "Replying to Inés";
            compare(input.implicitHeight, before + 44);
            keyClick(Qt.Key_Escape);
            compare(cancelled.count, 1);
        }
        function test_stripHasAButton() {
            input.contextTitle = "Replying to Inés";
            waitForRendering(input);
            mouseClick(input, input.width - 25, 22);
            compare(cancelled.count, 1);
        }
        function test_growsToFortyPercentThenScrolls() {
            const one = input.implicitHeight;
            input.setText("a\nb\nc");
            verify(input.implicitHeight > one);
            input.setText("line\n".repeat(80));
            verify(input.implicitHeight <= 600 * 0.4 + 1, String(input.implicitHeight));
            verify(input.implicitHeight > 600 * 0.35);
            input.clear();
            compare(input.implicitHeight, one);
        }
        function test_limitCountsCodePoints() {
            input.limit = 5;
            input.setText("😀😀😀😀😀");
            compare(input.length, 5);
            compare(input.remaining, 0);
            keyClick(Qt.Key_Return);
            compare(submitted.count, 1);
            input.setText("😀😀😀😀😀!");
            compare(input.remaining, -1);
            keyClick(Qt.Key_Return);
            compare(submitted.count, 1);
        }
        function test_realLimit() {
            input.setText("x".repeat(8000));
            verify(input.sendable);
            input.setText("x".repeat(8001));
            verify(!input.sendable);
        }
        function test_pasteIsPlain() {
            elsewhere.selectAll();
            elsewhere.copy();
            keySequence(StandardKey.Paste);
            compare(input.text, "bold and sloping");
        }
        function test_typedIsForTheUserOnly() {
            input.setText("draft");
            compare(typed.count, 0);
            type("!");
            compare(typed.count, 1);
            compare(input.text, "draft!");
        }
        function test_buttonSends() {
            mouseClick(input, input.width - 28, input.height - 26);
            compare(submitted.count, 0);
            type("hola");
            waitForRendering(input);
            mouseClick(input, input.width - 28, input.height - 26);
            compare(submitted.count, 1);
            verify(input.activeFocus);
        }
        function test_disabledTakesNothing() {
            input.enabled = false;
            type("hola");
            compare(input.text, "");
        }
        function test_tabLeaves() {
            type("a");
            keyClick(Qt.Key_Tab);
            compare(input.text, "a");
        }
    }
}
