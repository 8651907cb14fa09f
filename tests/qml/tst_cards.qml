// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Theme
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 700
    height: 600

    Component {
        id: filled

        SampleCards {}
    }
    Component {
        id: cards

        CardList {
            width: 600
            height: 560
            name: "Cards"
            emptyTitle: "Nothing"
            actions: [
                CardAction {
                    text: "Open"
                    glyph: Icons.arrowRight
                    onActed: (key, conversationId, messageId) => test.done.push("open " + key + " " + conversationId + " " + messageId)
                },
                CardAction {
                    text: "Remove"
                    glyph: Icons.trash
                    onActed: key => test.done.push("remove " + key)
                }
            ]
        }
    }
    SignalSpy {
        id: activated

        signalName: "activated"
    }
    SignalSpy {
        id: left

        signalName: "leftUpwards"
    }

    TestCase {
        id: test

        name: "cards"
        when: windowShown

        property CardList list: null
        property list<string> done: []

        function init() {
            done = [];
            list = createTemporaryObject(cards, root, {"model": createTemporaryObject(filled, root)});
            activated.target = list;
            left.target = list;
            activated.clear();
            left.clear();
            waitForRendering(list);
        }
        function card(index: int): MessageCard {
            return Tree.all(list, item => item instanceof MessageCard).find(one => one.index === index) as MessageCard;
        }
        function test_arrowsAndEnter() {
            list.takeFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[0][0].key, "2");
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[1][0].key, "4");
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Up);
            compare(left.count, 1);
        }
        function test_clickActivates() {
            mouseClick(card(3), 200, 20);
            compare(activated.signalArguments[0][0].key, "4");
        }
        function test_actionsByPointer() {
            mouseMove(card(1), 200, 20);
            const button = Tree.find(card(1), item => item instanceof IconButton && item.visible && item.tip === "Remove");
            verify(button);
            mouseClick(button);
            compare(test.done, ["remove 2"]);
            compare(activated.count, 0);
        }
        function test_actionsByKeys() {
            list.takeFocus();
            keyClick(Qt.Key_Menu);
            tryVerify(() => Tree.find(root.Window.contentItem, item => item instanceof MenuRow && item.visible));
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(test.done, ["open 1 c-1 m-1"]);
        }
        function test_eachCardIsOneItemWithItsWords() {
            verify(card(0).Accessible.name.startsWith("Inés Carvajal, #diseño · Librería Norte, @Lucía can you check"));
            verify(card(0).Accessible.name.endsWith(", 1 unread message(s)"), card(0).Accessible.name);
            verify(card(2).Accessible.name.includes("This message cannot be seen any more."));
        }
        function test_marksStandBehindTheirWords() {
            const text = Tree.find(card(0), item => item instanceof MarkedText) as MarkedText;
            const marks = Tree.all(text, item => item instanceof Rectangle && item.visible && Qt.colorEqual(item.color, Theme.mark));
            compare(marks.length, 2);
            verify(marks[0].width > 20 && marks[1].x > marks[0].x + marks[0].width);
            compare(marks[0].y, marks[1].y);
        }
        function test_codeStandsInItsOwnFace() {
            const text = Tree.find(card(3), item => item instanceof MarkedText) as MarkedText;
            const words = "see wwww iiii";
            list.model.setProperty(3, "words", words);
            const edit = Tree.find(text, item => item instanceof PlainTextEdit) as PlainTextEdit;
            list.model.setProperty(3, "code", "4 9");
            tryVerify(() => edit.visible);
            const wide = (from, to) => edit.positionToRectangle(to).x - edit.positionToRectangle(from).x;
            fuzzyCompare(wide(4, 8), wide(9, 13), 0.5); // each letter as wide as the other
            list.model.setProperty(3, "code", "4 4");
            tryVerify(() => wide(4, 8) > wide(9, 13) + 8);
        }
        // As words do that are neither found nor code.
        function test_whatHasNoRoomEndsInAnEllipsis() {
            const text = Tree.find(card(3), item => item instanceof MarkedText) as MarkedText;
            const edit = Tree.find(text, item => item instanceof PlainTextEdit) as PlainTextEdit;
            const words = "let there be light ".repeat(60) + "end";
            list.model.setProperty(3, "words", words);
            list.model.setProperty(3, "code", "0 3");
            tryVerify(() => edit.text.endsWith("…"));
            verify(edit.contentHeight <= text.height + 1, `${edit.contentHeight} ${text.height}`);
            verify(edit.lineCount === 4, edit.lineCount);
            const before = edit.text.length;
            text.width = 2 * text.width; // more of it has room
            tryVerify(() => edit.text.length > 1.5 * before && (edit.text.endsWith("…") || edit.text === words));
            tryVerify(() => edit.contentHeight <= text.height + 1);
            list.model.setProperty(3, "words", "let it be");
            tryCompare(edit, "text", "let it be");
            list.model.setProperty(3, "words", "one\ntwo\nthree\nfour\nfive");
            tryCompare(edit, "text", "one\ntwo\nthree\nfour…");
            list.model.setProperty(3, "code", ""); // what the last test leaves goes with the program, where nothing is laid out any more
        }
        function test_itsMarginIsThatOfWhatStandsBelow() {
            compare(card(0).margin, Theme.messageMargin);
            list.width = 400;
            compare(card(0).margin, Theme.gap16);
            list.margin = 30;
            compare(card(0).margin, 30);
        }
        function test_asManyLinesAsOneWants() {
            const label = () => Tree.find(list.view.itemAtIndex(0), item => item instanceof PlainLabel && item.text.startsWith("line 1"));
            list.model.setProperty(0, "words", Array.from({"length": 12}, (one, i) => "line " + (i + 1)).join("\n"));
            tryVerify(() => label() !== null);
            compare(label().lineCount, 4);
            list.lines = 400;
            tryCompare(label(), "lineCount", 12);
            verify(!label().truncated);
        }
        function test_filesAreNamed() {
            list.model.setProperty(3, "files", "portada.png");
            list.model.setProperty(3, "fileMarks", "0 7");
            const names = Tree.find(card(3), item => item instanceof MarkedText && item.text === "portada.png") as MarkedText;
            tryVerify(() => names.visible);
            compare(Tree.all(names, item => item instanceof Rectangle && item.visible && Qt.colorEqual(item.color, Theme.mark)).length, 1);
            verify(card(3).Accessible.name.includes("portada.png"));
        }
        function test_whatCanBeDoneStandsAboveTheWords() {
            mouseMove(card(1), 200, 20);
            const button = Tree.find(card(1), item => item instanceof IconButton && item.visible && item.tip === "Remove") as IconButton;
            verify(button);
            const words = Tree.find(card(1), item => item instanceof MarkedText) as MarkedText;
            verify(button.mapToItem(card(1), 0, button.height).y < words.mapToItem(card(1), 0, 0).y);
        }
        function test_inTheMiddleWhereItIsWide() {
            list.width = Theme.messageMax + 400;
            tryCompare(card(0), "x", 200 - list.margin);
            compare(card(0).width, Theme.messageMax + 2 * list.margin);
            compare(card(0).x + card(0).margin, Theme.columnStart(list.width)); // below the title of its page
        }
        function test_anEmptyListSaysSo() {
            list.model.clear();
            tryVerify(() => Tree.find(list, item => item instanceof EmptyState && item.visible));
        }
    }
}
