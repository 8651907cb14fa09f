// SPDX-License-Identifier: GPL-3.0-or-later
// Tells those who look after a place what is wrong with a message.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property MessageActs acts
    property string messageId: ""

    function begin(messageId: string) {
        root.messageId = messageId;
        reason.text = "";
        root.open();
    }
    function send() {
        if (reason.text.trim() === "")
            return;
        root.close();
        root.acts.report(root.messageId, reason.text);
    }

    title: qsTr("Report this message")
    text: qsTr("Those who look after this place see the message as it is now, your name and what you write here.")
    onOpened: reason.takeFocus()

    Field {
        id: reason

        width: parent.width
        label: qsTr("What is wrong with it?")
        maximumLength: 500
        focus: true
        onAccepted: root.send()
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Report")
            enabled: reason.text.trim() !== ""
            onClicked: root.send()
        }
    ]
}
