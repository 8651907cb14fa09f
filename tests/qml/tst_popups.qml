// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    property Field passer: null

    width: 900
    height: 700

    SampleEntries {
        id: entries
    }
    MessageInput {
        id: input

        y: 600
        width: parent.width
        placeholder: "Message"
    }
    MenuList {
        id: menu

        MenuEntry {
            id: first

            text: "Reply"
        }
        MenuEntry {
            text: "Hidden"
            available: false
        }
        MenuEntry {
            id: last

            text: "Delete"
            danger: true
        }
    }
    Component {
        id: small

        CardFrame {
            anchors.fill: parent
            title: "Card"
            text: "Nothing of it is out of sight."
        }
    }
    Sheet {
        id: sheet

        title: "New room"
        footer: [
            PrimaryButton {
                id: create

                text: "Create"
            }
        ]

        Field {
            id: name

            label: "Name"
            focus: true
        }
    }
    Sheet {
        id: confirm

        title: "Really?"
    }
    ReminderMenu {
        id: reminders
    }
    Component {
        id: passing

        Field {
            label: "Passing"
            Component.onCompleted: root.passer = this
        }
    }
    Switcher {
        id: switcher

        model: entries
    }
    SignalSpy {
        id: firstSpy

        target: first
        signalName: "triggered"
    }
    SignalSpy {
        id: lastSpy

        target: last
        signalName: "triggered"
    }

    TestCase {
        name: "popups"
        when: windowShown

        function test_aCardThatHasRoomDoesNotScroll() {
            const card = createTemporaryObject(small, root) as CardFrame;
            waitForRendering(card);
            const bar = Tree.find(card, item => item instanceof ThinScrollBar) as ThinScrollBar;
            verify(bar);
            verify(!bar.visible, bar.size);
        }
        function test_noTimeIsOfferedTwice_data() {
            return [{"tag": "Saturday", "day": 21, "monday": true}, {"tag": "Sunday", "day": 22, "monday": false}, {"tag": "Monday", "day": 23, "monday": true}];
        }
        function test_noTimeIsOfferedTwice(data) {
            reminders.openAt(root, 100, 100);
            tryVerify(() => reminders.opened);
            reminders.now = new Date(2026, 10, data.day, 12, 0);
            const row = Tree.find(reminders.contentItem, item => item instanceof MenuRow && item.entry.text.includes("Monday"));
            compare(row.visible, data.monday);
            compare(Clock.mondayIsTomorrow(reminders.now), !data.monday);
            reminders.close();
            tryVerify(() => !reminders.visible);
        }
        function init() {
            firstSpy.clear();
            lastSpy.clear();
            input.clear();
            name.text = "";
        }
        function cleanup() {
            menu.close();
            confirm.close();
            sheet.close();
            switcher.close();
            tryVerify(() => !menu.opened && !sheet.opened && !switcher.opened);
        }
        function test_menuByKeyboardSkipsWhatIsNotAvailable() {
            menu.openAt(root, 100, 100);
            tryVerify(() => menu.opened);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(lastSpy.count, 1);
            compare(firstSpy.count, 0);
            tryVerify(() => !menu.opened);
        }
        function test_menuWrapsAround() {
            menu.openAt(root, 100, 100);
            tryVerify(() => menu.opened);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            compare(lastSpy.count, 1);
        }
        function test_menuByPointer() {
            menu.openAt(root, 100, 100);
            tryVerify(() => menu.opened);
            mouseClick(root, 100 + 40, 100 + 6 + 15);
            compare(firstSpy.count, 1);
        }
        function test_menuEscapeTriggersNothing() {
            menu.openAt(root, 100, 100);
            tryVerify(() => menu.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !menu.opened);
            compare(firstSpy.count + lastSpy.count, 0);
        }
        function test_menuStaysInsideTheWindow() {
            menu.openAt(root, root.width - 5, root.height - 5);
            tryVerify(() => menu.opened);
            verify(menu.x + menu.width <= root.width);
            verify(menu.y + menu.height <= root.height);
        }
        function test_sheetTakesTheFocusAndEscapeCloses() {
            sheet.open();
            tryVerify(() => sheet.opened);
            name.takeFocus();
            keyClick(Qt.Key_X);
            compare(name.text, "x");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !sheet.opened);
        }
        function open(popup) {
            input.takeFocus();
            popup.open();
            tryVerify(() => popup.opened && popup.activeFocus);
            keyClick(Qt.Key_Z);
            compare(input.text, "");
        }
        function test_whatIsTypedWhileItClosesIsNotLost_data() {
            return [{tag: "sheet", popup: sheet}, {tag: "menu", popup: menu}, {tag: "switcher", popup: switcher}];
        }
        function test_whatIsTypedWhileItClosesIsNotLost(data) {
            open(data.popup);
            keyClick(Qt.Key_Escape);
            keyClick(Qt.Key_A);
            compare(input.text, "a");
            tryVerify(() => !data.popup.visible);
            keyClick(Qt.Key_B);
            compare(input.text, "ab");
        }
        function test_aSheetOverASheetGivesTheFocusBackToIt() {
            open(sheet);
            name.takeFocus();
            confirm.open();
            tryVerify(() => confirm.opened && confirm.activeFocus);
            name.text = "";
            keyClick(Qt.Key_Escape);
            keyClick(Qt.Key_C);
            compare(name.text, "c");
            tryVerify(() => !confirm.visible);
            verify(sheet.opened);
            keyClick(Qt.Key_D);
            compare(name.text, "cd");
            compare(input.text, "");
        }
        function test_whoeverHadTheFocusMayBeGone() {
            const field = createTemporaryObject(passing, root);
            field.takeFocus();
            sheet.open();
            tryVerify(() => sheet.opened);
            field.destroy();
            tryCompare(root, "passer", null);
            sheet.close();
            tryVerify(() => !sheet.visible);
        }
        function test_sheetIsInTheMiddle() {
            sheet.open();
            tryVerify(() => sheet.opened);
            const middle = create.mapToItem(root, 0, 0);
            verify(middle.x > root.width / 2);
            verify(sheet.height < root.height);
        }
    }
}
