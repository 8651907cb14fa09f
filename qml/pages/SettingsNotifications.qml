// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property App app
    readonly property Settings settings: app.settings
    readonly property NotifyPreferences preferences: NotifyPreferences {
        session: root.app.session
    }

    spacing: Theme.gap16

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.preferences.problem
    }
    SettingGroup {
        width: parent.width
        title: qsTr("On this computer")

        SwitchRow {
            width: parent.width
            text: qsTr("Notifications")
            checked: root.settings.notifies
            onTurned: on => root.settings.notifies = on
        }
        SwitchRow {
            width: parent.width
            enabled: root.settings.notifies
            text: qsTr("With a sound")
            checked: root.settings.sounds
            onTurned: on => root.settings.sounds = on
        }
        SwitchRow {
            width: parent.width
            enabled: root.settings.notifies
            text: qsTr("Hide what was written")
            hint: qsTr("Only who wrote is shown, for screens that others see.")
            checked: root.settings.hidesText
            onTurned: on => root.settings.hidesText = on
        }
        SwitchRow {
            width: parent.width
            text: qsTr("Do not disturb")
            hint: qsTr("Nothing is shown until you turn it off, and others see it.")
            checked: root.settings.doNotDisturb
            onTurned: on => root.settings.doNotDisturb = on
        }
    }
    NotifyWords {
        width: parent.width
        preferences: root.preferences
    }
    NotifyQuiet {
        width: parent.width
        preferences: root.preferences
    }
    NotifyExceptions {
        width: parent.width
        visible: root.preferences.count > 0
        preferences: root.preferences
    }
    NotifyBacktest {
        width: parent.width
        preferences: root.preferences
    }
    NotifyWhy {
        width: parent.width
        app: root.app
        preferences: root.preferences
    }
}
