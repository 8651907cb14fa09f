// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Theme
import Tertulia.Components

Item {
    id: root

    width: 400
    height: 400

    Column {
        spacing: 10

        PrimaryButton {
            id: primary

            text: "Go"
        }
        SecondaryButton {
            id: secondary

            text: "No"
        }
        IconButton {
            id: tool

            glyph: Icons.plus
            tip: "Add"
        }
        LinkButton {
            id: link

            text: "More"
        }
        Field {
            id: field

            label: "Password"
            password: true
            error: "Too short"
        }
        Notice {
            id: notice

            width: 300
            text: "Something"
            actionText: "Do it"
            dismissable: true
        }
        Notice {
            id: strip

            strip: true
            width: 400
            text: "Something to know about this session, in more words than one line has room for"
            dismissable: true
        }
    }
    SignalSpy {
        id: dismissed

        target: strip
        signalName: "dismissed"
    }
    SignalSpy {
        id: spy

        signalName: "clicked"
    }
    SignalSpy {
        id: accepted

        target: field
        signalName: "accepted"
    }

    TestCase {
        name: "buttons"
        when: windowShown

        function init() {
            primary.busy = false;
            field.text = "";
            field.revealed = false;
        }
        function test_pressing_data() {
            return [
                {"tag": "primary", "button": primary}, {"tag": "secondary", "button": secondary}, {"tag": "tool", "button": tool},
                {"tag": "link", "button": link}
            ];
        }
        function test_pressing(row) {
            spy.clear();
            spy.target = row.button;
            mouseClick(row.button);
            compare(spy.count, 1);
            field.takeFocus();
            row.button.forceActiveFocus(Qt.TabFocusReason);
            verify(row.button.visualFocus);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            compare(spy.count, 4);
        }
        function test_whatIsNotFilledInCannotBeSent() {
            primary.able = false;
            verify(!primary.enabled && !primary.ready);
            compare(primary.fill, Theme.selected);
            primary.busy = true;
            verify(!primary.enabled && primary.ready);
            primary.busy = false;
            primary.able = true;
            verify(primary.enabled && primary.ready);
        }
        function test_busyButtonDoesNothing() {
            spy.clear();
            spy.target = primary;
            primary.busy = true;
            mouseClick(primary);
            compare(spy.count, 0);
        }
        function test_aToolLeavesTheCursorWhereItIs() {
            field.takeFocus();
            mouseClick(tool);
            verify(field.activeFocus);
        }
        function test_aStripTakesTheRoomItsWordsNeed() {
            const narrow = strip.height;
            strip.width = 1000;
            tryVerify(() => strip.height < narrow);
            strip.width = 400;
            tryCompare(strip, "height", narrow);
            mouseClick(strip, strip.width - Theme.messageMargin, 20);
            compare(dismissed.count, 1);
        }
        function test_passwordIsHiddenUntilShown() {
            field.takeFocus();
            keyClick(Qt.Key_A);
            compare(field.text, "a");
            verify(!field.revealed);
            mouseClick(field, field.width - 20, field.implicitHeight - 38);
            verify(field.revealed);
            compare(field.text, "a");
            keyClick(Qt.Key_Return);
            compare(accepted.count, 1);
        }
        function test_everythingIsReachedByTab() {
            primary.forceActiveFocus(Qt.TabFocusReason);
            const stops = [];
            for (let i = 0; i < 8; ++i) {
                keyClick(Qt.Key_Tab);
                stops.push(root.Window.activeFocusItem);
            }
            for (const wanted of [secondary, tool, link])
                verify(stops.includes(wanted));
            verify(stops.some(item => item.text === "Do it"));
            verify(stops.some(item => item.text === "Dismiss"));
        }
    }
}
