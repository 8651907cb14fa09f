// SPDX-License-Identifier: GPL-3.0-or-later
// The days of one month in weeks, as this place begins them. Nothing after today can be chosen.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

FocusScope {
    id: root

    property date day: new Date()
    readonly property int firstWeekday: Qt.locale().firstDayOfWeek % 7 // 0 = Sunday
    readonly property date first: new Date(day.getFullYear(), day.getMonth(), 1)
    readonly property int lead: (first.getDay() - firstWeekday + 7) % 7
    readonly property real cell: width / 7

    signal moved(day: date)
    signal chosen(day: date)

    implicitWidth: 320
    implicitHeight: 40 + 26 + 6 * 38
    Accessible.role: Accessible.Table
    Accessible.name: title.text

    function step(days: int) {
        root.moved(new Date(root.day.getFullYear(), root.day.getMonth(), root.day.getDate() + days, 12));
    }
    function turn(months: int) {
        const last = new Date(root.day.getFullYear(), root.day.getMonth() + months + 1, 0).getDate();
        root.moved(new Date(root.day.getFullYear(), root.day.getMonth() + months, Math.min(root.day.getDate(), last), 12));
    }
    function choose(day: date) {
        if (day <= new Date())
            root.chosen(day);
    }

    activeFocusOnTab: true
    Keys.onLeftPressed: root.step(-1)
    Keys.onRightPressed: root.step(1)
    Keys.onUpPressed: root.step(-7)
    Keys.onDownPressed: root.step(7)
    Keys.onReturnPressed: root.choose(root.day)
    Keys.onEnterPressed: root.choose(root.day)
    Keys.onSpacePressed: root.choose(root.day)
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_PageUp && event.key !== Qt.Key_PageDown)
            return;
        root.turn(event.key === Qt.Key_PageUp ? -1 : 1);
        event.accepted = true;
    }

    IconButton {
        glyph: Icons.chevronRight
        rotation: 180
        tip: qsTr("Month before")
        onClicked: root.turn(-1)
    }
    PlainLabel {
        id: title

        anchors.horizontalCenter: parent.horizontalCenter
        y: 6
        text: root.first.toLocaleDateString(Qt.locale(), "MMMM yyyy")
        font.weight: Font.DemiBold
    }
    IconButton {
        anchors.right: parent.right
        glyph: Icons.chevronRight
        tip: qsTr("Month after")
        onClicked: root.turn(1)
    }
    Repeater {
        model: 7

        PlainLabel {
            required property int index

            x: index * root.cell
            y: 42
            width: root.cell
            horizontalAlignment: Text.AlignHCenter
            text: Qt.locale().dayName((root.firstWeekday + index) % 7, Locale.ShortFormat)
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    Repeater {
        model: 42

        Pressable {
            id: square

            required property int index
            readonly property date day: new Date(root.first.getFullYear(), root.first.getMonth(), 1 + index - root.lead, 12)
            readonly property bool inside: day.getMonth() === root.first.getMonth()
            readonly property bool current: day.toDateString() === root.day.toDateString()
            readonly property bool today: day.toDateString() === new Date().toDateString()

            x: (index % 7) * root.cell
            y: 66 + Math.floor(index / 7) * 38
            width: root.cell
            height: 38
            visible: inside
            enabled: today || day < new Date()
            focusPolicy: Qt.NoFocus
            text: day.toLocaleDateString(Qt.locale(), Locale.LongFormat)
            onClicked: root.choose(square.day)

            PlainLabel {
                anchors.centerIn: parent
                text: square.day.getDate()
                color: square.current ? Theme.accentText : !square.enabled ? Theme.text3 : square.today ? Theme.accent : Theme.text
                opacity: square.enabled ? 1 : 0.5
                font.weight: square.today || square.current ? Font.DemiBold : Font.Normal
            }
            background: Item {
                Rectangle {
                    anchors.centerIn: parent
                    width: 34
                    height: 34
                    radius: 17
                    color: square.current ? Theme.accentFill : square.hovered ? Theme.hover : "transparent"

                    FocusRing {
                        shown: square.current && root.activeFocus
                        radius: 19
                    }
                }
            }
        }
    }
}
