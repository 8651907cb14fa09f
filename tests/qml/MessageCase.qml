// SPDX-License-Identifier: GPL-3.0-or-later
// An empty history before each test, ways to put messages into it, and what it asks for since.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

TestCase {
    id: root

    property SampleMessages messages
    property MessageList list
    property var heard: ({})
    readonly property Component history: Component {
        SampleMessages {
            filled: false
        }
    }
    readonly property Component lists: Component {
        MessageList {
            width: 900
            height: 760
        }
    }
    readonly property Component spies: Component {
        SignalSpy {}
    }
    readonly property Component pasting: Component {
        TextEdit {}
    }

    when: windowShown

    function init() {
        messages = createTemporaryObject(history, root.parent);
        list = createTemporaryObject(lists, root.parent, {"model": messages});
        heard = {};
        for (const name of ["followed", "authorActivated", "reactionToggled", "voted", "acted", "rangeCopied", "firstNewRequested", "readRequested",
            "reminderChosen", "pickerRequested", "copyRequested", "dateRequested", "replySourceRequested"])
            heard[name] = createTemporaryObject(spies, root, {"target": list, "signalName": name});
    }
    function spy(name: string): SignalSpy {
        return heard[name];
    }
    function view(): ListView {
        return Tree.find(list, item => item instanceof ListView);
    }
    function post(body: string, extra: var): MessageRow {
        messages.post("theo", body, extra ?? {});
        view().forceLayout();
        view().positionViewAtBeginning();
        return view().itemAtIndex(0);
    }
    function focusNewest() {
        list.takeFocus();
        view().currentIndex = 0;
    }
    function richOf(row: MessageRow): RichTextEdit {
        return Tree.find(row, item => item instanceof RichTextEdit);
    }
    // In the middle of the first place where these words stand.
    function pointOf(edit: TextEdit, words: string): point {
        const at = edit.getText(0, edit.length).indexOf(words);
        verify(at >= 0, words);
        const box = edit.positionToRectangle(at + 1);
        return Qt.point(box.x + 2, box.y + box.height / 2);
    }
    function pressOn(row: Item, text: string) {
        const button = Tree.find(row, item => item instanceof Pressable && item.visible && item.text.includes(text));
        verify(button !== null, "no button " + text);
        mouseClick(button);
    }
}
