// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of writing do in one place where one writes, while the focus is there.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    required property Composer composer
    required property MessageInput input
    readonly property bool writing: input.field.activeFocus
    readonly property bool empty: writing && input.text === "" && !input.editing
    /// Nothing of the user's is lost by bringing another text.
    readonly property bool recalling: empty || (writing && !input.editing && input.text === input.recalled)
    readonly property list<string> formats: ["write.bold", "write.italic", "write.strike", "write.code", "write.code_block", "write.link",
        "write.quote"]
    readonly property list<string> signs: ["**", "*", "~~", "`", "fence", "link", "quote"]

    property list<string> meant: [] // keys of commands for which an empty text has no use, although a text has

    signal emojiRequested

    function learn() {
        const keys = [];
        for (const action of ["write.reply_last", "room.latest", "room.oldest_unread"])
            keys.push(...Array.from(root.app.actions.keysOf(action)));
        root.meant = keys;
        root.input.toolKeys = ["write.bold", "write.italic", "write.link", "write.code", "room.emoji"].map(action => root.app.actions.keysText(
            action));
    }

    Component.onCompleted: learn()

    Binding {
        target: root.input
        property: "yielded"
        value: root.empty ? root.meant : []
    }
    Connections {
        target: root.app.actions

        function onKeysChanged() {
            root.learn();
        }
    }
    // Not bound, so by outer names: what an Instantiator makes is outside of this file.
    // qmllint disable unqualified
    Instantiator {
        model: root.formats

        ActionHandler {
            required property int index
            required property string modelData

            registry: root.app.actions
            action: modelData
            enabled: root.writing
            onTriggered: root.input.field.format(root.signs[index])
        }
    }
    // qmllint enable unqualified
    ActionHandler {
        registry: root.app.actions
        action: "write.paste_plain"
        enabled: root.writing
        onTriggered: root.input.field.paste()
    }
    ActionHandler {
        registry: root.app.actions
        action: "write.older"
        enabled: root.recalling
        onTriggered: root.input.recallRequested(1)
    }
    ActionHandler {
        registry: root.app.actions
        action: "write.newer"
        enabled: root.recalling
        onTriggered: root.input.recallRequested(-1)
    }
    ActionHandler {
        registry: root.app.actions
        action: "write.reply_last"
        enabled: root.empty
        onTriggered: root.composer.replyLast()
    }
    ActionHandler {
        registry: root.app.actions
        action: "room.emoji"
        enabled: root.writing
        onTriggered: root.emojiRequested()
    }
}
