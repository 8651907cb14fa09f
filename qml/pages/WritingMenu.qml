// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the text being written: what a misspelt word could be, and the usual things to do with a text.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

MenuList {
    id: root

    required property ComposerField field
    required property Spelling spelling
    readonly property bool wrong: spelling.word !== ""
    readonly property bool chosen: field.selectedText !== ""

    function suggestion(place: int): string {
        return root.wrong && place < root.spelling.suggestions.length ? root.spelling.suggestions[place] : "";
    }
    function take(word: string) {
        root.field.replace(root.spelling.wordFrom, root.spelling.wordFrom + root.spelling.word.length, word);
    }

    MenuEntry {
        available: text !== ""
        text: root.suggestion(0)
        glyph: Icons.check
        onTriggered: root.take(text)
    }
    MenuEntry {
        available: text !== ""
        text: root.suggestion(1)
        glyph: Icons.check
        onTriggered: root.take(text)
    }
    MenuEntry {
        available: text !== ""
        text: root.suggestion(2)
        glyph: Icons.check
        onTriggered: root.take(text)
    }
    MenuEntry {
        available: text !== ""
        text: root.suggestion(3)
        glyph: Icons.check
        onTriggered: root.take(text)
    }
    MenuEntry {
        available: text !== ""
        text: root.suggestion(4)
        glyph: Icons.check
        onTriggered: root.take(text)
    }
    MenuEntry {
        available: text !== ""
        text: root.suggestion(5)
        glyph: Icons.check
        onTriggered: root.take(text)
    }
    MenuEntry {
        available: root.wrong
        text: qsTr("Add to the dictionary")
        glyph: Icons.plus
        onTriggered: root.spelling.learn()
    }
    MenuEntry {
        available: root.chosen
        text: qsTr("Cut")
        glyph: Icons.cut
        onTriggered: root.field.cut()
    }
    MenuEntry {
        available: root.chosen
        text: qsTr("Copy")
        glyph: Icons.copy
        onTriggered: root.field.copy()
    }
    MenuEntry {
        available: root.field.canPaste
        text: qsTr("Paste")
        glyph: Icons.paste
        onTriggered: root.field.paste()
    }
    MenuEntry {
        available: root.field.text !== ""
        text: qsTr("Select all")
        onTriggered: root.field.selectAll()
    }
    MenuEntry {
        text: root.spelling.enabled ? qsTr("Do not check spelling") : qsTr("Check spelling")
        onTriggered: root.spelling.enabled = !root.spelling.enabled
    }
}
