// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property string mode
    property int size: 60 // of the sign

    spacing: Theme.gap4

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.size
        height: root.size
        radius: root.size * 0.32
        color: Theme.accentFill

        Icon {
            anchors.centerIn: parent
            name: Icons.chat
            size: root.size / 2
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
        text: root.mode === "register" ? qsTr("Join the table") : root.mode === "reset" ? qsTr("A new password") : qsTr("Welcome to Tertulia")
        font.pixelSize: Theme.fontHead
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PlainLabel {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.mode === "register" ? qsTr("Make an account on your server.") : root.mode === "reset" ? qsTr("An administrator of your server gives you a link for it.")
            : qsTr("Sign in to your server.")
        color: Theme.text2
        lineHeight: 1.2
    }
}
