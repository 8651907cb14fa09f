// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how somebody is silenced, removed or banned, and says what that means.
import QtQuick
import Tertulia.Components

Sheet {
    id: root

    required property string person
    required property string place
    property bool busy: false
    property string problem: ""
    property string kind: "timeout"

    signal decided(kind: string, reason: string, seconds: int)

    function begin(kind: string) {
        root.kind = kind;
        reason.text = "";
        span.current = kind === "timeout" ? "3600" : "0";
        root.open();
    }

    title: kind === "timeout" ? qsTr("Silence %1?").arg(person) : kind === "kick" ? qsTr("Remove %1?").arg(person) : qsTr("Ban %1?").arg(person)
    text: kind === "timeout" ? qsTr("Until then they can read in %1 but not write, react or invite.").arg(place) : kind === "kick"
        ? qsTr("They lose their roles and the rooms of %1. With an invite they can come back.").arg(place)
        : qsTr("They lose their roles and the rooms of %1, the invites they made end, and they cannot come back until the ban is ended.").arg(place)
    onOpened: reason.takeFocus()

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.problem
    }
    Choice {
        id: span

        width: parent.width
        visible: root.kind !== "kick"
        label: root.kind === "timeout" ? qsTr("For how long") : qsTr("Delete what they wrote")
        keys: root.kind === "timeout" ? ["300", "3600", "86400", "604800"] : ["0", "3600", "86400", "604800"]
        labels: root.kind === "timeout" ? [qsTr("5 minutes"), qsTr("1 hour"), qsTr("1 day"), qsTr("1 week")]
            : [qsTr("Nothing"), qsTr("The last hour"), qsTr("The last day"), qsTr("The last week")]
        current: "0"
        onChosen: key => span.current = key
    }
    Field {
        id: reason

        width: parent.width
        label: qsTr("Reason (optional)")
        hint: qsTr("Stands in the log, for those who may read it.")
        maximumLength: 256
        onAccepted: root.decided(root.kind, text, Number(span.current))
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            danger: true
            busy: root.busy
            text: root.kind === "timeout" ? qsTr("Silence") : root.kind === "kick" ? qsTr("Remove") : qsTr("Ban")
            onClicked: root.decided(root.kind, reason.text, Number(span.current))
        }
    ]
}
