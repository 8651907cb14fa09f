// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody is in one space, and what can be done about it: roles, nickname, silence, removal, ban.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property SessionView session
    required property string userId
    required property string spaceId
    readonly property SpaceMemberView view: SpaceMemberView {
        session: root.session
        spaceId: root.spaceId
        userId: root.userId
        onDone: act => {
            if (act !== "nickname")
                sheet.close();
        }
    }
    readonly property bool silenced: !isNaN(view.timeoutUntil.getTime())

    // Out of reach it is dim, does nothing, and its tip says which rule forbids it.
    component Act: SecondaryButton {
        id: act

        required property string whyNot

        signal acted

        opacity: whyNot === "" ? 1 : 0.5
        Accessible.description: whyNot
        onClicked: if (act.whyNot === "")
            act.acted()

        TipHost {
            target: act
            text: act.whyNot
            wanted: act.whyNot !== "" && (act.hovered || act.visualFocus)
        }
    }

    visible: spaceId !== "" && view.member
    spacing: Theme.gap12

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Row {
        width: parent.width
        spacing: 6

        PlainLabel {
            width: Math.min(implicitWidth, parent.width - (owner.visible ? owner.width + 6 : 0))
            oneLine: true
            text: qsTr("In %1").arg(root.view.spaceName)
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Tag {
            id: owner

            anchors.verticalCenter: parent.verticalCenter
            visible: root.view.owner
            text: qsTr("owner")
        }
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.view.problem
    }
    Notice {
        width: parent.width
        visible: root.silenced
        kind: "warning"
        text: root.silenced ? qsTr("Silenced until %1").arg(Clock.dateAndTime(root.view.timeoutUntil)) : ""
        actionText: root.view.whyNotTimeout === "" ? qsTr("End it now") : ""
        onActionRequested: root.view.silence(0, "")
    }
    Flow {
        width: parent.width
        visible: roles.count > 0
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Roles")

        Repeater {
            id: roles

            model: root.view.roles

            RoleChip {
                onFlipped: held => root.view.setRole(roleId, held)
            }
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gap8

        Field {
            id: nickname

            width: parent.width - keep.width - parent.spacing
            label: qsTr("Nickname here")
            enabled: root.view.whyNotNickname === ""
            text: root.view.nickname
            placeholder: qsTr("As everywhere")
            hint: root.view.whyNotNickname
            onAccepted: root.view.setNickname(text)
        }
        SecondaryButton {
            id: keep

            y: 21
            text: qsTr("Save")
            enabled: nickname.text !== root.view.nickname && nickname.enabled
            onClicked: root.view.setNickname(nickname.text)
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap8

        Act {
            glyph: Icons.bellOff
            text: qsTr("Silence for a while")
            whyNot: root.view.whyNotTimeout
            onActed: sheet.begin("timeout")
        }
        Act {
            glyph: Icons.leave
            text: qsTr("Remove from the space")
            whyNot: root.view.whyNotKick
            onActed: sheet.begin("kick")
        }
        Act {
            glyph: Icons.shield
            danger: true
            text: qsTr("Ban from the space")
            whyNot: root.view.whyNotBan
            onActed: sheet.begin("ban")
        }
    }
    ModerationSheet {
        id: sheet

        person: root.view.name
        place: root.view.spaceName
        busy: root.view.busy
        problem: root.view.problem
        onDecided: (kind, reason, seconds) => {
            if (kind === "timeout")
                root.view.silence(seconds, reason);
            else if (kind === "kick")
                root.view.kick(reason);
            else
                root.view.ban(reason, seconds);
        }
    }
}
