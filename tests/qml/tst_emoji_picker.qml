// SPDX-License-Identifier: GPL-3.0-or-later
// The emoji picker by keyboard and mouse.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 700
    height: 700

    ListModel {
        id: cells

        function fill(count: int) {
            clear();
            for (let i = 0; i < count; ++i)
                append({"emoji": "e" + i, "name": "name " + i, "code": ":code" + i + ":", "picture": ""});
        }
    }
    TextEdit {
        id: writing
    }
    IconButton {
        id: anchor

        x: 300
        y: 600
        glyph: "face"
        tip: "Emoji"
    }
    EmojiPicker {
        id: picker

        model: cells
        hasRecent: true
        onSearched: text => cells.fill(text === "" ? 40 : 3)
        onCategoryChosen: key => {
            category = key;
            cells.fill(20);
        }
        onToneChosen: one => tone = one
    }
    SignalSpy {
        id: picked

        target: picker
        signalName: "picked"
    }

    TestCase {
        name: "emoji"
        when: windowShown

        function init() {
            cells.fill(40);
            picker.category = "0";
            writing.forceActiveFocus();
            picked.clear();
            picker.openAt(anchor);
            tryCompare(picker, "opened", true);
        }
        function cleanup() {
            picker.close();
            tryCompare(picker, "visible", false);
        }
        function button(tip: string): Item {
            return Tree.find(root.Window.window.contentItem, item => item instanceof IconButton && item.tip === tip && item.visible);
        }
        function test_searchAndEnter() {
            keyClick("f");
            compare(cells.count, 3);
            keyClick(Qt.Key_Return);
            compare(picked.count, 1);
            compare(picked.signalArguments[0][0], "e0");
            tryCompare(picker, "visible", false);
            verify(writing.activeFocus);
        }
        function test_arrowsWalkTheGrid() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(picked.signalArguments[0][0], "e10");
        }
        function test_upFromTheFirstRowSearches() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Up);
            keyClick("x");
            compare(cells.count, 3);
        }
        function test_clickPicks() {
            const cell = Tree.find(root.Window.window.contentItem, item => item instanceof EmojiCell && item.emoji === "e2");
            mouseClick(cell);
            compare(picked.signalArguments[0][0], "e2");
        }
        function test_categories() {
            mouseClick(button("Flags"));
            compare(picker.category, "8");
            compare(cells.count, 20);
            verify(button("Used last") !== null);
            compare(button("Of this space"), null);
        }
        function test_escapeClosesAndGivesTheFocusBack() {
            keyClick(Qt.Key_Escape);
            tryCompare(picker, "visible", false);
            compare(picked.count, 0);
            verify(writing.activeFocus);
        }
        function test_skinTone() {
            const hand = Tree.find(root.Window.window.contentItem, item => item instanceof SkinTones);
            mouseClick(hand);
            const dark = () => Tree.find(root.Window.window.contentItem, item => item instanceof Pressable && item.text === "Dark skin" && item.visible);
            tryVerify(() => dark() !== null);
            mouseClick(dark());
            compare(picker.tone, 5);
            picker.tone = 0;
        }
        function test_staysInTheWindow() {
            const place = picker.contentItem.mapToItem(null, 0, 0);
            verify(place.x >= 0 && place.y >= 0);
            verify(place.x + picker.contentItem.width <= root.width);
            verify(place.y + picker.contentItem.height <= anchor.y);
        }
    }
}
