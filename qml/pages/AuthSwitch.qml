// SPDX-License-Identifier: GPL-3.0-or-later
// The ways between signing in, making an account and choosing a new password.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property string mode
    required property bool inviting

    signal modeChosen(mode: string)
    signal inviteRequested

    spacing: Theme.gap8

    Flow {
        id: first

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, question.implicitWidth + answer.implicitWidth + spacing)
        spacing: 6

        PlainLabel {
            id: question

            text: root.mode === "register" ? qsTr("Have an account?") : root.mode === "reset" ? qsTr("You know it after all?") : qsTr("New here?")
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        LinkButton {
            id: answer

            pixelSize: Theme.fontMeta
            text: root.mode === "login" ? qsTr("Create an account") : qsTr("Sign in")
            onClicked: root.modeChosen(root.mode === "login" ? "register" : "login")
        }
    }
    LinkButton {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.mode === "register" && !root.inviting
        pixelSize: Theme.fontMeta
        text: qsTr("I have an invite")
        onClicked: root.inviteRequested()
    }
    LinkButton {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.mode === "login"
        pixelSize: Theme.fontMeta
        text: qsTr("Forgot your password?")
        onClicked: root.modeChosen("reset")
    }
}
