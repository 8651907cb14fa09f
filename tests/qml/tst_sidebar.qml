// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 400
    height: 700

    Component {
        id: filled

        SampleConversations {}
    }
    Component {
        id: bar

        Sidebar {
            height: 700
            title: "Librería Norte"
        }
    }
    SignalSpy {
        id: activated

        signalName: "activated"
    }
    SignalSpy {
        id: asked

        signalName: "newRequested"
    }

    TestCase {
        id: test

        name: "sidebar"
        when: windowShown

        property Sidebar sidebar

        function init() {
            sidebar = createTemporaryObject(bar, root, {"model": createTemporaryObject(filled, root)});
            activated.target = sidebar;
            asked.target = sidebar;
            activated.clear();
            asked.clear();
            waitForRendering(sidebar);
        }
        function rows(): var {
            return Tree.all(sidebar, item => item instanceof ConversationRow && item.visible).sort((a, b) => a.index - b.index);
        }
        function titles(): var {
            return rows().map(row => row.title);
        }
        function section(name: string): Item {
            return Tree.find(sidebar, item => item instanceof SidebarSection && item.section === name);
        }
        function test_showsAllRows() {
            compare(titles().length, 11);
            compare(titles()[1], "diseño");
        }
        function test_clickActivates() {
            mouseClick(rows()[1]);
            compare(activated.count, 1);
            compare(activated.signalArguments[0][0], "diseno");
        }
        function test_filterIgnoresCaseAndAccents() {
            sidebar.focusFilter();
            for (const key of "DISENO")
                keyClick(key.toLowerCase());
            compare(titles(), ["diseño"]);
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[0][0], "diseno");
            compare(sidebar.filter, "");
            compare(titles().length, 11);
        }
        function test_escapeEmptiesTheFilter() {
            sidebar.focusFilter();
            keyClick("z");
            keyClick("z");
            compare(titles().length, 0);
            keyClick(Qt.Key_Escape);
            compare(titles().length, 11);
        }
        function test_arrowsAndReturn() {
            sidebar.focusFilter();
            keyClick(Qt.Key_Down); // to the list, first row
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            compare(activated.signalArguments[0][0], "diseno");
        }
        function test_foldingKeepsWhatMatters() {
            sidebar.currentId = "releases";
            mouseClick(section("rooms"), 40, 22);
            // The open one and those with something unread stay; muted ones go.
            compare(titles().slice(0, 3), ["general", "lecturas-de-mayo", "releases"]);
            compare(titles().length, 8);
            mouseClick(section("rooms"), 40, 22);
            compare(titles().length, 11);
        }
        function test_plusAsksForTheSection() {
            const head = section("directs");
            mouseClick(head, head.width - 24, 22);
            compare(asked.count, 1);
            compare(asked.signalArguments[0][0], "directs");
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
        function test_badges() {
            const byTitle = title => rows().find(row => row.title === title);
            compare(byTitle("general").Accessible.description, "3 unread message(s)");
            compare(byTitle("lecturas-de-mayo").Accessible.description, "2 mention(s)");
            verify(byTitle("general").bold);
            verify(!byTitle("random").bold); // muted
        }
    }
}
