// SPDX-License-Identifier: GPL-3.0-or-later
// Invites that can still be used: making, handing on, ending them.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view
    readonly property string whyNot: view.name !== "" ? view.whyNotDo("create_invite") : ""
    property string fresh: ""

    InvitesView {
        id: invites

        session: root.app.session
        spaceId: root.view.spaceId
        onCreated: link => {
            root.fresh = link;
            invites.copy(link);
        }
    }
    FormPart {
        title: qsTr("New invite")
        about: qsTr("Whoever has the link can come in, as long as it works.")
        whyNot: root.whyNot

        Choice {
            id: span

            width: parent.width
            label: qsTr("Works for")
            keys: ["3600", "86400", "604800", "2592000", "0"]
            labels: [qsTr("1 hour"), qsTr("1 day"), qsTr("1 week"), qsTr("30 days"), qsTr("No end")]
            current: "604800"
            onChosen: key => span.current = key
        }
        Choice {
            id: uses

            width: parent.width
            label: qsTr("For how many people")
            keys: ["1", "5", "25", "100", "0"]
            labels: ["1", "5", "25", "100", qsTr("Any number")]
            current: "0"
            onChosen: key => uses.current = key
        }
        PrimaryButton {
            text: qsTr("Make an invite")
            busy: invites.busy
            onClicked: invites.create(Number(span.current), Number(uses.current))
        }
        Notice {
            width: parent.width
            visible: root.fresh !== ""
            text: qsTr("Copied: %1").arg(root.fresh)
            dismissable: true
            onDismissed: root.fresh = ""
        }
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: invites.problem
    }
    BusyDots {
        visible: !invites.loaded && invites.problem === ""
    }
    FormPart {
        title: qsTr("Invites that work")
        visible: invites.loaded

        Repeater {
            model: invites.invites

            InviteLine {
                width: parent.width
                onLinkCopied: invites.copy(link)
                onCodeCopied: invites.copy(code)
                onRevoked: invites.revoke(code)
            }
        }
        PlainLabel {
            width: parent.width
            visible: invites.invites.count === 0
            text: qsTr("There are none right now.")
            color: Theme.text2
        }
    }
}
