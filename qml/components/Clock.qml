// SPDX-License-Identifier: GPL-3.0-or-later
// Hours and minutes as this place writes them; the short format of some locales has seconds, which a chat has no use for.
pragma Singleton

import QtQuick

QtObject {
    id: root

    readonly property string format: Qt.locale().timeFormat(Locale.ShortFormat).replace(/[:.]ss/, "")

    function isToday(moment: date): bool {
        return moment.toDateString() === new Date().toDateString();
    }
    // "Today", "Yesterday", or the whole date.
    function day(moment: date): string {
        const today = new Date();
        const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
        if (moment.toDateString() === today.toDateString())
            return qsTr("Today");
        if (moment.toDateString() === yesterday.toDateString())
            return qsTr("Yesterday");
        return moment.toLocaleDateString(Qt.locale(), Locale.LongFormat);
    }
    // The time, and of another day its date.
    function moment(when: date): string {
        return root.isToday(when) ? root.time(when) : when.toLocaleDateString(Qt.locale(), Locale.ShortFormat) + " " + root.time(when);
    }
    function time(moment: date): string {
        return moment.toLocaleTimeString(Qt.locale(), root.format);
    }
}
