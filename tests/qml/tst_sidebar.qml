// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 400
    height: 800

    Component {
        id: filled

        SampleConversations {}
    }
    Component {
        id: bar

        Sidebar {
            height: 800
            title: "Librería Norte"
        }
    }
    component Spy: SignalSpy {
        target: test.sidebar
    }
    Spy {
        id: activated

        signalName: "activated"
    }
    Spy {
        id: asked

        signalName: "newRequested"
    }
    Spy {
        id: folded

        signalName: "foldToggled"
    }
    Spy {
        id: filtered

        signalName: "filterEdited"
    }
    Spy {
        id: menued

        signalName: "menuRequested"
    }
    Spy {
        id: sectionMenued

        signalName: "sectionMenuRequested"
    }
    Spy {
        id: unreadToggled

        signalName: "unreadOnlyToggled"
    }

    TestCase {
        id: test

        name: "sidebar"
        when: windowShown

        property Sidebar sidebar: null
        property ListModel model: null

        function init() {
            model = createTemporaryObject(filled, root);
            sidebar = createTemporaryObject(bar, root, {"model": model});
            for (const spy of [activated, asked, folded, filtered, menued, sectionMenued, unreadToggled])
                spy.clear();
            waitForRendering(sidebar);
        }
        function cleanup() {
            sidebar = null;
        }
        function lines(): var {
            return Tree.all(sidebar, item => item instanceof SidebarLine).sort((a, b) => a.index - b.index);
        }
        function line(title: string): SidebarLine {
            return lines().find(one => !one.head && one.title === title) as SidebarLine;
        }
        function section(name: string): SidebarLine {
            return lines().find(one => one.head && one.section === name) as SidebarLine;
        }
        function toList() {
            sidebar.focusFilter();
            keyClick(Qt.Key_Down);
        }
        function keys(key: int, times: int) {
            for (let i = 0; i < times; ++i)
                keyClick(key);
        }
        function test_showsAllLines() {
            compare(lines().length, 14);
            compare(lines()[2].title, "diseño");
        }
        function test_theOpenOneComesIntoSight() {
            sidebar.height = 360;
            waitForRendering(sidebar);
            const inSight = title => line(title) && line(title).mapToItem(sidebar, 0, 0).y > 80
                && line(title).mapToItem(sidebar, 0, line(title).height).y <= sidebar.height - 28; // not where it fades out
            verify(!inSight("Noor Haddad"));
            sidebar.currentId = "noor";
            tryVerify(() => inSight("Noor Haddad"));
            sidebar.currentId = "general";
            tryVerify(() => inSight("general"));
        }
        function test_clickActivates() {
            mouseClick(line("diseño"));
            compare(activated.count, 1);
            compare(activated.signalArguments[0][0], "diseno");
        }
        function test_theFilterIsToldAndEnterTakesTheFirst() {
            sidebar.focusFilter();
            keyClick("d");
            keyClick("i");
            compare(filtered.signalArguments.map(one => one[0]), ["d", "di"]);
            model.clear();
            model.room("diseno", "diseño", 0, 0, false, false);
            waitForRendering(sidebar);
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[0][0], "diseno");
            compare(sidebar.filter, "");
            compare(filtered.signalArguments[2][0], "");
        }
        function test_escapeEmptiesTheFilter() {
            sidebar.focusFilter();
            keyClick("z");
            keyClick(Qt.Key_Escape);
            compare(sidebar.filter, "");
            compare(filtered.signalArguments[1][0], "");
        }
        function test_nothingByThatName() {
            sidebar.focusFilter();
            keyClick("z");
            model.clear();
            tryVerify(() => Tree.find(sidebar, item => item instanceof PlainLabel && item.visible && item.text === "Nothing by that name"));
        }
        function test_arrowsAndReturn() {
            toList(); // its first line is a head
            keys(Qt.Key_Down, 3);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[0][0], "diseno");
        }
        function test_headsFoldByMouseAndKeys() {
            mouseClick(section("equipo"), 40, 22);
            compare(folded.signalArguments[0][0], "equipo");
            toList();
            keyClick(Qt.Key_Return);
            compare(folded.signalArguments[1][0], "rooms");
            keyClick(Qt.Key_Right); // it is open
            compare(folded.count, 2);
            keyClick(Qt.Key_Left);
            compare(folded.count, 3);
        }
        function test_aFoldedHeadSaysWhatIsHidden() {
            model.setProperty(section("equipo").index, "folded", true);
            model.setProperty(section("equipo").index, "hidden", 5);
            const head = Tree.find(section("equipo"), item => item instanceof SidebarSection);
            const badge = Tree.find(head, item => item instanceof UnreadBadge);
            verify(badge.visible);
            compare(badge.count, 5);
        }
        function test_plusAsksForTheSection() {
            const head = section("directs");
            mouseClick(head, head.width - 24, 22);
            compare(asked.count, 1);
            compare(asked.signalArguments[0][0], "directs");
            mouseClick(section("equipo"), head.width - 24, 22);
            compare(asked.signalArguments[1][0], "equipo");
        }
        function test_noPlusForRoomsWithoutTheRight() {
            sidebar.canAddRooms = false;
            const head = section("rooms");
            mouseClick(head, head.width - 24, 22);
            compare(asked.count, 0);
        }
        function test_pencilAsksForAnything() {
            mouseClick(sidebar, sidebar.width - 26, 28);
            compare(asked.signalArguments[0][0], "");
        }
        function test_badgesAndMarks() {
            const row = title => Tree.find(line(title), item => item instanceof ConversationRow);
            compare(row("general").Accessible.name, "general, 3 unread message(s)");
            compare(row("lecturas-de-mayo").Accessible.name, "lecturas-de-mayo, 2 mention(s)");
            compare(row("random").Accessible.name, "random, 12 unread message(s), muted");
            compare(row("releases").Accessible.name, "releases, draft");
            verify(row("general").bold);
            verify(!row("random").bold); // muted
        }
        function test_menuByMouseAndKeys() {
            mouseClick(line("diseño"), 60, 10, Qt.RightButton);
            compare(menued.signalArguments[0][0], "diseno");
            mouseClick(section("equipo"), 60, 20, Qt.RightButton);
            compare(sectionMenued.signalArguments[0][0], "equipo");
            toList();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Menu);
            compare(menued.signalArguments[1][0], "general");
            keyClick(Qt.Key_F10, Qt.ShiftModifier);
            compare(menued.count, 3);
        }
        function test_onlyUnreadIsAsked() {
            const button = Tree.find(sidebar, item => item instanceof IconButton && item.tip === "Show only unread ones");
            mouseClick(button);
            compare(unreadToggled.count, 1);
        }
    }
}
