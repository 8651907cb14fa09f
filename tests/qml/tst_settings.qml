// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Theme
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 400
    height: 300

    SwitchRow {
        id: row

        width: 400
        text: "With a sound"
        hint: "A longer sentence that says what it means and needs more than one line in a narrow window, as in French."
        onTurned: on => row.checked = on
    }
    SignalSpy {
        id: turned

        target: row
        signalName: "turned"
    }
    FilterField {
        id: filter

        x: 800
        width: 200
    }
    LinkButton {
        id: link

        y: 270
        text: "Fetch them"
    }
    Icon {
        id: icon

        y: 200
        name: Icons.bell
        size: 20
    }
    KeyCap {
        id: cap

        y: 240
        text: "Ctrl+Mayús+Retroceso"
    }

    ScrollColumn {
        id: page

        x: 400
        width: 300
        height: 300

        Item {
            id: content

            width: 10
        }
    }

    TestCase {
        name: "settings"
        when: windowShown

        function init() {
            row.checked = false;
            turned.clear();
        }
        function cleanup() {
            Theme.zoom = 1;
        }

        function test_aPageScrollsOnlyWhenThereIsNoRoom_data() {
            return [{"tag": "small", "high": 200, "scrolls": false, "all": 248}, {"tag": "fits with less room below", "high": 265, "scrolls": false, "all": 300},
                {"tag": "does not fit", "high": 280, "scrolls": true, "all": 312}];
        }
        function test_aPageScrollsOnlyWhenThereIsNoRoom(data) {
            content.height = data.high;
            tryCompare(page, "contentHeight", data.all);
            const bar = Tree.find(page, item => item instanceof ThinScrollBar);
            tryCompare(bar, "visible", data.scrolls);
        }
        function test_theRingOfALinkKeepsOffItsWords() {
            link.forceActiveFocus(Qt.TabFocusReason);
            const ring = Tree.find(link, item => item instanceof FocusRing);
            verify(ring.visible);
            verify(ring.width >= link.width + 12 && ring.height >= link.height + 8);
        }
        function test_yearsAreWhole() {
            const day = new Date(2023, 1, 3, 14, 5);
            verify(/\b2023\b/.test(Clock.date(day)), Clock.date(day));
            verify(/\b2023\b/.test(Clock.moment(day)), Clock.moment(day));
            compare(Clock.dateAndTime(day), Clock.date(day) + ", " + Clock.time(day));
        }
        function test_inLightAFilterIsAsWhatOneWritesInto() {
            Theme.dark = false;
            const ground = Tree.find(filter, item => item instanceof Rectangle);
            compare(ground.color, Theme.inset);
            verify(ground.color !== Theme.canvas);
            Theme.dark = true;
        }
        function test_aSwitchTurnsByPointerAndByKeys() {
            mouseClick(row);
            compare(turned.count, 1);
            verify(row.checked);
            row.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(turned.count, 2);
            verify(!row.checked);
            keyClick(Qt.Key_Return);
            verify(row.checked);
        }
        function test_aSwitchGrowsWithItsWords() {
            verify(row.implicitHeight > 50);
            row.width = 200;
            tryVerify(() => row.implicitHeight > 80);
            row.width = 400;
        }
        function test_aDisabledSwitchStays() {
            row.enabled = false;
            mouseClick(row);
            compare(turned.count, 0);
            row.enabled = true;
        }
        // Drawn larger, not blown up.
        function test_picturesAreDrawnAtTheirSize() {
            compare(icon.sourceSize.width, 20);
            Theme.zoom = 2;
            compare(icon.sourceSize.width, 40);
            compare(icon.width, 20);
        }
        function test_keysFitTheirCap() {
            verify(cap.implicitWidth > 100);
            cap.width = 60;
            compare(cap.width, 60);
        }
    }
}
