// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms and categories in another order, by keys and by dragging.
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
        id: moved

        signalName: "moved"
    }
    Spy {
        id: sectionMoved

        signalName: "sectionMoved"
    }
    Spy {
        id: dropped

        signalName: "dropped"
    }

    TestCase {
        id: test

        name: "sidebar_order"
        when: windowShown

        property Sidebar sidebar: null
        property ListModel model: null

        function init() {
            model = createTemporaryObject(filled, root);
            sidebar = createTemporaryObject(bar, root, {"model": model});
            for (const spy of [activated, moved, sectionMoved, dropped])
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
        function dragTo(what: SidebarLine, target: SidebarLine, below: bool) {
            const from = what.mapToItem(root, 100, what.height / 2);
            const to = target.mapToItem(root, 100, below ? target.height - 4 : 4);
            mousePress(root, from.x, from.y);
            const steps = 8;
            for (let i = 1; i <= steps; ++i)
                mouseMove(root, from.x, from.y + (to.y - from.y) * i / steps);
            mouseRelease(root, to.x, to.y);
        }
        function test_movedByKeysWithTheRight() {
            toList();
            keys(Qt.Key_Down, 2);
            keyClick(Qt.Key_Down, Qt.ControlModifier | Qt.ShiftModifier);
            compare(moved.count, 0); // one must be allowed to
            sidebar.mayArrange = true;
            keyClick(Qt.Key_Down, Qt.ControlModifier | Qt.ShiftModifier);
            compare(moved.signalArguments[0][0], "diseno");
            compare(moved.signalArguments[0][1], 1);
            keys(Qt.Key_Down, 2);
            keyClick(Qt.Key_Up, Qt.ControlModifier | Qt.ShiftModifier);
            compare(sectionMoved.signalArguments[0][0], "equipo");
            compare(sectionMoved.signalArguments[0][1], -1);
        }
        function test_roomsAreDragged_data() {
            return [
                {tag: "up", what: "lecturas-de-mayo", target: "general", below: false, section: "rooms", index: 0},
                {tag: "down", what: "general", target: "lecturas-de-mayo", below: true, section: "rooms", index: 2},
                {tag: "into another part", what: "general", target: "junta", below: false, section: "equipo", index: 1},
                {tag: "out of a part", what: "junta", target: "diseño", below: false, section: "rooms", index: 1},
                {tag: "not among people", what: "general", target: "Noor Haddad", below: false, section: "equipo", index: 3}
            ];
        }
        function test_roomsAreDragged(row) {
            sidebar.mayArrange = true;
            dragTo(line(row.what), line(row.target), row.below);
            compare(dropped.count, 1);
            compare(Array.from(dropped.signalArguments[0]).slice(1), [row.section, row.index]);
            compare(activated.count, 0);
        }
        function test_nobodyElseDrags() {
            dragTo(line("lecturas-de-mayo"), line("general"), false);
            compare(dropped.count, 0);
            sidebar.mayArrange = true;
            sidebar.unreadOnly = true; // not all are in sight
            dragTo(line("lecturas-de-mayo"), line("general"), false);
            compare(dropped.count, 0);
        }
        function test_categoriesAreDragged() {
            sidebar.mayArrange = true;
            model.insert(0, {"head": true, "section": "otra", "title": "Otra", "category": true});
            for (const name of ["folded", "isPrivate", "muted", "draft"])
                model.setProperty(0, name, false);
            waitForRendering(sidebar);
            dragTo(section("equipo"), section("otra"), false);
            compare(sectionMoved.count, 1);
            compare(Array.from(sectionMoved.signalArguments[0]), ["equipo", -1]);
        }
    }
}
