// SPDX-License-Identifier: GPL-3.0-or-later
// What these settings would have meant for the last 30 days.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property NotifyPreferences preferences
    readonly property NotifyTrial trial: NotifyTrial {
        preferences: root.preferences
    }

    title: qsTr("What would these settings have meant?")
    text: qsTr("Tried out on what was written in the last 30 days, as far as it is kept on this computer.")

    SecondaryButton {
        visible: !root.trial.done
        enabled: !root.trial.running
        text: root.trial.running ? qsTr("Counting…") : qsTr("Try them out")
        glyph: Icons.bell
        onClicked: root.trial.run()
    }
    Rectangle {
        width: parent.width
        height: result.height + 2 * Theme.gap16
        visible: root.trial.done
        radius: Theme.radiusLarge
        color: Theme.inset
        border.color: Theme.line

        Column {
            id: result

            x: Theme.gap16
            y: Theme.gap16
            width: parent.width - 2 * x
            spacing: Theme.gap8

            PlainLabel {
                width: parent.width
                text: qsTr("You would have got %n notification(s) in 30 days.", "", root.trial.total)
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
            }
            PlainLabel {
                width: parent.width
                text: qsTr("Of %n message(s).", "", root.trial.seen)
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
            }
            Tally {
                width: parent.width
                title: qsTr("Why")
                lines: root.trial.reasons
            }
            Tally {
                width: parent.width
                title: qsTr("From where")
                lines: root.trial.places
            }
        }
    }
}
