// SPDX-License-Identifier: GPL-3.0-or-later
// A month to choose a day from, today's or later. One stop for Tab: arrow keys walk the days, Page Up and Page Down the months.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

FocusScope {
    id: root

    required property date selected
    property date shown: new Date() // any day of the month
    readonly property int firstWeekday: Qt.locale().firstDayOfWeek
    readonly property date first: new Date(shown.getFullYear(), shown.getMonth(), 1)
    readonly property int lead: (first.getDay() - firstWeekday + 7) % 7

    signal chosen(day: date)

    implicitWidth: 320
    implicitHeight: head.height + 24 + 6 * 34
    activeFocusOnTab: true

    function show(day: date) {
        root.shown = day;
    }
    function takeFocus() {
        grid.forceActiveFocus(Qt.TabFocusReason);
    }
    function dayAt(cell: int): date {
        return new Date(root.first.getFullYear(), root.first.getMonth(), 1 + cell - root.lead);
    }
    function sameDay(a: date, b: date): bool {
        return a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();
    }
    function isOver(day: date): bool {
        return day.getTime() < new Date().setHours(0, 0, 0, 0);
    }
    function turn(months: int) {
        root.shown = new Date(root.first.getFullYear(), root.first.getMonth() + months, 1);
    }
    function walk(days: int) {
        const day = new Date(root.selected.getFullYear(), root.selected.getMonth(), root.selected.getDate() + days);
        if (root.isOver(day))
            return;
        root.chosen(day);
        root.shown = day;
    }

    Item {
        id: head

        width: parent.width
        height: 34

        PlainLabel {
            x: 8
            anchors.verticalCenter: parent.verticalCenter
            text: root.shown.toLocaleDateString(Qt.locale(), "MMMM yyyy")
            font.weight: Font.DemiBold
        }
        IconButton {
            anchors.right: next.left
            anchors.verticalCenter: parent.verticalCenter
            size: 30
            glyph: Icons.chevronLeft
            tip: qsTr("Previous month")
            onClicked: root.turn(-1)
        }
        IconButton {
            id: next

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            size: 30
            glyph: Icons.chevronRight
            tip: qsTr("Next month")
            onClicked: root.turn(1)
        }
    }
    Row {
        anchors.top: head.bottom

        Repeater {
            model: 7

            PlainLabel {
                required property int index

                width: root.width / 7
                height: 24
                horizontalAlignment: Text.AlignHCenter
                text: Qt.locale().dayName((root.firstWeekday + index) % 7, Locale.NarrowFormat)
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
                Accessible.ignored: true
            }
        }
    }
    Grid {
        id: grid

        anchors.bottom: parent.bottom
        columns: 7
        focus: true
        Accessible.role: Accessible.Table
        Accessible.name: root.selected.toLocaleDateString(Qt.locale(), Locale.LongFormat)
        Keys.onLeftPressed: root.walk(-1)
        Keys.onRightPressed: root.walk(1)
        Keys.onUpPressed: root.walk(-7)
        Keys.onDownPressed: root.walk(7)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
            if (event.accepted)
                root.turn(event.key === Qt.Key_PageUp ? -1 : 1);
        }

        Repeater {
            model: 42

            Pressable {
                id: cell

                required property int index
                readonly property date day: root.dayAt(index)
                readonly property bool isSelected: root.sameDay(day, root.selected)
                readonly property bool elsewhere: day.getMonth() !== root.shown.getMonth()

                width: root.width / 7
                height: 34
                enabled: !root.isOver(day)
                focusPolicy: Qt.NoFocus
                text: day.toLocaleDateString(Qt.locale(), Locale.LongFormat)
                Accessible.checked: isSelected
                onClicked: root.chosen(day)

                Item {
                    anchors.fill: parent

                    PlainLabel {
                        anchors.centerIn: parent
                        text: cell.day.getDate()
                        color: cell.isSelected ? Theme.accentText : !cell.enabled || cell.elsewhere ? Theme.text3 : Theme.text
                        opacity: cell.enabled ? 1 : 0.5
                        font.weight: root.sameDay(cell.day, new Date()) ? Font.Bold : Font.Normal
                    }
                }
                background: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: 32
                        height: 32
                        radius: 16
                        color: cell.isSelected ? Theme.accentFill : cell.hovered ? Theme.hover : "transparent"

                        FocusRing {
                            shown: cell.isSelected && grid.activeFocus
                            radius: 18
                        }
                    }
                }
            }
        }
    }
}
