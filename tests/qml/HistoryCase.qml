// SPDX-License-Identifier: GPL-3.0-or-later
// A history of 300 messages before each test, and ways to scroll it and to measure where a row is.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

TestCase {
    id: root

    property SampleMessages messages
    property MessageList list
    property ListView inner
    property string anchorId
    property real anchorY
    readonly property SignalSpy seen: SignalSpy {
        signalName: "lastSeen"
    }
    readonly property Component history: Component {
        SampleMessages {
            filled: false
        }
    }
    readonly property Component view: Component {
        MessageList {
            width: 900
            height: 700
        }
    }

    when: windowShown

    function text(n: int): string {
        return "Message " + n + " " + "a few words more ".repeat(n * 7 % 23);
    }
    function init() {
        messages = createTemporaryObject(history, root.parent);
        for (let i = 1; i <= 300; ++i)
            messages.post(["ines", "theo", "noor"][i % 3], text(i), {"firstOfGroup": i % 4 === 0, "firstOfDay": i % 50 === 0});
        list = createTemporaryObject(view, root.parent, {"model": messages});
        seen.target = list;
        seen.clear();
        inner = Tree.find(list, item => item instanceof ListView);
        verify(inner !== null);
        waitForRendering(list);
        tryVerify(() => list.atBottom);
    }
    function scrollBack(pixels: real) {
        for (let done = 0; done < pixels; done += 200) {
            inner.contentY -= 200;
            inner.forceLayout();
        }
        settle();
    }
    // Two frames, so that whatever is laid out late has been.
    function settle() {
        for (let i = 0; i < 2; ++i) {
            inner.forceLayout();
            root.parent.opacity = 1.999 - root.parent.opacity;
            waitForRendering(root.parent);
        }
    }
    function rowOf(id: string): Item {
        return Tree.find(inner.contentItem, item => item instanceof MessageRow && item.messageId === id);
    }
    function remember() {
        const row = inner.itemAt(400, inner.contentY + inner.height / 2);
        verify(row !== null);
        anchorId = row.messageId;
        anchorY = row.mapToItem(root.parent, 0, 0).y;
    }
    function moved(): real {
        const row = rowOf(anchorId);
        verify(row !== null, "the row that was read is gone");
        return Math.round(row.mapToItem(root.parent, 0, 0).y - anchorY);
    }
    function bottomOfNewest(): real {
        const row = inner.itemAtIndex(0);
        verify(row !== null);
        return Math.round(row.mapToItem(list, 0, row.height).y);
    }
    function older(count: int) {
        for (let i = 0; i < count; ++i)
            messages.append(messages.made(-i, "yuki", text(i), {}));
    }
    function other(count: int): SampleMessages {
        const made = createTemporaryObject(history, root.parent);
        for (let i = 1; i <= count; ++i)
            made.post("yuki", "Other " + text(i), {});
        return made;
    }
}
