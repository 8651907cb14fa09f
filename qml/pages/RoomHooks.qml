// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks of a room: other programs that post into it, or are told what happens. What is secret is shown once.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property string conversationId

    HooksView {
        id: hooks

        session: root.app.session
        conversationId: root.conversationId
        onCreated: {
            name.text = "";
            url.text = "";
        }
    }
    SecretNotice {
        width: parent.width
        visible: hooks.secret !== ""
        title: hooks.secretIsPath ? qsTr("Where to post, on the server's HTTP address") : qsTr("What signs the deliveries")
        secret: hooks.secret
        onCopyRequested: hooks.copySecret()
        onPutAway: hooks.forgetSecret()
    }
    FormPart {
        title: qsTr("New webhook")

        Choice {
            id: way

            width: parent.width
            keys: ["in", "out"]
            labels: [qsTr("A program posts here"), qsTr("A program is told")]
            current: "in"
            onChosen: key => way.current = key
        }
        Field {
            id: name

            width: parent.width
            label: qsTr("Name")
            error: hooks.faultyField === "name" ? hooks.problem : ""
        }
        Field {
            id: url

            width: parent.width
            visible: way.current === "out"
            label: qsTr("Address")
            placeholder: "https://example.org/hook"
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            hint: qsTr("Each message of the room is posted there, signed.")
            error: hooks.faultyField === "url" ? hooks.problem : ""
        }
        PrimaryButton {
            text: qsTr("Make the webhook")
            busy: hooks.busy
            enabled: !busy && name.text.trim() !== "" && (way.current === "in" || url.text.trim() !== "")
            onClicked: hooks.create(name.text, way.current === "out" ? url.text : "")
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: hooks.faultyField === "name" || hooks.faultyField === "url" ? "" : hooks.problem
            color: Theme.danger
        }
    }
    BusyDots {
        visible: !hooks.loaded && hooks.problem === ""
    }
    FormPart {
        title: qsTr("Webhooks")
        visible: hooks.loaded

        Repeater {
            model: hooks.hooks

            PersonLine {
                id: line

                required property string hookId
                required property string url
                required property bool outgoing
                required property int lost
                required property string lastError

                width: parent.width
                pressable: false
                userId: hookId
                square: true
                tag: outgoing ? qsTr("out") : qsTr("in")
                about: outgoing ? (lost > 0 ? qsTr("%n not delivered", "", lost) + " · " + url : url) : qsTr("posts into this room")

                IconButton {
                    glyph: Icons.trash
                    danger: true
                    tip: qsTr("End %1").arg(line.name)
                    onClicked: question.ask(line.hookId, line.name)
                }
            }
        }
        PlainLabel {
            width: parent.width
            visible: hooks.hooks.count === 0
            text: qsTr("There are none.")
            color: Theme.text2
        }
    }
    ConfirmSheet {
        id: question

        property string hook: ""
        property string name: ""

        function ask(hook: string, name: string) {
            question.hook = hook;
            question.name = name;
            question.open();
        }

        title: qsTr("End the webhook %1?").arg(question.name)
        text: qsTr("Its address stops working for ever. What it posted stays.")
        actionText: qsTr("End it")
        onConfirmed: hooks.revoke(hook)
    }
}
