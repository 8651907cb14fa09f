// SPDX-License-Identifier: GPL-3.0-or-later
// The way from signing in to making an account, and back.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Row {
    id: root

    required property bool registering

    signal toggled

    spacing: 6

    PlainLabel {
        anchors.verticalCenter: parent.verticalCenter
        text: root.registering ? qsTr("Have an account?") : qsTr("New here?")
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
    }
    LinkButton {
        anchors.verticalCenter: parent.verticalCenter
        text: root.registering ? qsTr("Sign in") : qsTr("Create an account")
        onClicked: root.toggled()
    }
}
