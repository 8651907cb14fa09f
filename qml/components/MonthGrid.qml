// SPDX-License-Identifier: GPL-3.0-or-later
// The days of a month in weeks, as this place begins them, to choose one of: up to today, or from today on. One stop for Tab: the
// arrows walk, Page Up and Page Down go by months, Enter chooses. Another month is looked at without leaving the day.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

FocusScope {
    id: root

    required property date day
    property bool past: false // what has been, instead of what comes
    property date shown: day // any day of the month
    readonly property int firstWeekday: Clock.firstWeekday()
    readonly property date first: new Date(shown.getFullYear(), shown.getMonth(), 1, 12)
    readonly property int lead: (first.getDay() - firstWeekday + 7) % 7
    readonly property real cell: width / 7

    signal moved(day: date)
    signal chosen(day: date)

    implicitWidth: 320
    implicitHeight: 36 + 28 + 6 * 36
    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: `${title.text}, ${Clock.fullDate(root.day)}`
    onDayChanged: root.shown = root.day

    function takeFocus() {
        root.forceActiveFocus(Qt.TabFocusReason);
    }
    // By whole days: now is somewhere within today.
    function offers(day: date): bool {
        const today = new Date().setHours(0, 0, 0, 0);
        const that = new Date(day).setHours(0, 0, 0, 0);
        return root.past ? that <= today : that >= today;
    }
    function look(months: int) {
        root.shown = new Date(root.first.getFullYear(), root.first.getMonth() + months, 1, 12);
    }
    function go(day: date) {
        root.moved(root.offers(day) ? day : new Date());
    }
    function step(days: int) {
        root.go(new Date(root.day.getFullYear(), root.day.getMonth(), root.day.getDate() + days, 12));
    }
    function turn(months: int) {
        const last = new Date(root.day.getFullYear(), root.day.getMonth() + months + 1, 0).getDate();
        root.go(new Date(root.day.getFullYear(), root.day.getMonth() + months, Math.min(root.day.getDate(), last), 12));
    }

    Keys.onLeftPressed: root.step(Theme.mirrored ? 1 : -1)
    Keys.onRightPressed: root.step(Theme.mirrored ? -1 : 1)
    Keys.onUpPressed: root.step(-7)
    Keys.onDownPressed: root.step(7)
    Keys.onReturnPressed: root.chosen(root.day)
    Keys.onEnterPressed: root.chosen(root.day)
    Keys.onSpacePressed: root.chosen(root.day)
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_PageUp && event.key !== Qt.Key_PageDown)
            return;
        root.turn(event.key === Qt.Key_PageUp ? -1 : 1);
        event.accepted = true;
    }

    PlainLabel {
        id: title

        x: 0
        y: 8
        text: Clock.monthAndYear(root.first)
        font.weight: Font.DemiBold
        font.capitalization: Font.Capitalize
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: -6 // its glyphs end where the field does
        spacing: Theme.gap4

        IconButton {
            enabled: root.offers(new Date(root.first.getFullYear(), root.first.getMonth(), 0, 12))
            glyph: Icons.chevronLeft
            tip: qsTr("Previous month")
            onClicked: root.look(-1)
        }
        IconButton {
            enabled: root.offers(new Date(root.first.getFullYear(), root.first.getMonth() + 1, 1, 12))
            glyph: Icons.chevronRight
            tip: qsTr("Next month")
            onClicked: root.look(1)
        }
    }
    Repeater {
        model: 7

        PlainLabel {
            required property int index

            x: index * root.cell
            y: 40
            width: root.cell
            horizontalAlignment: Text.AlignHCenter
            text: Clock.weekday(root.firstWeekday + index, Locale.NarrowFormat)
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
    Repeater {
        model: 42

        Pressable {
            id: square

            required property int index
            readonly property date day: new Date(root.first.getFullYear(), root.first.getMonth(), 1 + index - root.lead, 12)
            readonly property bool within: day.getMonth() === root.first.getMonth() // else of the month before or after, for the eye alone
            readonly property bool current: within && day.toDateString() === root.day.toDateString()
            readonly property bool today: within && day.toDateString() === new Date().toDateString()

            x: (index % 7) * root.cell
            y: 64 + Math.floor(index / 7) * 36
            width: root.cell
            height: 36
            enabled: within && root.offers(day)
            Accessible.ignored: !within
            reachable: false
            text: Clock.fullDate(day)
            Accessible.checked: current
            onClicked: {
                root.moved(square.day);
                root.chosen(square.day);
            }

            PlainLabel {
                anchors.centerIn: parent
                text: square.day.getDate()
                color: square.current ? Theme.accentText : !square.enabled ? Theme.text3 : square.today ? Theme.accent : Theme.text
                opacity: square.enabled ? 1 : square.within ? 0.5 : 0.35
                font.weight: square.today || square.current ? Font.DemiBold : Font.Normal
            }
            background: Item {
                Rectangle {
                    anchors.centerIn: parent
                    width: 32
                    height: 32
                    radius: 16
                    color: square.current ? Theme.accentFill : square.hovered ? Theme.hover : "transparent"

                    FocusRing {
                        shown: square.current && root.activeFocus
                        radius: 18
                    }
                }
            }
        }
    }
}
