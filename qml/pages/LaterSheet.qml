// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a day and a time that are still to come.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Sheet {
    id: root

    property date day: new Date()
    property string problem: ""

    signal chosen(at: date)

    function begin() {
        const next = new Date(Date.now() + 3600 * 1000);
        root.day = next;
        root.problem = "";
        clock.text = next.toLocaleTimeString(Qt.locale("C"), "HH:00");
        month.shown = next;
        root.open();
    }
    function choose() {
        const parts = clock.text.trim().match(/^([01]?\d|2[0-3])[:.h]([0-5]\d)$/);
        if (!parts) {
            root.problem = qsTr("Please write the time like 18:30.");
            return;
        }
        const at = new Date(root.day.getFullYear(), root.day.getMonth(), root.day.getDate(), Number(parts[1]), Number(parts[2]));
        if (at.getTime() <= Date.now()) {
            root.problem = qsTr("That time is over. Please choose a later one.");
            return;
        }
        root.close();
        root.chosen(at);
    }

    title: qsTr("Send later")
    text: qsTr("The server sends it at that time, also when this computer is off.")
    onOpened: month.takeFocus()

    MonthGrid {
        id: month

        width: parent.width
        day: root.day
        onMoved: day => root.day = day
    }
    Field {
        id: clock

        width: parent.width
        label: qsTr("Time")
        glyph: Icons.clock
        inputMethodHints: Qt.ImhTime
        error: root.problem
        hint: qsTr("On %1").arg(Clock.fullDate(root.day))
        onEdited: root.problem = ""
        onAccepted: root.choose()
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Send then")
            onClicked: root.choose()
        }
    ]
}
