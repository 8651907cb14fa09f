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

    component Suggestion: MenuEntry {
        required property int place

        available: root.wrong && place < root.spelling.suggestions.length
        text: available ? root.spelling.suggestions[place] : ""
        glyph: Icons.check
        onTriggered: root.field.replace(root.spelling.wordFrom, root.spelling.wordFrom + root.spelling.word.length, text)
    }

    Suggestion {
        place: 0
    }
    Suggestion {
        place: 1
    }
    Suggestion {
        place: 2
    }
    Suggestion {
        place: 3
    }
    Suggestion {
        place: 4
    }
    Suggestion {
        place: 5
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
