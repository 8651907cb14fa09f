// SPDX-License-Identifier: GPL-3.0-or-later
// From right to left: everything lies at the other side, as far from the edge as before; texts and pictures stay legible.
import QtQuick
import QtTest
import Tertulia.Theme
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 1280
    height: 800

    Item {
        id: stage

        anchors.fill: parent

        Loader {
            id: chat

            anchors.fill: parent
            sourceComponent: GalleryChat {}
        }
        Field {
            id: field

            x: 700
            y: 20
            width: 300
            label: "Name"
            glyph: Icons.search
            password: true
        }
        CodeBlock {
            id: code

            x: 100
            y: 300
            width: 400
            language: "cpp"
            html: "int x = 1;"
        }
        MarkedText {
            id: words

            x: 600
            y: 300
            width: 300
            text: "green tea"
            marks: "6 3"
        }
        Icon {
            id: chevron

            x: 50
            name: Icons.chevronRight
        }
        Icon {
            id: bell

            x: 80
            name: Icons.bell
        }
        TriState {
            id: three

            x: 600
            y: 500
            name: "Write"
            value: 0
            onPicked: value => three.value = value
        }
        MenuList {
            id: menu

            MenuEntry {
                text: "Entry"
            }
        }
    }
    Mirror {
        id: mirror

        target: stage
        on: Theme.mirrored
    }

    TestCase {
        name: "mirror"
        when: windowShown

        function cleanup() {
            Theme.mirrored = false;
        }
        function place(item: Item): rect {
            return item.mapToItem(root, Qt.rect(0, 0, item.width, item.height));
        }
        function reads(item: Item): bool {
            return item.mapToItem(root, 1, 0).x > item.mapToItem(root, 0, 0).x;
        }
        function islands(item: Item): bool {
            return item instanceof Text || item instanceof TextEdit || item instanceof TextInput || item instanceof Image || item.upright === true;
        }
        // What is seen, down to what is turned back as a whole.
        function seen(item: Item): list<Item> {
            // The marks of a message stand behind its last word, or below where that would be in its way.
            if (!item.visible || item.width <= 0 || item.height <= 0 || item instanceof MessageMarks || (item instanceof Loader && item.item instanceof MessageMarks))
                return [];
            const found = [item];
            if (!islands(item)) {
                for (let i = 0; i < item.children.length; ++i)
                    found.push(...seen(item.children[i]));
            }
            return found;
        }
        function test_everythingLiesAtTheOtherSide() {
            tryVerify(() => Tree.all(stage, item => item instanceof Image && item.status === Image.Ready).length > 10);
            const items = seen(stage).filter(item => !(item instanceof TextEdit) || item.upright);
            const before = items.map(place);
            verify(items.length > 200, `${items.length}`);
            Theme.mirrored = true;
            waitForRendering(stage);
            for (let i = 0; i < items.length; ++i) {
                const now = place(items[i]);
                fuzzyCompare(now.x, root.width - before[i].x - before[i].width, 0.5, items[i]);
                fuzzyCompare(now.width, before[i].width, 0.5, items[i]);
            }
            Theme.mirrored = false;
            waitForRendering(stage);
            for (let i = 0; i < items.length; ++i)
                fuzzyCompare(place(items[i]).x, before[i].x, 0.5, items[i]);
        }
        function test_textsAndPicturesStayLegible() {
            Theme.mirrored = true;
            waitForRendering(stage);
            const kept = seen(stage).filter(islands);
            verify(kept.length > 80);
            for (const item of kept)
                compare(reads(item), item.sided !== true, item);
            verify(!reads(stage));
            verify(!reads(chevron));
            verify(reads(bell));
            verify(reads(words) && reads(code));
        }
        function test_whatComesLaterIsTurnedBackToo() {
            Theme.mirrored = true;
            chat.active = false;
            chat.active = true;
            const label = Tree.find(chat.item, item => item instanceof Text && item.text !== "");
            verify(label && reads(label));
        }
        function test_textsBeginAtTheRight() {
            const label = createTemporaryObject(labels, stage, {"text": "abc", "width": 300});
            compare(label.effectiveHorizontalAlignment, Text.AlignLeft);
            Theme.mirrored = true;
            compare(label.effectiveHorizontalAlignment, Text.AlignRight);
            const arabic = createTemporaryObject(labels, stage, {"text": "مرحبا", "width": 300});
            compare(arabic.effectiveHorizontalAlignment, Text.AlignRight);
            Theme.mirrored = false;
            compare(arabic.effectiveHorizontalAlignment, Text.AlignLeft);
        }
        // The glyph, the words and the eye: each at the other end of the field, none over another.
        function test_aFieldHasItsPartsApart() {
            Theme.mirrored = true;
            const input = Tree.find(field, item => item instanceof TextInput);
            const icon = Tree.find(field, item => item instanceof Icon);
            const eye = Tree.find(field, item => item instanceof IconButton);
            verify(place(icon).x > place(field).x + field.width - 40);
            verify(place(eye).x < place(field).x + 10);
            compare(input.rightPadding, 38);
            compare(input.leftPadding, 42);
            input.text = "x";
            verify(place(input).x + input.width - input.rightPadding <= place(icon).x);
            input.text = "";
        }
        function test_pointerAndArrowsFollow() {
            three.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(three.value, 1);
            Theme.mirrored = true;
            keyClick(Qt.Key_Right);
            compare(three.value, 0);
            mouseClick(root, place(three).x + 5, place(three).y + 5);
            compare(three.value, 1);
        }
        function test_whereOneWritesTheArrowsStay() {
            Theme.mirrored = true;
            const input = Tree.find(field, item => item instanceof TextInput);
            input.text = "abc";
            input.forceActiveFocus();
            input.cursorPosition = 1;
            keyClick(Qt.Key_Right);
            compare(input.cursorPosition, 2);
            input.text = "";
        }
    }
    Component {
        id: labels

        PlainLabel {}
    }
}
