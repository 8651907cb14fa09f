// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property App app
    readonly property PrivacyView privacy: PrivacyView {
        session: root.app.session
    }

    spacing: Theme.gap16

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.privacy.problem
    }
    SettingGroup {
        width: parent.width
        title: qsTr("Who may come to you")

        Choice {
            width: parent.width
            label: qsTr("Friend requests")
            keys: ["everyone", "shared_spaces", "nobody"]
            labels: [qsTr("From everyone"), qsTr("From people in my spaces"), qsTr("From nobody")]
            current: root.privacy.friendRequests
            onChosen: key => root.privacy.setFriendRequests(key)
        }
        Choice {
            width: parent.width
            label: qsTr("Direct messages and groups")
            keys: ["everyone", "shared_spaces", "friends"]
            labels: [qsTr("From everyone"), qsTr("From people in my spaces"), qsTr("From friends only")]
            current: root.privacy.directs
            onChosen: key => root.privacy.setDirects(key)
        }
        PlainLabel {
            width: parent.width
            text: root.privacy.blocked > 0 ? qsTr("You have blocked %n person(s).", "", root.privacy.blocked)
                : qsTr("You have blocked nobody.")
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
    }
    SettingGroup {
        width: parent.width
        title: qsTr("What others see of you")

        PresenceChoice {
            width: parent.width
            label: qsTr("Presence")
            app: root.app
        }
        PlainLabel {
            width: parent.width
            text: qsTr("Invisible, you are offline for everybody else. How far you have read is known to nobody but you.")
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            lineHeight: 1.2
        }
    }
}
