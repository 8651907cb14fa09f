// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a day, of what has been and of what comes.
import QtQuick
import QtTest
import Tertulia.Components
import "tree.js" as Tree

Item {
    id: root

    width: 400
    height: 320

    MonthGrid {
        id: month

        width: 350
        day: new Date()
        onMoved: day => month.day = day
    }
    SignalSpy {
        id: chosen

        target: month
        signalName: "chosen"
    }
    TestCase {
        name: "month_grid"
        when: windowShown

        function day(away: int): date {
            const now = new Date();
            return new Date(now.getFullYear(), now.getMonth(), now.getDate() + away, 12);
        }
        function same(a: date, b: date): bool {
            return a.toDateString() === b.toDateString();
        }
        function square(of: date): Pressable {
            const text = of.toLocaleDateString(Qt.locale(), Locale.LongFormat);
            return Tree.find(month, item => item instanceof Pressable && item.text === text && item.visible);
        }
        function init() {
            month.past = false;
            month.day = day(0);
            month.takeFocus();
            chosen.clear();
        }
        function test_arrowsWalkAndStopAtToday_data() {
            return [{"tag": "what comes", "past": false, "away": Qt.Key_Down, "back": Qt.Key_Up, "days": 7},
                {"tag": "what has been", "past": true, "away": Qt.Key_Up, "back": Qt.Key_Down, "days": -7}];
        }
        function test_arrowsWalkAndStopAtToday(row) {
            month.past = row.past;
            keyClick(row.away);
            verify(same(month.day, day(row.days)), month.day);
            keyClick(row.back);
            verify(same(month.day, day(0)), month.day);
            keyClick(row.back);
            verify(same(month.day, day(0)), month.day);
            keyClick(row.past ? Qt.Key_Left : Qt.Key_Right);
            verify(same(month.day, day(row.past ? -1 : 1)), month.day);
            keyClick(Qt.Key_Return);
            compare(chosen.count, 1);
            verify(same(chosen.signalArguments[0][0], day(row.past ? -1 : 1)));
        }
        // The 31st is followed by the last of a shorter month, and the grid shows the month one is in.
        function test_pageKeysGoByMonths() {
            const now = new Date();
            month.day = new Date(now.getFullYear() + 1, 0, 31, 12);
            keyClick(Qt.Key_PageDown);
            compare(month.day.getMonth(), 1);
            verify(month.day.getDate() >= 28);
            compare(month.first.getMonth(), 1);
            verify(square(month.day));
        }
        function test_anotherMonthIsLookedAtWithoutLeavingTheDay() {
            const next = Tree.find(month, item => item instanceof IconButton && item.tip === "Next month");
            mouseClick(next);
            verify(same(month.day, day(0)));
            compare(month.first.getMonth(), (new Date().getMonth() + 1) % 12);
            const target = new Date(month.first.getFullYear(), month.first.getMonth(), 15, 12);
            mouseClick(square(target));
            verify(same(month.day, target));
            compare(chosen.count, 1);
        }
        // No week stands empty, and what is of another month is not pressed.
        function test_theWeeksAreFull() {
            const days = Tree.all(month, item => item instanceof Pressable && item.day !== undefined && item.visible);
            compare(days.length, 42);
            for (const one of days)
                verify(!one.enabled || one.day.getMonth() === month.first.getMonth());
            verify(days.some(one => !one.within && one.Accessible.ignored));
        }
        function test_noMonthIsLookedAtThatHasNothing() {
            const button = tip => Tree.find(month, item => item instanceof IconButton && item.tip === tip);
            verify(!button("Previous month").enabled && button("Next month").enabled);
            month.past = true;
            verify(button("Previous month").enabled && !button("Next month").enabled);
        }
        function test_whatIsNotOfferedCannotBePressed() {
            month.day = new Date(new Date().getFullYear(), new Date().getMonth() + 1, 15, 12);
            verify(square(month.day).enabled);
            month.past = true;
            verify(!square(month.day).enabled);
        }
    }
}
