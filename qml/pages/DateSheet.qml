// SPDX-License-Identifier: GPL-3.0-or-later
// A month to choose a day from; arrows walk, page keys change the month.
import QtQuick
import Tertulia.Components

Sheet {
    id: root

    property date day: new Date()

    signal chosen(day: date)

    function begin(day: date) {
        root.day = isNaN(day.getTime()) ? new Date() : day;
        root.open();
    }

    title: qsTr("Jump to a day")
    onOpened: month.forceActiveFocus(Qt.PopupFocusReason)

    MonthGrid {
        id: month

        width: parent.width
        past: true
        day: root.day
        focus: true
        onMoved: day => root.day = day
        onChosen: day => {
            root.close();
            root.chosen(day);
        }
    }
}
