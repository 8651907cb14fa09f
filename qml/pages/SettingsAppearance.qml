// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property App app
    readonly property Settings settings: app.settings

    spacing: Theme.gap16

    SettingGroup {
        width: parent.width
        title: qsTr("Colours")

        Choice {
            width: parent.width
            label: qsTr("Theme")
            keys: ["system", "dark", "light"]
            labels: [qsTr("Like the desktop"), qsTr("Dark"), qsTr("Light")]
            current: root.settings.theme
            onChosen: key => root.settings.theme = key
        }
        Choice {
            width: parent.width
            label: qsTr("Contrast")
            keys: ["system", "normal", "high"]
            labels: [qsTr("Like the desktop"), qsTr("Normal"), qsTr("High")]
            current: root.settings.contrast
            onChosen: key => root.settings.contrast = key
        }
    }
    SettingGroup {
        width: parent.width
        title: qsTr("Size")

        Stepper {
            width: parent.width
            label: qsTr("Everything")
            text: qsTr("%1%").arg(root.settings.zoom)
            canLess: root.settings.zoom > 50
            canMore: root.settings.zoom < 200
            changed: root.settings.zoom !== 100
            hint: qsTr("%1 and %2 work everywhere.").arg(root.app.actions.keysText("app.zoom_in").split(", ")[0]).arg(
                root.app.actions.keysText("app.zoom_out").split(", ")[0])
            onStepped: by => root.settings.stepZoom(by)
        }
        Stepper {
            width: parent.width
            label: qsTr("Text of messages")
            text: qsTr("%1 px").arg(root.settings.messageSize)
            canLess: root.settings.messageSize > 11
            canMore: root.settings.messageSize < 24
            changed: root.settings.messageSize !== 14
            onStepped: by => root.settings.messageSize = by === 0 ? 14 : root.settings.messageSize + by
        }
        Choice {
            width: parent.width
            label: qsTr("Density")
            keys: ["cosy", "compact"]
            labels: [qsTr("Cosy"), qsTr("Compact")]
            current: root.settings.density
            onChosen: key => root.settings.density = key
        }
    }
    SettingGroup {
        width: parent.width
        title: qsTr("Movement")

        Choice {
            width: parent.width
            label: qsTr("Animations")
            keys: ["system", "full", "reduced"]
            labels: [qsTr("Like the desktop"), qsTr("On"), qsTr("Off")]
            current: root.settings.motion
            onChosen: key => root.settings.motion = key
        }
    }
    SettingGroup {
        width: parent.width
        title: qsTr("Window")

        SwitchRow {
            width: parent.width
            enabled: root.settings.trayThere
            text: qsTr("Icon in the tray")
            hint: root.settings.trayThere ? qsTr("A dot tells that something is unread.") : qsTr("This desktop has no tray.")
            checked: enabled && root.settings.showsTray
            onTurned: on => root.settings.showsTray = on
        }
        SwitchRow {
            width: parent.width
            enabled: root.settings.trayThere && root.settings.showsTray
            text: qsTr("Closing the window leaves Tertulia running")
            hint: qsTr("You find it in the tray and go on being notified.")
            checked: enabled && root.settings.closesToTray
            onTurned: on => root.settings.closesToTray = on
        }
        SwitchRow {
            width: parent.width
            text: qsTr("Start with the desktop")
            hint: qsTr("Hidden in the tray, if there is one.")
            checked: root.settings.startsWithDesktop
            onTurned: on => root.settings.startsWithDesktop = on
        }
    }
}
