// SPDX-License-Identifier: GPL-3.0-or-later
// Is anything missing? What came of comparing the conversation with the server, and a way to do it now.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property RoomProof proof

    title: qsTr("Is anything missing?")
    footer: [
        SecondaryButton {
            text: root.proof.checking ? qsTr("Checking…") : qsTr("Check now")
            glyph: Icons.retry
            enabled: root.proof.canCheck
            onClicked: root.proof.check()
        },
        PrimaryButton {
            text: qsTr("Close")
            focus: true
            onClicked: root.close()
        }
    ]

    Row {
        width: parent.width
        spacing: Theme.gap8

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: root.proof.state === "complete" ? Icons.checks : root.proof.state !== "" ? Icons.alert : Icons.info
            size: 20
            color: root.proof.state === "complete" ? Theme.online : root.proof.state !== "" ? Theme.danger : Theme.text2
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - sign.width - parent.spacing
            text: root.proof.summary
            font.weight: Font.DemiBold
        }
    }
    PlainLabel {
        width: parent.width
        visible: text !== ""
        text: root.proof.detail
        color: Theme.text2
        lineHeight: 1.25
    }
    PlainLabel {
        width: parent.width
        visible: text !== ""
        text: root.proof.age
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
    }
    PlainLabel {
        width: parent.width
        visible: text !== ""
        text: root.proof.problem
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
    }
}
