// SPDX-License-Identifier: GPL-3.0-or-later
// Where one writes: the text, tools below it, and room for what goes along above it (the default slot). Enter sends, Shift+Enter
// breaks the line; ComposerKeys says what the other keys do. Emits `submitted` and keeps the text: whoever takes it calls
// clear(), so a refused text is not lost. While completions are shown, they have the arrows, Tab, Enter and Escape.
import QtQuick
import Tertulia.Theme

FocusScope {
    id: root

    required property string placeholder
    property real availableHeight: 600
    property string contextTitle: ""
    property string contextText: ""
    property bool editing: false
    property int limit: 8000
    /// What goes along makes an empty text worth sending.
    property bool hasAttachments: false
    property bool canAttach: true
    property bool pastesFiles: false // pasteRequested() says whether it was files; if not, field.paste()
    property bool canSchedule: true
    property bool ownKeys: true // of formatting and the like; no: who is around it hears them, see ComposerKeys
    property string blocked: "" // why one cannot write here; empty = one can
    property string note: "" // what to know about sending now
    property int waiting: 0 // seconds until one may send again
    property int readers: 0
    property list<int> misspelt: []
    property list<string> yielded: [] // keys that are left to the window just now
    property alias toolKeys: tools.keys
    /// Rows for the word at the cursor, see CompletionList; from `completionFrom` on they replace the text.
    property QtObject completions: null
    property int completionFrom: -1
    default property alias above: slot.data
    readonly property alias slot: slot
    readonly property alias text: field.text
    readonly property alias field: field
    readonly property alias completing: list.shown
    readonly property int length: codePoints(field.text)
    readonly property int remaining: limit - length
    readonly property bool sendable: enabled && blocked === "" && waiting === 0 && remaining >= 0 && (field.text.trim() !== "" || hasAttachments)
    property string recalled: "" // what was brought back of what I sent, as long as it is not changed

    signal submitted(text: string)
    signal editLastRequested
    signal recallRequested(by: int)
    signal contextCancelled
    signal typed
    signal cursorMoved(text: string, position: int)
    signal completed(insertion: string)
    signal completionClosed
    signal attachRequested
    signal pasteRequested
    signal emojiRequested(anchor: Item)
    signal laterRequested(anchor: Item)
    signal pollRequested
    signal readersRequested
    signal menuRequested(position: int, place: point)

    implicitHeight: box.height + footnote.height
    implicitWidth: 400

    function setText(text: string) {
        root.recalled = "";
        field.setText(text);
    }
    function clear() {
        root.setText("");
    }
    /// Something I sent before, to send it again or changed.
    function recall(text: string) {
        field.setText(text);
        root.recalled = text;
    }
    function insert(text: string) {
        field.insert(text);
    }
    /// A sign that begins a completion, apart from the word before it.
    function insertSign(sign: string) {
        const before = field.selectionStart > 0 ? field.text.charAt(field.selectionStart - 1) : " ";
        field.insert(/\s/.test(before) ? sign : " " + sign);
    }
    function takeFocus() {
        field.takeFocus();
    }
    // Characters beyond the first plane take two UTF-16 units; the limit counts them once.
    function codePoints(text: string): int {
        return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g) ?? []).length;
    }
    function submit() {
        if (root.sendable)
            root.submitted(field.text.trim());
    }
    function complete(insertion: string) {
        if (root.completionFrom >= 0 && insertion !== "") {
            root.completed(insertion);
            field.replace(root.completionFrom, field.cursor, insertion);
        }
        root.completionClosed();
    }
    function lookAround() {
        list.reset();
        root.cursorMoved(field.text, field.selectedText === "" && !field.composing ? field.cursor : -1);
    }

    Rectangle {
        id: box

        width: root.width
        height: strip.height + slot.height + (root.blocked === "" ? field.height + 12 + tools.height + 17 : 52)
        radius: Theme.radiusLarge
        color: root.enabled ? Theme.raised : Theme.inset
        border.width: field.activeFocus ? 2 : 1
        border.color: root.remaining < 0 ? Theme.danger : field.activeFocus ? Theme.accent : Theme.lineStrong

        ContextStrip {
            id: strip

            width: parent.width
            title: root.contextTitle
            text: root.contextText
            editing: root.editing
            onCancelled: root.contextCancelled()
        }
        Column {
            id: slot

            anchors.top: strip.bottom
            width: parent.width
        }
        ComposerField {
            id: field

            anchors.top: slot.bottom
            anchors.topMargin: 12
            x: 14
            width: parent.width - 28
            focus: true
            visible: root.blocked === ""
            enabled: root.enabled && root.blocked === ""
            tallest: root.availableHeight * 0.4 - 12 - tools.height - 17
            placeholder: root.placeholder
            misspelt: root.misspelt
            yielded: root.yielded
            keyTarget: keys
            ownKeys: root.ownKeys
            takesEscape: list.shown || root.contextTitle !== ""
            onTyped: {
                root.recalled = root.recalled === field.text ? root.recalled : "";
                root.typed();
            }
            onTextChanged: root.lookAround()
            onCursorChanged: root.lookAround()
            onActiveFocusChanged: if (!activeFocus)
                root.completionClosed()
            onMenuRequested: (position, place) => root.menuRequested(position, root.mapFromItem(field, place))
        }
        ComposerTools {
            id: tools

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9
            x: 9
            width: parent.width - 18
            visible: root.blocked === ""
            editing: root.editing
            sendable: root.sendable
            canAttach: root.canAttach && !root.editing
            canSchedule: root.canSchedule
            remaining: root.remaining
            limit: root.limit
            waiting: root.waiting
            readers: root.readers
            onFormatRequested: what => field.format(what)
            onInsertRequested: sign => root.insertSign(sign)
            onAttachRequested: root.attachRequested()
            onEmojiRequested: anchor => root.emojiRequested(anchor)
            onLaterRequested: anchor => root.laterRequested(anchor)
            onPollRequested: root.pollRequested()
            onReadersRequested: root.readersRequested()
            onSent: root.submit()
        }
        BlockedNote {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 52
            reason: root.blocked
        }
    }
    Item {
        id: footnote

        anchors.bottom: parent.bottom
        x: 4
        width: parent.width - 8
        height: visible ? words.implicitHeight + 4 : 0
        visible: root.note !== "" && root.blocked === ""

        PlainLabel {
            id: words

            y: 4
            width: parent.width
            text: root.note
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
    CompletionList {
        id: list

        model: root.completions
        wanted: root.completionFrom >= 0 && field.activeFocus
        place: field.cursorPlace
        area: field
        onChosen: insertion => root.complete(insertion)
        onDismissed: root.completionClosed()
    }
    ComposerKeys {
        id: keys

        field: field
        completions: list
        editing: root.editing
        hasContext: root.contextTitle !== ""
        pastesFiles: root.pastesFiles && root.canAttach && !root.editing
        recalled: root.recalled
        ownKeys: root.ownKeys
        onSubmitted: root.submit()
        onContextCancelled: root.contextCancelled()
        onEditLastRequested: root.editLastRequested()
        onRecallRequested: by => root.recallRequested(by)
        onEmojiRequested: root.emojiRequested(tools)
        onPasteRequested: root.pasteRequested()
    }
}
