// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing people by keyboard and pointer.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 500
    height: 500

    SamplePeople {
        id: candidates
    }
    SampleChosen {
        id: chosen
    }
    ListModel {
        id: nobody
    }
    PeopleField {
        id: field

        width: 400
        label: "Who"
        chosen: chosen
        candidates: candidates
    }
    SignalSpy {
        id: edited

        target: field
        signalName: "edited"
    }
    SignalSpy {
        id: picked

        target: field
        signalName: "picked"
    }
    SignalSpy {
        id: unpicked

        target: field
        signalName: "unpicked"
    }
    SignalSpy {
        id: typed

        target: field
        signalName: "typedAccepted"
    }
    SignalSpy {
        id: accepted

        target: field
        signalName: "accepted"
    }
    TestCase {
        name: "people_field"
        when: windowShown

        function init() {
            for (const spy of [edited, picked, unpicked, typed, accepted])
                spy.clear();
            field.candidates = candidates;
            field.filter = "x";
            field.filter = "";
            field.takeFocus();
        }
        function test_whatIsCutFadesOut() {
            field.takeFocus();
            const list = Tree.find(field, item => item instanceof ListView);
            const fade = Tree.find(field, item => item instanceof MoreBelow);
            verify(candidates.count > 1);
            field.most = 46 * 1.5;
            tryCompare(list, "height", 69);
            tryVerify(() => fade.visible);
            list.positionViewAtEnd();
            tryVerify(() => !fade.visible);
            field.most = 46 * candidates.count;
            tryCompare(list, "height", 46 * candidates.count);
            verify(!fade.visible);
            field.most = 4 * 46;
        }
        function test_typingNarrowsAndReturnTakesTheFirst() {
            keyClick(Qt.Key_N);
            compare(edited.count, 1);
            compare(edited.signalArguments[0][0], "n");
            keyClick(Qt.Key_Return);
            compare(typed.count, 1);
            compare(accepted.count, 0);
        }
        function test_returnInTheEmptyFieldIsDone() {
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
            compare(typed.count, 0);
        }
        function test_downAndReturnTakeAnother() {
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(picked.count, 1);
            compare(picked.signalArguments[0][0], "theo");
        }
        function test_backspaceTakesTheLastBack() {
            keyClick(Qt.Key_Backspace);
            compare(unpicked.count, 1);
            compare(unpicked.signalArguments[0][0], "bruno");
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Backspace);
            compare(unpicked.count, 1);
        }
        function test_commaEndsAName() {
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Comma);
            compare(typed.count, 1);
        }
        function test_pointerPicks() {
            const line = Tree.find(field, item => item instanceof PersonLine && item.userId === "noor");
            mouseClick(line, 60, 20);
            compare(picked.count, 1);
            compare(picked.signalArguments[0][0], "noor");
        }
        function test_theListIsThereOnlyWithSomebodyInIt() {
            verify(field.offering);
            const tall = field.implicitHeight;
            field.candidates = nobody;
            verify(!field.offering);
            tryVerify(() => field.implicitHeight < tall);
        }
        function test_theFilterFromOutsideIsShown() {
            keyClick(Qt.Key_A);
            field.filter = "a";
            field.filter = "";
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
        }
    }
}
