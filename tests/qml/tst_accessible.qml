// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window as a screen reader and a keyboard meet it.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 1440
    height: 900

    GalleryChat {
        id: page

        anchors.fill: parent
    }
    ListModel {
        id: history
    }
    NewsVoice {
        id: voice

        model: history
    }
    SignalSpy {
        id: news

        target: voice
        signalName: "arrived"
    }
    TestCase {
        name: "news"

        function put(seq, author, words) {
            history.insert(0, {"seq": seq, "own": author === "me", "authorName": author, "spoken": words});
        }
        function test_whatOthersWriteWhileOneLooksIsSaid() {
            put(1, "Inés", "before");
            voice.active = true; // what is there already is no news
            put(2, "Inés", "hello");
            compare(news.count, 1);
            compare(Array.from(news.signalArguments[0]).join(": "), "Inés: hello");
            put(0, "me", "on its way");
            put(3, "me", "mine");
            compare(news.count, 1);
            history.append({"seq": 0, "own": false, "authorName": "Théo", "spoken": "older"});
            history.setProperty(history.count - 1, "seq", 1);
            compare(news.count, 1);
            put(4, "Théo", "and you?");
            compare(Array.from(news.signalArguments[1]).join(": "), "Théo: and you?");
            voice.active = false;
            put(5, "Théo", "unseen");
            voice.active = true;
            compare(news.count, 2);
            put(6, "Inés", "again");
            compare(news.count, 3);
        }
    }
    TestCase {
        name: "accessible"
        when: windowShown

        function test_everythingToPressOrToTypeIntoHasAName() {
            const nodes = probe.accessibleNodes(root.Window.window);
            verify(nodes.length > 80, String(nodes.length));
            compare(nodes.filter(node => node.wantsName && node.name === "").map(node => node.role + " in " + node.parent), []);
            const names = nodes.map(node => node.name);
            for (const wanted of ["Send", "New conversation", "Jump to…", "Message #diseño", "Kino Leipzig", "Add a space", "general", "Noor Haddad", "Messages",
                "Hide members", "New room"])
                verify(names.some(name => name === wanted || name.startsWith(wanted + ", ")), wanted);
        }
        function test_aMessageIsReadWithItsAuthor() {
            const names = probe.accessibleNodes(root.Window.window).map(node => node.name);
            verify(names.some(name => name.startsWith("Noor Haddad, 09:20: Love it.")));
        }
        function test_rowsAreItemsOfTheirList() {
            const nodes = probe.accessibleNodes(root.Window.window);
            const within = parent => nodes.filter(node => node.parent === parent && node.role === Accessible.ListItem).map(node => node.name);
            verify(within("Conversations").some(name => name.startsWith("general, 3 unread")), within("Conversations").join("; "));
            verify(within("Members").length > 3);
            verify(within("Messages").length > 3);
            verify(nodes.filter(node => node.role === Accessible.PageTab && node.parent === "Spaces").length > 1);
        }
        function test_aMessageIsOneItemAndItsButtons() {
            const nodes = probe.accessibleNodes(root.Window.window);
            const messages = nodes.filter(node => node.parent === "Messages").map(node => node.name);
            const parts = nodes.filter(node => messages.includes(node.parent) && node.name !== "");
            compare(parts.filter(node => [Accessible.StaticText, Accessible.Graphic, Accessible.Indicator].includes(node.role)).map(node => node.name), []);
            verify(messages.some(name => name.includes("reaction(s)")), messages.join("; "));
        }
        // A ListView leaves its rows in the order in which it happened to make them.
        function test_orderIsThatOfTheEye_data() {
            return [
                {tag: "sidebar", kind: item => item instanceof Sidebar},
                {tag: "messages", kind: item => item instanceof MessageList},
                {tag: "members", kind: item => item instanceof MemberPanel},
                {tag: "rail", kind: item => item instanceof SpacesRail}
            ];
        }
        function test_orderIsThatOfTheEye(data) {
            const list = Tree.find(Tree.find(page, data.kind), item => item instanceof ListView);
            verify(list.count > 2);
            const places = () => {
                const all = [];
                for (let i = 0; i < list.contentItem.children.length; ++i)
                    all.push(list.contentItem.children[i].y);
                return all;
            };
            tryVerify(() => places().every((y, i, all) => i === 0 || all[i - 1] <= y), 5000, places().join(" "));
        }
        // One stop for the history, then the buttons of the message one is at: not those of all others.
        function test_historyIsOneStopAndTheMessageOneIsAt() {
            const list = Tree.find(page, item => item instanceof MessageList);
            const row = () => Tree.find(list, item => item instanceof MessageRow && item.current);
            list.takeFocus();
            let stops = 0;
            for (keyClick(Qt.Key_Up); !Tree.find(row(), item => item instanceof ReactionPill); keyClick(Qt.Key_Up))
                verify(++stops < 20);
            const message = row();
            keyClick(Qt.Key_Tab);
            const pill = root.Window.activeFocusItem;
            verify(pill instanceof Pressable);
            verify(Tree.find(message, item => item === pill));
            compare(row(), message);
            keyClick(Qt.Key_Backtab);
            compare(row(), message);
            verify(root.Window.activeFocusItem instanceof MessageListKeys);
            for (let i = 0; i < 12 && row(); ++i)
                keyClick(Qt.Key_Tab);
            verify(!row());
            verify(!Tree.find(list, item => item instanceof MessageRow && Tree.find(item, at => at.activeFocus)));
        }
        function test_tabReachesEveryPlace() {
            Tree.find(page, item => item instanceof SpacesRail).forceActiveFocus();
            const stops = [];
            for (let i = 0; i < 60; ++i) {
                keyClick(Qt.Key_Tab);
                const item = root.Window.activeFocusItem;
                if (stops.includes(item))
                    break;
                stops.push(item);
            }
            const within = kind => {
                const place = Tree.find(page, kind);
                return stops.some(stop => Tree.find(place, item => item === stop) !== null);
            };
            verify(within(item => item instanceof SpacesRail));
            verify(within(item => item instanceof FilterField));
            verify(within(item => item instanceof Sidebar));
            verify(within(item => item instanceof ConversationHeader));
            verify(within(item => item instanceof MessageList));
            verify(within(item => item instanceof MessageInput));
            verify(within(item => item instanceof MemberPanel));
            verify(stops.length < 60);
        }
        function test_nobodyIsTrapped() {
            const input = Tree.find(page, item => item instanceof MessageInput);
            input.takeFocus();
            const start = root.Window.activeFocusItem;
            keyClick(Qt.Key_Backtab);
            verify(root.Window.activeFocusItem !== start);
            for (let i = 0; i < 12 && root.Window.activeFocusItem !== start; ++i)
                keyClick(Qt.Key_Tab); // through the buttons of the message
            compare(root.Window.activeFocusItem, start);
        }
    }
}
