// SPDX-License-Identifier: GPL-3.0-or-later
// How far an own message has come. Never shows "sent" before the server said so.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string delivery
    readonly property string label: delivery === "queued" ? qsTr("Waiting for a connection") : delivery === "sending" ? qsTr("Sending")
        : delivery === "sent" ? qsTr("Sent") : delivery === "failed" ? qsTr("Not sent") : ""

    implicitWidth: 14
    implicitHeight: 14
    visible: label !== ""
    Accessible.ignored: true // the message says `label`

    Icon {
        anchors.fill: parent
        size: 14
        name: root.delivery === "failed" ? Icons.alert : root.delivery === "sent" ? Icons.check : Icons.clock
        color: root.delivery === "failed" ? Theme.danger : Theme.text3
        opacity: root.delivery === "queued" ? 0.75 : 1
    }
}
