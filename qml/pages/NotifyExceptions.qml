// SPDX-License-Identifier: GPL-3.0-or-later
// The conversations with rules of their own.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property NotifyPreferences preferences

    title: qsTr("Conversations with rules of their own")

    Repeater {
        model: root.preferences

        Column {
            id: row

            required property string conversationId
            required property string title
            required property string level
            required property bool muted

            width: root.width
            spacing: 6

            Row {
                width: parent.width
                spacing: Theme.gap8

                PlainLabel {
                    width: Math.min(implicitWidth, row.width - 140)
                    oneLine: true
                    text: row.title
                    font.weight: Font.DemiBold
                }
                LinkButton {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: row.muted
                    text: qsTr("Muted. Unmute")
                    onClicked: root.preferences.unmute(row.conversationId)
                }
            }
            Choice {
                width: parent.width
                keys: ["usual", "all", "mentions", "none"]
                labels: [qsTr("As usual"), qsTr("Everything"), qsTr("Mentions"), qsTr("Nothing")]
                current: row.level
                onChosen: key => root.preferences.setLevel(row.conversationId, key)
            }
        }
    }
}
