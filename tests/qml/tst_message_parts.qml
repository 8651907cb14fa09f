// SPDX-License-Identifier: GPL-3.0-or-later
// What a message is made of besides its letters: blocks, code, links, spoilers, reactions, polls, the thread's line.
import QtQuick
import QtTest
import Tertulia.Theme
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 900
    height: 800

    MessageCase {
        name: "message_parts"

        function test_plainTextHasNoRichItem() {
            compare(richOf(post("just words")), null);
            verify(richOf(post("**more** than words")) !== null);
        }
        function test_marksAreShownAndNotTheirSigns() {
            const edit = richOf(post("**bold** and `code`"));
            compare(edit.getText(0, edit.length), "bold and code");
        }
        function test_spacesAndLinesStay() {
            const edit = richOf(post("a   b **c**\n  d"));
            compare(edit.getText(0, edit.length).replace(/\u2028/g, "\n"), "a   b c\nd");
        }
        function test_coloursFollowTheTheme() {
            const edit = richOf(post("[x](https://example.org)"));
            const before = edit.text;
            Theme.dark = !Theme.dark;
            verify(edit.text !== before);
            Theme.dark = !Theme.dark;
        }
        function test_theBarOfWideCodeLiesBelowIt() {
            const block = Tree.find(post("```cpp\n" + "int wide; ".repeat(60) + "\n```"), item => item instanceof CodeBlock);
            const bar = Tree.find(block, item => item instanceof ThinScrollBar);
            verify(bar && bar.visible);
            const at = bar.mapToItem(block, 0, 0);
            verify(bar.width > block.width - 40 && at.y > 50 && at.y + bar.height <= block.height, `${bar.width} ${at.y} ${block.height}`);
        }
        // The tip names the link that a click would open, also when the pointer comes straight from another.
        function test_theTipFollowsThePointer() {
            const row = post("[one](https://one.example) [two](https://two.example)");
            const edit = richOf(row);
            const tip = Tree.find(edit, item => item instanceof TipHost);
            for (const words of ["one", "two", "one"]) {
                const at = pointOf(edit, words);
                mouseMove(edit, at.x, at.y);
                tryVerify(() => tip.item && tip.item.text === "https://" + words + ".example");
            }
            mouseMove(root, 1, 799);
            tryVerify(() => !tip.item);
        }
        function test_aLinkGoesThroughTheGate() {
            const edit = richOf(post("see https://example.org/a and [words](https://example.org/b)"));
            let at = pointOf(edit, "example");
            mouseClick(edit, at.x, at.y);
            compare(spy("followed").signalArguments[0][0], "https://example.org/a");
            at = pointOf(edit, "words");
            mouseClick(edit, at.x, at.y);
            compare(spy("followed").signalArguments[1][0], "ask:https://example.org/b");
        }
        function test_aMentionLeadsToThePerson() {
            const edit = richOf(post("ask @Théo about it"));
            const at = pointOf(edit, "@Théo");
            mouseClick(edit, at.x + 4, at.y);
            compare(spy("authorActivated").signalArguments[0][0], "theo");
            compare(spy("followed").count, 0);
        }
        function test_aSpoilerIsReadWhenPressed() {
            const edit = richOf(post("the ||butler|| did it"));
            verify(!edit.getText(0, edit.length).includes("butler"));
            const at = pointOf(edit, "nnn");
            mouseClick(edit, at.x, at.y);
            verify(edit.getText(0, edit.length).includes("butler"));
            compare(spy("followed").count, 0);
        }
        function test_codeHasItsLanguageAndIsCopied() {
            const row = post("```cpp\nint x = 1;\n  y();\n```");
            const block = Tree.find(row, item => item instanceof CodeBlock);
            compare(block.language, "cpp");
            pressOn(block, "Copy");
            const input = createTemporaryObject(pasting, list);
            input.paste();
            compare(input.text, "int x = 1;\n  y();");
        }
        function test_longLinesOfCodeScrollInside() {
            const row = post("```\n" + "x".repeat(400) + "\n```");
            const block = Tree.find(row, item => item instanceof CodeBlock);
            verify(block.width <= 900);
            const flickable = Tree.find(block, item => item instanceof Flickable);
            verify(flickable.contentWidth > flickable.width);
        }
        function test_longCodeUnfolds() {
            const row = post("```\n" + "line\n".repeat(80) + "```");
            const before = row.height;
            verify(before < 600);
            pressOn(row, "Show all");
            verify(row.height > 1000);
            verify(Tree.find(row, item => item instanceof CodeBlock).unfolded);
        }
        function test_heightIsFinalAtOnce_data() {
            return [{"tag": "rich", "body": "**a**\n\nb\n- c\n- d"}, {"tag": "code", "body": "a\n```\nb\nc\n```\nd"}, {"tag": "quote", "body": "> a\n\nb"},
                {"tag": "reactions", "body": "a", "extra": {"reactions": "👍\t1\t0\tAna\t\n".repeat(30).trim()}},
                {"tag": "poll", "body": "?", "extra": {"poll": "open\t0\t0\t\t0\n0\t0\ta\n0\t0\tb"}},
                {"tag": "previews", "body": "?", "extra": {"previews": "u\ts\tt\td"}}, {"tag": "thread", "body": "a", "extra": {"threadReplies": 3}}];
        }
        function test_heightIsFinalAtOnce(data) {
            const row = post(data.body, data.extra);
            const height = row.height;
            verify(height > 40);
            wait(50);
            compare(row.height, height);
        }
        function test_reactionsToggleAndAdd() {
            const row = post("a", {"reactions": "👍\t2\t1\tYou, Ana\t\n🎉\t1\t0\tAna\t"});
            const pills = Tree.all(row, item => item instanceof ReactionPill);
            compare(pills.length, 2);
            verify(pills[0].mine && !pills[1].mine);
            mouseClick(pills[1]);
            compare(spy("reactionToggled").signalArguments[0][1], "🎉");
            pressOn(Tree.find(row, item => item instanceof ReactionRow), "Add a reaction");
            const quick = Tree.find(list.Window.contentItem, item => item instanceof EmojiButton && item.visible && item.size === 36);
            tryVerify(() => quick !== null);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);
            compare(spy("reactionToggled").signalArguments[1][1], "❤️");
        }
        function test_whoMayNotReactHasNoButtons() {
            const row = post("a", {"reactions": "👍\t2\t0\tYou, Ana\t", "canReact": false});
            compare(Tree.find(row, item => item instanceof Pressable && item.visible && item.text === "Add a reaction"), null);
            mouseClick(Tree.find(row, item => item instanceof ReactionPill));
            compare(spy("reactionToggled").count, 0);
        }
        function test_pollsAreVotedIn_data() {
            return [{"tag": "one, another", "poll": "open\t0\t1\t\t0\n1\t1\ta\n0\t0\tb", "press": "b", "voted": "1"},
                {"tag": "one, again", "poll": "open\t0\t1\t\t0\n1\t1\ta\n0\t0\tb", "press": "a", "voted": ""},
                {"tag": "several, another", "poll": "open\t1\t1\t\t0\n1\t1\ta\n0\t0\tb", "press": "b", "voted": "0,1"},
                {"tag": "several, less", "poll": "open\t1\t1\t\t0\n1\t1\ta\n1\t1\tb", "press": "a", "voted": "1"},
                {"tag": "closed", "poll": "closed\t0\t1\t\t0\n1\t1\ta\n0\t0\tb", "press": "b", "voted": null},
                {"tag": "over", "poll": "open\t0\t1\t1000\t0\n1\t1\ta\n0\t0\tb", "press": "b", "voted": null}];
        }
        function test_pollsAreVotedIn(data) {
            const row = post("which?", {"poll": data.poll});
            mouseClick(Tree.find(row, item => item instanceof PollOption && item.label === data.press));
            compare(spy("voted").count, data.voted === null ? 0 : 1);
            if (data.voted !== null)
                compare(spy("voted").signalArguments[0][1], data.voted);
        }
        function test_threadPreviewEditedAct() {
            const row = post("a", {"threadReplies": 3, "edited": true, "previews": "https://example.org/x\tExample\tTitle\tWords"});
            mouseClick(Tree.find(row, item => item instanceof ThreadLine));
            compare(spy("acted").signalArguments[0][0], "thread");
            compare(spy("acted").signalArguments[0][1], row.messageId);
            pressOn(row, "Edited");
            compare(spy("acted").signalArguments[1][0], "versions");
            pressOn(Tree.find(row, item => item instanceof PreviewCard), "Title");
            compare(spy("followed").signalArguments[0][0], "ask:https://example.org/x");
        }
        function test_theDayFloatsWhileScrolling() {
            for (let i = 1; i <= 80; ++i)
                post("message " + i, {});
            const pill = Tree.find(list, item => item instanceof Pressable && item.text.includes("jump to another day"));
            verify(!pill.visible);
            const top = Tree.find(list, item => item instanceof MessageListTop);
            tryVerify(() => top.topSeq > 0);
            const before = top.topSeq;
            view().contentY -= 400; // by itself, as when the window changes
            tryVerify(() => top.topSeq < before);
            verify(!pill.shown && !pill.visible);
            list.scrollPage(-1);
            tryVerify(() => pill.opacity === 1);
            mouseClick(pill);
            compare(spy("dateRequested").count, 1);
            mouseMove(list, 5, list.height - 5);
            tryVerify(() => !pill.visible, 5000);
        }
    }
}
