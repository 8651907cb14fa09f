// SPDX-License-Identifier: GPL-3.0-or-later
// Hours and minutes as this place writes them; the short format of some locales has seconds, which a chat has no use for.
pragma Singleton

import QtQuick

QtObject {
    id: root

    // Another one with another language: what reads it is then written anew.
    readonly property string witness: qsTr("Today")

    // Asked for each time: it changes with the language.
    function format(): string {
        return root.witness && Qt.locale().timeFormat(Locale.ShortFormat).replace(/[:.]ss/, "");
    }

    // "Today", "Yesterday", or the whole date.
    function day(of: date): string {
        const today = new Date();
        const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
        if (of.toDateString() === today.toDateString())
            return qsTr("Today");
        if (of.toDateString() === yesterday.toDateString())
            return qsTr("Yesterday");
        return root.longDay(of);
    }
    // As a heading: it begins with a capital letter also where days do not, and this year goes without saying.
    function longDay(of: date): string {
        const format = Qt.locale().dateFormat(Locale.LongFormat);
        const yearless = format.replace(/(,? *'?de'?)? *,? *y+ *$/, "");
        const text = of.toLocaleDateString(Qt.locale(), of.getFullYear() === new Date().getFullYear() ? yearless : format);
        return text.charAt(0).toLocaleUpperCase() + text.slice(1);
    }
    // Today the time, before that the day with it, in other years the date.
    function moment(when: date): string {
        const now = new Date();
        const day = new Date(when.getFullYear(), when.getMonth(), when.getDate());
        const days = Math.round((new Date(now.getFullYear(), now.getMonth(), now.getDate()) - day) / 86400000);
        if (days === 0)
            return root.time(when);
        if (days === 1)
            return qsTr("Yesterday, %1").arg(root.time(when));
        if (days === -1)
            return qsTr("Tomorrow, %1").arg(root.time(when));
        if (when.getFullYear() !== now.getFullYear())
            return root.date(when);
        return when.toLocaleDateString(Qt.locale(), root.dayOfMonth()) + ", " + root.time(when);
    }
    // In numbers, with the whole year: in lists of what may be old.
    function date(when: date): string {
        return when.toLocaleDateString(Qt.locale(), root.witness && Qt.locale().dateFormat(Locale.ShortFormat).replace(/y+/, "yyyy"));
    }
    function dateAndTime(when: date): string {
        return root.date(when) + ", " + root.time(when);
    }
    // "19 nov", "Nov 19": in the order in which this place writes a date.
    function dayOfMonth(): string {
        const order = Qt.locale().dateFormat(Locale.ShortFormat);
        return order.indexOf("M") < order.indexOf("d") ? "MMM d" : "d MMM";
    }
    // Whether what is put off to Monday would come when tomorrow does.
    function mondayIsTomorrow(now: date): bool {
        return now.getDay() === 0;
    }
    function isMonday(now: date): bool {
        return now.getDay() === 1;
    }
    // "Monday, November 23, 2026".
    function fullDate(of: date): string {
        return root.witness && of.toLocaleDateString(Qt.locale(), Locale.LongFormat);
    }
    function fullDateAndTime(of: date): string {
        return root.witness && of.toLocaleString(Qt.locale(), Locale.LongFormat);
    }
    function monthAndYear(of: date): string {
        return root.witness && of.toLocaleDateString(Qt.locale(), "MMMM yyyy");
    }
    // Of the days 0 (Sunday) to 6.
    function weekday(day: int, format: int): string {
        return root.witness && Qt.locale().dayName(day % 7, format);
    }
    // On which day a week begins, 0 (Sunday) to 6.
    function firstWeekday(): int {
        return root.witness !== "" ? Qt.locale().firstDayOfWeek % 7 : 0;
    }
    // What is meant by the morning of a day, as Composer.laterTime() and the reminders have it.
    function morning(): string {
        return root.time(new Date(2000, 0, 1, 9, 0));
    }
    function time(at: date): string {
        return at.toLocaleTimeString(Qt.locale(), root.format());
    }
}
