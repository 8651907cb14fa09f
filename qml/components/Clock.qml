// SPDX-License-Identifier: GPL-3.0-or-later
// Hours and minutes as this place writes them; the short format of some locales has seconds, which a chat has no use for.
pragma Singleton

import QtQuick

QtObject {
    readonly property string format: Qt.locale().timeFormat(Locale.ShortFormat).replace(/[:.]ss/, "")

    function time(moment: date): string {
        return moment.toLocaleTimeString(Qt.locale(), format);
    }
}
