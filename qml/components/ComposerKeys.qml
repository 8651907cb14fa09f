// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys do in the place where one writes. True = the key is used up. Keys of letters and signs have no use with Alt or AltGr:
// those type signs on many keyboards.
import QtQuick

Item {
    id: root

    required property ComposerField field
    required property CompletionList completions
    property bool editing: false
    property bool hasContext: false
    property bool pastesFiles: false // pasting is somebody else's business first
    property string recalled: "" // what was brought back and is not changed
    property bool ownKeys: true // no: a registry of keys calls for format, emoji and what I sent before

    signal submitted
    signal contextCancelled
    signal editLastRequested
    signal recallRequested(by: int)
    signal emojiRequested
    signal pasteRequested // of whatever it is; words alone go by Ctrl+Shift+V

    Keys.onPressed: event => event.accepted = !root.field.composing && (root.completions.key(event) || root.key(event))

    function key(event: KeyEvent): bool {
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            return root.enter(event);
        if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
            root.field.leave(event.key === Qt.Key_Tab);
            return true;
        }
        if (event.key === Qt.Key_Escape) {
            if (root.hasContext)
                root.contextCancelled();
            return root.hasContext;
        }
        if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier)) {
            root.field.openMenuAtCursor();
            return true;
        }
        return root.arrow(event) || root.shortcut(event);
    }
    function enter(event: KeyEvent): bool {
        if (event.modifiers & Qt.ShiftModifier) {
            root.field.format("line");
            return true;
        }
        if (event.modifiers & Qt.AltModifier)
            return false;
        // A held key may have been pressed for something else, a button of a sheet that is closing.
        if (!event.isAutoRepeat)
            root.submitted();
        return true;
    }
    function arrow(event: KeyEvent): bool {
        if (event.key !== Qt.Key_Up && event.key !== Qt.Key_Down)
            return false;
        const empty = root.field.text === "";
        if (root.ownKeys && event.modifiers === Qt.ControlModifier && !root.editing && (empty || root.field.text === root.recalled)) {
            root.recallRequested(event.key === Qt.Key_Up ? 1 : -1);
            return true;
        }
        if (event.key === Qt.Key_Up && empty && event.modifiers === Qt.NoModifier && !root.editing) {
            root.editLastRequested();
            return true;
        }
        return false;
    }
    function shortcut(event: KeyEvent): bool {
        const control = event.modifiers === Qt.ControlModifier;
        const shifted = event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier);
        if (root.pastesFiles && ((control && event.key === Qt.Key_V) || (event.key === Qt.Key_Insert && event.modifiers === Qt.ShiftModifier))) {
            root.pasteRequested();
            return true;
        }
        if (root.ownKeys && shifted && event.key === Qt.Key_V) {
            root.field.paste();
            return true;
        }
        if (root.ownKeys && shifted && event.key === Qt.Key_E) {
            root.emojiRequested();
            return true;
        }
        const what = !root.ownKeys ? "" : control ? root.plain(event.key) : shifted ? root.withShift(event.key) : "";
        if (what !== "")
            root.field.format(what);
        return what !== "";
    }
    function plain(key: int): string {
        return key === Qt.Key_B ? "**" : key === Qt.Key_I ? "*" : key === Qt.Key_E ? "`" : "";
    }
    function withShift(key: int): string {
        if (key === Qt.Key_C)
            return "fence";
        if (key === Qt.Key_X)
            return "~~";
        if (key === Qt.Key_L)
            return "link";
        // Where > is on a key of its own with <, or as Slack has it.
        return key === Qt.Key_Greater || key === Qt.Key_9 || key === Qt.Key_ParenRight ? "quote" : "";
    }
}
