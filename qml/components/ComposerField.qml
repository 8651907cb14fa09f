// SPDX-License-Identifier: GPL-3.0-or-later
// The text being written: plain, growing, scrolling when it has grown enough. Formatting changes the text in one step of the undo
// history. It decides about no key: `keyTarget` sees each one before the text does.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

FocusScope {
    id: root

    required property string placeholder
    property real tallest: 200
    property Item keyTarget: null
    /// Escape has a meaning here just now, whatever the window would do with it.
    property bool takesEscape: false
    /// The keys of formatting are heard here, whatever the window would do with them.
    property bool ownKeys: true
    /// Keys that are left to the window just now, although they have a meaning in a text.
    property list<string> yielded: []
    /// Where the speller found faults: begin and length in turn.
    property list<int> misspelt: []
    readonly property int longest: 100000
    readonly property alias text: edit.text
    readonly property alias cursor: edit.cursorPosition
    readonly property alias selectionStart: edit.selectionStart
    readonly property alias selectionEnd: edit.selectionEnd
    readonly property alias selectedText: edit.selectedText
    readonly property alias canPaste: edit.canPaste
    readonly property alias composing: edit.inputMethodComposing
    readonly property rect cursorPlace: edit.mapToItem(root, edit.cursorRectangle)

    signal typed
    /// At this character, `place` in this item's coordinates.
    signal menuRequested(position: int, place: point)

    implicitHeight: scroller.height

    function setText(text: string) {
        edit.ours = true;
        edit.text = text;
        edit.cursorPosition = edit.length;
        edit.ours = false;
    }
    function insert(text: string) {
        root.replace(edit.selectionStart, edit.selectionEnd, text);
    }
    function replace(from: int, to: int, text: string) {
        root.select(editor.replace(from, to, text));
    }
    function format(what: string) {
        root.select(editor.apply(what, edit.selectionStart, edit.selectionEnd));
    }
    function select(range: point) {
        edit.select(range.x, range.y);
        edit.forceActiveFocus(Qt.OtherFocusReason);
    }
    function undo() {
        edit.undo();
    }
    function cut() {
        edit.cut();
    }
    function copy() {
        edit.copy();
    }
    function paste() {
        edit.paste();
    }
    function selectAll() {
        edit.selectAll();
    }
    function takeFocus() {
        edit.forceActiveFocus(Qt.OtherFocusReason);
    }
    function leave(forward: bool) {
        edit.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
    function openMenuAtCursor() {
        root.menuRequested(edit.cursorPosition, Qt.point(root.cursorPlace.x, root.cursorPlace.y + root.cursorPlace.height));
    }

    MarkupEditor {
        id: editor

        document: edit.textDocument
    }
    KeyClaim {
        target: edit
        escape: root.takesEscape
        yielded: Array.from(root.yielded)
        keys: root.ownKeys ? ["Ctrl+B", "Ctrl+I", "Ctrl+E", "Ctrl+Shift+X", "Ctrl+Shift+L", "Ctrl+Shift+C", "Ctrl+Shift+E", "Ctrl+Shift+V",
            "Ctrl+Shift+>", "Ctrl+Shift+9", "Ctrl+Up", "Ctrl+Down"] : []
    }
    Flickable {
        id: scroller

        width: parent.width
        height: Math.min(edit.implicitHeight, Math.max(40, root.tallest))
        contentHeight: edit.implicitHeight
        clip: contentHeight > height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        function follow(place: rect) {
            if (contentY > place.y)
                contentY = place.y;
            else if (contentY + height < place.y + place.height)
                contentY = place.y + place.height - height;
        }

        TextEdit {
            id: edit

            property bool ours: false // being filled by us, not by the user

            width: scroller.width
            focus: true
            activeFocusOnTab: true
            enabled: root.enabled
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            horizontalAlignment: Theme.mirrored ? TextEdit.AlignRight : undefined
            selectByMouse: true
            persistentSelection: true
            color: Theme.text
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.accentText
            font.family: Theme.family
            font.pixelSize: Theme.fontBody
            Accessible.role: Accessible.EditableText
            Accessible.name: root.placeholder
            onCursorRectangleChanged: scroller.follow(cursorRectangle)
            onTextChanged: {
                // A whole book pasted by mistake would freeze the window; far beyond the limit it is cut.
                if (length > root.longest)
                    remove(root.longest, length);
                else if (!ours && text !== "")
                    root.typed();
            }
            Keys.forwardTo: [root.keyTarget]

            TapHandler {
                acceptedButtons: Qt.RightButton
                onTapped: point => root.menuRequested(edit.positionAt(point.position.x, point.position.y), edit.mapToItem(root, point.position))
            }
        }
        SpellingMarks {
            edit: edit
            misspelt: root.misspelt
            shownFrom: scroller.contentY
            shownTo: scroller.contentY + scroller.height
        }
    }
    PlainLabel {
        width: parent.width
        visible: edit.text === "" && edit.preeditText === ""
        oneLine: true
        text: root.placeholder
        color: Theme.text3
        Accessible.ignored: true
    }
}
