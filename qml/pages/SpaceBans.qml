// SPDX-License-Identifier: GPL-3.0-or-later
// Who is kept out, why, and letting them in again.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view

    BansView {
        id: bans

        session: root.app.session
        spaceId: root.view.spaceId
    }
    FormPart {
        title: qsTr("Ban somebody who is not here")
        about: qsTr("Members are banned from their profile.")

        Field {
            id: handle

            width: parent.width
            label: qsTr("User name")
            glyph: Icons.at
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            error: bans.problem
            onAccepted: reason.takeFocus()
        }
        Field {
            id: reason

            width: parent.width
            label: qsTr("Reason (optional)")
            maximumLength: 256
            onAccepted: ban.clicked()
        }
        PrimaryButton {
            id: ban

            danger: true
            text: qsTr("Ban")
            busy: bans.busy && handle.text !== ""
            enabled: !busy && handle.text !== ""
            onClicked: {
                bans.ban(handle.text, reason.text);
                reason.text = "";
            }
        }
    }
    BusyDots {
        visible: !bans.loaded && bans.problem === ""
    }
    FormPart {
        title: qsTr("Banned people")
        visible: bans.loaded

        Repeater {
            model: bans.bans

            PersonLine {
                id: line

                required property string displayName
                required property string handle
                required property string avatarImage
                required property string byName
                required property string reason
                required property date at

                width: parent.width
                pressable: false
                name: displayName
                image: avatarImage
                about: (reason !== "" ? reason + " · " : "") + qsTr("by %1, %2").arg(byName).arg(Clock.date(at))

                SecondaryButton {
                    implicitHeight: 32
                    text: qsTr("End ban")
                    Accessible.name: qsTr("End the ban of %1").arg(line.displayName)
                    onClicked: bans.unban(line.userId)
                }
            }
        }
        SecondaryButton {
            visible: bans.more
            text: qsTr("Show more")
            onClicked: bans.loadMore()
        }
        PlainLabel {
            width: parent.width
            visible: bans.bans.count === 0
            text: qsTr("Nobody is banned.")
            color: Theme.text2
        }
    }
}
