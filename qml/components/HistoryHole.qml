// SPDX-License-Identifier: GPL-3.0-or-later
// Where messages are missing: how many, and how they come back. Its height is the same whatever it says.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property int count
    property string how: "" // see RoomHoles: "offline", "fetching", "missing"
    property bool reachable: true
    readonly property string told: qsTr("%n message(s) are missing here.", "", count)
    readonly property string next: how === "offline" ? qsTr("They are fetched when the connection is back.") : how === "fetching" ? qsTr("Fetching them…")
        : ""

    signal fetchRequested

    implicitHeight: 52
    Accessible.role: Accessible.StaticText
    Accessible.name: next !== "" ? told + " " + next : told

    Rectangle {
        x: Theme.messageMargin
        y: 6
        width: parent.width - 2 * x
        height: 40
        radius: Theme.radius
        color: Theme.inset
        border.color: Theme.lineStrong

        Icon {
            id: sign

            x: Theme.gap12
            anchors.verticalCenter: parent.verticalCenter
            name: root.how === "offline" ? Icons.offline : Icons.alert
            size: 16
            color: Theme.text2
        }
        PlainLabel {
            id: label

            x: sign.x + sign.width + Theme.gap8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - x - (fetch.visible ? fetch.width + 2 * Theme.gap12 : Theme.gap12))
            oneLine: true
            text: root.Accessible.name
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            Accessible.ignored: true
        }
        LinkButton {
            id: fetch

            anchors.verticalCenter: parent.verticalCenter
            x: label.x + label.width + Theme.gap12
            visible: root.how === "missing"
            reachable: root.reachable
            text: qsTr("Fetch them")
            pixelSize: Theme.fontMeta
            onClicked: root.fetchRequested()
        }
    }
}
