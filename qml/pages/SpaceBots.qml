// SPDX-License-Identifier: GPL-3.0-or-later
// The bots of a space. A token is shown once.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view

    BotsView {
        id: bots

        session: root.app.session
        spaceId: root.view.spaceId
        onCreated: {
            handle.text = "";
            name.text = "";
        }
    }
    SecretNotice {
        width: parent.width
        visible: bots.token !== ""
        title: qsTr("The token of %1").arg(bots.tokenOwner)
        secret: bots.token
        onCopyRequested: bots.copyToken()
        onPutAway: bots.forgetToken()
    }
    FormPart {
        title: qsTr("New bot")
        about: qsTr("A program that takes part in this space. Whoever has its token is the bot.")

        Field {
            id: handle

            width: parent.width
            label: qsTr("User name")
            glyph: Icons.at
            error: bots.faultyField === "handle" ? bots.problem : ""
            onAccepted: name.takeFocus()
        }
        Field {
            id: name

            width: parent.width
            label: qsTr("Name")
            error: bots.faultyField === "display_name" ? bots.problem : ""
        }
        SwitchRow {
            id: reads

            width: parent.width
            text: qsTr("Reads")
            hint: qsTr("Sees the messages of the rooms it is in.")
            checked: true
            onTurned: on => reads.checked = on
        }
        SwitchRow {
            id: writes

            width: parent.width
            text: qsTr("Writes")
            hint: qsTr("Sends messages and reacts.")
            checked: true
            onTurned: on => writes.checked = on
        }
        SwitchRow {
            id: manages

            width: parent.width
            text: qsTr("Manages")
            hint: qsTr("Does what its roles allow: rooms, members, invites.")
            onTurned: on => manages.checked = on
        }
        PrimaryButton {
            text: qsTr("Make the bot")
            busy: bots.busy
            enabled: !busy && handle.text.trim() !== "" && name.text.trim() !== ""
            onClicked: bots.create(handle.text, name.text, reads.checked, writes.checked, manages.checked)
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: bots.faultyField === "handle" || bots.faultyField === "display_name" ? "" : bots.problem
            color: Theme.danger
        }
    }
    BusyDots {
        visible: !bots.loaded && bots.problem === ""
    }
    FormPart {
        title: qsTr("Bots")
        visible: bots.loaded

        Repeater {
            model: bots.bots

            PersonLine {
                id: line

                required property string displayName
                required property string handle
                required property string avatarImage
                required property string scopes

                width: parent.width
                pressable: false
                name: displayName
                image: avatarImage
                tag: qsTr("bot")
                about: "@" + handle + " · " + scopes

                IconButton {
                    glyph: Icons.key
                    tip: qsTr("New token for %1").arg(line.displayName)
                    onClicked: question.ask("token", line.handle, line.displayName)
                }
                IconButton {
                    glyph: Icons.trash
                    danger: true
                    tip: qsTr("Delete %1").arg(line.displayName)
                    onClicked: question.ask("delete", line.handle, line.displayName)
                }
            }
        }
        PlainLabel {
            width: parent.width
            visible: bots.bots.count === 0
            text: qsTr("There are none.")
            color: Theme.text2
        }
    }
    ConfirmSheet {
        id: question

        property string kind: ""
        property string bot: ""
        property string name: ""

        function ask(kind: string, bot: string, name: string) {
            question.kind = kind;
            question.bot = bot;
            question.name = name;
            question.open();
        }

        title: kind === "token" ? qsTr("A new token for %1?").arg(question.name) : qsTr("Delete the bot %1?").arg(question.name)
        text: kind === "token" ? qsTr("The one it uses now stops working at once.") : qsTr("Its token and its commands end for ever and it leaves its places. What it said stays.")
        actionText: kind === "token" ? qsTr("New token") : qsTr("Delete")
        onConfirmed: kind === "token" ? bots.renewToken(question.bot) : bots.remove(question.bot)
    }
}
