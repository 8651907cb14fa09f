// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property string deviceId
    required property string name
    required property bool current
    required property date created
    required property date seen

    signal revokeRequested

    function when(day: date): string {
        return Clock.dateAndTime(day);
    }

    implicitHeight: words.implicitHeight + 2 * Theme.gap12
    radius: Theme.radius
    color: Theme.inset
    border.color: root.current ? Theme.accent : Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name + (root.current ? ", " + qsTr("this device") : "")

    Icon {
        id: glyph

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap16
        anchors.verticalCenter: parent.verticalCenter
        name: Icons.laptop
        size: 22
        color: root.current ? Theme.accent : Theme.text2
    }
    Column {
        id: words

        anchors.left: glyph.right
        anchors.leftMargin: Theme.gap16
        anchors.right: parent.right
        anchors.rightMargin: end.visible ? end.width + Theme.gap24 : Theme.gap16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        PlainLabel {
            width: parent.width
            oneLine: true
            text: root.name === "" ? qsTr("A device without a name") : root.name
            font.weight: Font.DemiBold
        }
        PlainLabel {
            width: parent.width
            text: root.current ? qsTr("This device, signed in %1").arg(root.when(root.created))
                : qsTr("Last here %1, signed in %2").arg(root.when(root.seen)).arg(root.when(root.created))
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
    IconButton {
        id: end

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap12
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.current
        glyph: Icons.logout
        danger: true
        tip: qsTr("Sign out %1").arg(root.name)
        focusPolicy: Qt.StrongFocus
        onClicked: root.revokeRequested()
    }
}
