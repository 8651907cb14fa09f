// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done about somebody anywhere: write, befriend, block; or change oneself.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property PersonView view
    readonly property string why: view.whyNotMessage !== "" ? view.whyNotMessage : view.relation === "none" ? view.whyNotBefriend : ""

    signal editRequested

    spacing: Theme.gap8

    Flow {
        width: parent.width
        spacing: Theme.gap8

        PrimaryButton {
            visible: root.view.self
            text: qsTr("Edit profile")
            onClicked: root.editRequested()
        }
        PrimaryButton {
            visible: !root.view.self
            text: qsTr("Message")
            enabled: !busy && root.view.whyNotMessage === ""
            onClicked: root.view.message()
        }
        SecondaryButton {
            visible: !root.view.self && !root.view.bot && (root.view.relation === "none" || root.view.relation === "incoming")
            glyph: Icons.userPlus
            text: root.view.relation === "incoming" ? qsTr("Accept request") : qsTr("Add friend")
            enabled: root.view.relation === "incoming" || root.view.whyNotBefriend === ""
            onClicked: root.view.befriend()
        }
        SecondaryButton {
            visible: root.view.relation === "outgoing"
            text: qsTr("Take request back")
            onClicked: root.view.unfriend()
        }
        SecondaryButton {
            visible: root.view.relation === "incoming"
            text: qsTr("Decline")
            onClicked: root.view.unfriend()
        }
        SecondaryButton {
            visible: root.view.relation === "friends"
            text: qsTr("Remove friend")
            onClicked: question.ask("remove")
        }
        SecondaryButton {
            visible: !root.view.self
            danger: !root.view.blocked
            text: root.view.blocked ? qsTr("Unblock") : qsTr("Block")
            onClicked: root.view.blocked ? root.view.setBlocked(false) : question.ask("block")
        }
    }
    PlainLabel {
        width: parent.width
        visible: text !== "" && !root.view.self
        text: root.why
        color: Theme.text3
        font.pixelSize: Theme.fontMeta
    }
    ConfirmSheet {
        id: question

        property string kind: ""

        function ask(kind: string) {
            question.kind = kind;
            question.open();
        }

        title: kind === "block" ? qsTr("Block %1?").arg(root.view.name) : qsTr("Remove %1 from your friends?").arg(root.view.name)
        text: kind === "block" ? qsTr("Neither of you sees the other's presence, writes directly or can ask to be friends. A friendship ends. They are not told.")
            : qsTr("It ends on both sides. Your messages stay.")
        actionText: kind === "block" ? qsTr("Block") : qsTr("Remove")
        onConfirmed: kind === "block" ? root.view.setBlocked(true) : root.view.unfriend()
    }
}
