// SPDX-License-Identifier: GPL-3.0-or-later
// The truth about the connection in one line. Takes no room while all is well.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string connection // "connecting" | "offline" | "online" | "updating"
    property int retrySeconds: 0
    readonly property bool shown: connection !== "online" && connection !== ""
    readonly property bool offline: connection === "offline"
    readonly property string message: offline ? (retrySeconds > 0 ? qsTr("Offline. Trying again in %n second(s).", "", retrySeconds)
        : qsTr("Offline. Messages you write are kept and sent later.")) : connection === "updating" ? qsTr("Catching up…") : qsTr("Connecting…")

    signal retry

    implicitHeight: shown ? 36 : 0
    visible: height > 0
    clip: true
    color: offline ? Theme.accentSoft : Theme.inset
    Accessible.role: Accessible.AlertMessage
    Accessible.name: message

    Row {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.messageMargin
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.offline
            name: Icons.offline
            size: 16
            color: Theme.accent
        }
        BusyDots {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.shown && !root.offline // whoever shows the banner may decide about it, too: they would never rest
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 2 * Theme.messageMargin - 130)
            oneLine: true
            text: root.message
            color: root.offline ? Theme.text : Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        LinkButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.offline || root.connection === "connecting" // an attempt may hang
            pixelSize: Theme.fontMeta
            text: qsTr("Try now")
            onClicked: root.retry()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    Behavior on implicitHeight {
        NumberAnimation {
            duration: Theme.quick
        }
    }
}
