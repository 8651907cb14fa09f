// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property bool registering

    spacing: Theme.gap4

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: 60
        height: 60
        radius: 19
        color: Theme.accentFill

        Icon {
            anchors.centerIn: parent
            name: Icons.chat
            size: 30
            color: Theme.accentText
        }
    }
    Item {
        width: 1
        height: Theme.gap8
    }
    PlainLabel {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.registering ? qsTr("Join the table") : qsTr("Welcome to Tertulia")
        font.pixelSize: Theme.fontHead
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PlainLabel {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.registering ? qsTr("Make an account on your server.") : qsTr("Sign in to your server.")
        color: Theme.text2
        lineHeight: 1.2
    }
}
