// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Components

Item {
    width: 900
    height: 700

    SampleEntries {
        id: entries
    }
    ListModel {
        id: nothing
    }
    Item {
        id: pane

        Item {
            Switcher {
                id: switcher

                model: entries
            }
        }
    }
    SignalSpy {
        id: chosen

        target: switcher
        signalName: "chosen"
    }

    TestCase {
        name: "switcher"
        when: windowShown

        function init() {
            chosen.clear();
        }
        function cleanup() {
            switcher.close();
            tryVerify(() => !switcher.visible);
        }
        function beginSwitcher(text: string) {
            switcher.begin(text);
            tryVerify(() => switcher.opened);
        }
        function test_switcherSaysWhatIsTypedAndTakesTheFirst() {
            beginSwitcher("@");
            compare(switcher.filter, "@");
            for (const key of "in")
                keyClick(key);
            compare(switcher.filter, "@in");
            keyClick(Qt.Key_Return);
            compare(chosen.count, 1);
            compare(Array.from(chosen.signalArguments[0]), ["room", "general"]);
            tryVerify(() => !switcher.opened);
        }
        function test_inTheMiddleWhereverItsItemLies() {
            const middle = () => switcher.contentItem.mapToItem(null, switcher.contentItem.width / 2, 0).x;
            beginSwitcher("");
            compare(Math.round(middle()), 450);
            switcher.close();
            tryVerify(() => !switcher.visible);
            pane.x = 300;
            beginSwitcher("");
            compare(Math.round(middle()), 450);
        }
        function test_switcherWalksWithArrows() {
            beginSwitcher("");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            compare(Array.from(chosen.signalArguments[0]), ["room", "diseno"]);
        }
        function test_switcherWithNoMatchChoosesNothing() {
            switcher.model = nothing;
            beginSwitcher("zzz");
            keyClick(Qt.Key_Return);
            compare(chosen.count, 0);
            verify(switcher.opened);
            switcher.model = entries;
        }
        // Ctrl+Tab, Tab, and let Ctrl go: like the windows of the desktop.
        function test_switcherGoesThroughWhatWasUsedLast() {
            switcher.beginRecent();
            tryVerify(() => switcher.opened);
            keyPress(Qt.Key_Control);
            keyClick(Qt.Key_Tab, Qt.ControlModifier);
            keyClick(Qt.Key_Tab, Qt.ControlModifier);
            keyClick(Qt.Key_Backtab, Qt.ControlModifier | Qt.ShiftModifier);
            keyRelease(Qt.Key_Control);
            compare(Array.from(chosen.signalArguments[0]), ["room", "diseno"]);
            tryVerify(() => !switcher.opened);
        }
    }
}
