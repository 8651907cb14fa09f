// SPDX-License-Identifier: GPL-3.0-or-later
// A page of sections: by keyboard, narrow and wide; and the choice that opens a list.
import QtQuick
import QtTest
import Tertulia.Components
import Tertulia.Theme
import "tree.js" as Tree

Item {
    id: root

    width: 1000
    height: 600

    SectionFrame {
        id: frame

        width: 1000
        height: 600
        title: "Librería"
        keys: ["a", "b", "c"]
        labels: ["Overview", "Roles", "Log"]
        glyphs: [Icons.home, Icons.shield, Icons.clock]
        current: "a"
        onChosen: key => frame.current = key

        Item {
            objectName: "stage"
            anchors.fill: parent
        }
    }
    SignalSpy {
        id: closing

        target: frame
        signalName: "closeRequested"
    }
    TestCase {
        name: "section_frame"
        when: windowShown

        function init() {
            frame.current = "a";
            frame.width = 1000;
            closing.clear();
        }
        function choice(): DropDown {
            return Tree.find(frame, item => item instanceof DropDown);
        }
        function test_arrowKeysChooseASection() {
            frame.takeFocus();
            keyClick(Qt.Key_Down);
            compare(frame.current, "b");
            compare(frame.heading, "Roles");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(frame.current, "c");
            keyClick(Qt.Key_Up);
            compare(frame.current, "b");
        }
        function test_bothHeadingsStandInOneLine() {
            const middles = Tree.all(frame, item => item instanceof PlainLabel && (item.text === "Librería" || item.text === frame.heading) && item.font.weight
                === Font.DemiBold && item.font.pixelSize >= Theme.fontTitle).map(item => item.mapToItem(frame, 0, item.height / 2).y);
            compare(middles.length, 2);
            verify(Math.abs(middles[0] - middles[1]) <= 1, middles);
        }
        function test_escapeCloses() {
            frame.takeFocus();
            keyClick(Qt.Key_Escape);
            compare(closing.count, 1);
        }
        // Together in the middle: not the list at one edge, what it leads to beside it, and nothing in the other half.
        function test_wideTheyStandInTheMiddle() {
            const stage = Tree.find(frame, item => item.objectName === "stage").parent;
            const list = Tree.find(frame, item => item.Accessible.role === Accessible.PageTabList);
            compare(stage.x, 256);
            frame.width = 1920;
            const left = list.mapToItem(frame, 0, 0).x;
            const right = frame.width - (stage.x + 784);
            verify(left > 400 && Math.abs(left - right) < 24, `${left} ${right}`);
            compare(list.mapToItem(frame, list.width, 0).x, stage.x - 8);
        }
        function test_narrowTheListBecomesAChoice() {
            verify(!choice().visible);
            const stage = Tree.find(frame, item => item.objectName === "stage");
            frame.width = 500;
            verify(choice().visible);
            compare(stage.width, 500);
            choice().forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(frame.current, "b");
            keyClick(Qt.Key_L);
            compare(frame.current, "c"); // its letter
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            compare(frame.current, "b"); // from the list
        }
    }
}
