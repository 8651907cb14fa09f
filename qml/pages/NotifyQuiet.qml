// SPDX-License-Identifier: GPL-3.0-or-later
// Hours in which nothing notifies, on some days or all.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property NotifyPreferences preferences

    function clock(minute: int): string {
        return Clock.time(new Date(2024, 0, 1, Math.floor(minute / 60), minute % 60));
    }
    function moved(minute: int, by: int): int {
        return (minute + by * 30 + 1440) % 1440;
    }

    title: qsTr("Quiet hours")
    text: qsTr("On all your devices. Mentions are quiet, too.")

    SwitchRow {
        width: parent.width
        text: qsTr("Keep quiet at set times")
        checked: root.preferences.quiet
        onTurned: on => root.preferences.quiet = on
    }
    Flow {
        width: parent.width
        visible: root.preferences.quiet
        spacing: Theme.gap24

        Stepper {
            label: qsTr("From")
            text: root.clock(root.preferences.quietFrom)
            onStepped: by => root.preferences.quietFrom = root.moved(root.preferences.quietFrom, by)
        }
        Stepper {
            label: qsTr("Until")
            text: root.clock(root.preferences.quietTo)
            onStepped: by => root.preferences.quietTo = root.moved(root.preferences.quietTo, by)
        }
    }
    Flow {
        width: parent.width
        visible: root.preferences.quiet
        spacing: 6

        Repeater {
            model: 7

            PressableCheck {
                id: day

                required property int index

                implicitWidth: Math.max(46, name.implicitWidth + 22)
                implicitHeight: 32
                text: Clock.weekday(index + 1, Locale.LongFormat)
                checked: (root.preferences.quietDays & (1 << index)) !== 0
                onClicked: root.preferences.setQuietDay(day.index, !day.checked)

                Item {
                    anchors.fill: parent

                    PlainLabel {
                        id: name

                        anchors.centerIn: parent
                        text: Clock.weekday(day.index + 1, Locale.ShortFormat)
                        color: day.checked ? Theme.accent : Theme.text2
                        font.pixelSize: Theme.fontMeta
                        font.weight: day.checked ? Font.DemiBold : Font.Normal
                    }
                }
                background: Rectangle {
                    radius: 16
                    color: day.checked ? Theme.accentSoft : day.hovered ? Theme.hover : "transparent"
                    border.color: day.checked ? Theme.accent : Theme.lineStrong

                    FocusRing {
                        shown: day.visualFocus
                        radius: 19
                        outset: 3
                    }
                }
            }
        }
    }
}
