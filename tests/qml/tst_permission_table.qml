// SPDX-License-Identifier: GPL-3.0-or-later
// Denied, as the roles say, allowed; by keyboard and pointer, and not where a rule forbids it.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 600
    height: 500

    SamplePermissions {
        id: permissions
    }
    PermissionTable {
        id: table

        width: 560
        model: permissions
    }
    SwitchRow {
        id: toggle

        y: 300
        width: 400
        text: "Private"
    }
    ActButton {
        id: act

        y: 360
        glyph: "trash"
        what: "Remove"
    }
    SignalSpy {
        id: picked

        target: table
        signalName: "picked"
    }
    SignalSpy {
        id: turned

        target: toggle
        signalName: "turned"
    }
    SignalSpy {
        id: acted

        target: act
        signalName: "acted"
    }
    TestCase {
        name: "permission_table"
        when: windowShown

        function init() {
            for (const spy of [picked, turned, acted])
                spy.clear();
            toggle.whyNot = "";
            act.whyNot = "";
        }
        function cell(name: string): TriState {
            return Tree.find(table, item => item instanceof TriState && item.name === name);
        }
        function test_pointerPicksEachState() {
            const write = cell("Write");
            mouseClick(write, 15, 16);
            mouseClick(write, 100, 16);
            compare(picked.count, 2);
            compare(picked.signalArguments[0][0], "post");
            compare(picked.signalArguments[0][1], -1);
            compare(picked.signalArguments[1][0], "post");
            compare(picked.signalArguments[1][1], 1);
            mouseClick(write, 57, 16); // it is so already
            compare(picked.count, 2);
        }
        function test_arrowKeysStep() {
            const pin = cell("Pin");
            pin.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(picked.count, 0); // there is nothing beyond allowed
            keyClick(Qt.Key_Left);
            compare(picked.signalArguments[0][0], "pin");
            compare(picked.signalArguments[0][1], 0);
        }
        function test_whatIsForbiddenStaysAsItIs() {
            const all = cell("Mention everyone");
            mouseClick(all, 100, 16);
            all.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Space);
            compare(picked.count, 0);
        }
        function test_aScreenReaderHearsTheState() {
            compare(cell("Write").Accessible.name, "Write: As the roles say");
            compare(cell("Mention everyone").Accessible.name, "Mention everyone: Denied");
            compare(cell("Mention everyone").Accessible.description, "No role allows it.");
        }
        function test_aLineIsFlippedUnlessARuleForbidsIt() {
            mouseClick(toggle, 40, 20);
            compare(turned.count, 1);
            compare(turned.signalArguments[0][0], true);
            toggle.whyNot = "No role allows it.";
            mouseClick(toggle, 40, 20);
            toggle.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(turned.count, 1);
        }
        function test_aButtonActsUnlessARuleForbidsIt() {
            mouseClick(act);
            compare(acted.count, 1);
            act.whyNot = "No role allows it.";
            mouseClick(act);
            act.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(acted.count, 1);
            compare(act.Accessible.description, "No role allows it.");
            compare(act.tip, "Remove: No role allows it.");
        }
    }
}
