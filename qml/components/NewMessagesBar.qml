// SPDX-License-Identifier: GPL-3.0-or-later
// Says how many messages are new above what is seen, and leads to the first of them.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property int count
    property date since
    readonly property bool dated: !isNaN(since.getTime())
    readonly property bool narrow: width < 430

    signal jumpRequested
    signal readRequested

    implicitHeight: 36
    radius: Theme.radius
    color: Theme.accentFill
    Accessible.role: Accessible.Notification
    Accessible.name: words.text

    PlainLabel {
        id: words

        x: 14
        anchors.verticalCenter: parent.verticalCenter
        width: read.x - x - 12
        oneLine: true
        text: root.dated && !root.narrow ? qsTr("%n new message(s) since %1", "", root.count).arg(Clock.moment(root.since)) : qsTr("%n new message(s)", "", root.count)
        color: Theme.accentText
        font.pixelSize: Theme.fontMeta
        font.weight: Font.Medium
    }
    BarButton {
        id: read

        anchors.right: jump.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Mark read")
        onClicked: root.readRequested()
    }
    BarButton {
        id: jump

        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Jump")
        onClicked: root.jumpRequested()
    }

    component BarButton: Pressable {
        id: button

        implicitWidth: label.implicitWidth + 20
        implicitHeight: 26

        PlainLabel {
            id: label

            anchors.centerIn: parent
            text: button.text
            color: Theme.accentText
            font.pixelSize: Theme.fontMeta
            font.weight: Font.DemiBold
            font.underline: button.hovered
        }
        background: Rectangle {
            radius: 6
            color: button.hovered || button.visualFocus ? Theme.accentFillHover : "transparent"
            border.width: button.visualFocus ? 2 : 0
            border.color: Theme.accentText
        }
    }
}
