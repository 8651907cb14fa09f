// SPDX-License-Identifier: GPL-3.0-or-later
// What opens over a window that is as low as a large zoom makes it: all of it can be reached.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 500
    height: 320

    ListModel {
        id: cells

        Component.onCompleted: {
            for (let i = 0; i < 60; ++i)
                append({"emoji": "e" + i, "name": "name " + i, "code": ":code" + i + ":", "picture": ""});
        }
    }
    MenuList {
        id: menu

        MenuEntry {
            text: "First"
        }
        MenuEntry {
            text: "2"
        }
        MenuEntry {
            text: "3"
        }
        MenuEntry {
            text: "4"
        }
        MenuEntry {
            text: "5"
        }
        MenuEntry {
            text: "6"
        }
        MenuEntry {
            text: "7"
        }
        MenuEntry {
            text: "8"
        }
        MenuEntry {
            text: "9"
        }
        MenuEntry {
            text: "10"
        }
        MenuEntry {
            text: "11"
        }
        MenuEntry {
            id: last

            text: "Last"
        }
    }
    EmojiPicker {
        id: picker

        model: cells
    }
    ConversationHeader {
        id: header

        title: "A long title of a conversation"
        kind: "group"
        showMenu: true
        closable: true
        warning: "Something differs"
    }
    SignalSpy {
        id: lastSpy

        target: last
        signalName: "triggered"
    }

    TestCase {
        name: "small_window"
        when: windowShown

        function init() {
            lastSpy.clear();
        }
        function cleanup() {
            menu.close();
            picker.close();
            tryVerify(() => !menu.visible && !picker.visible);
        }
        function line(text: string): MenuRow {
            return Tree.find(root.Window.contentItem, item => item instanceof MenuRow && item.text === text);
        }
        function isInSight(item: Item): bool {
            const y = item.mapToItem(root, 0, 0).y;
            return y >= 8 && y + item.height <= root.height - 8;
        }
        function openMenu() {
            menu.openAt(root, 100, 100);
            tryVerify(() => menu.opened);
            waitForRendering(root);
        }
        function test_theLastEntryByKeys() {
            openMenu();
            verify(isInSight(line("First")));
            keyClick(Qt.Key_Up);
            tryVerify(() => isInSight(line("Last")));
            keyClick(Qt.Key_Down);
            tryVerify(() => isInSight(line("First")));
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            compare(lastSpy.count, 1);
        }
        function test_theLastEntryByPointer() {
            openMenu();
            tryVerify(() => {
                if (!isInSight(line("Last")))
                    mouseWheel(root, 140, 160, 0, -120);
                return isInSight(line("Last"));
            });
            mouseClick(line("Last"));
            compare(lastSpy.count, 1);
        }
        function test_theTitleKeepsOffItsButtons_data() {
            return [{tag: "180", width: 180}, {tag: "260", width: 260}, {tag: "320", width: 320}, {tag: "420", width: 420}];
        }
        function test_theTitleKeepsOffItsButtons(data) {
            header.width = data.width;
            const title = Tree.find(header, item => item instanceof PlainLabel && item.text === header.title);
            const first = Tree.find(header, item => item instanceof IconButton && item.visible);
            waitForRendering(header);
            verify(title.width <= 0 || title.mapToItem(header, title.width, 0).x <= first.mapToItem(header, 0, 0).x);
        }
        function test_thePickerFits() {
            picker.openAt(root);
            tryVerify(() => picker.opened);
            const foot = Tree.find(root.Window.contentItem, item => item instanceof EmojiGlyph && item.visible && item.size === 26);
            tryVerify(() => isInSight(foot));
            const field = Tree.find(root.Window.contentItem, item => item instanceof FilterField && item.visible);
            tryVerify(() => isInSight(field));
        }
    }
}
