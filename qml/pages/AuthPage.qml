// SPDX-License-Identifier: GPL-3.0-or-later
// Before one is somebody: signing in, or making an account, on a server of one's choice.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    property bool registering: false
    readonly property LoginView login: app.login

    function submit() {
        if (root.registering)
            root.login.registerAccount(server.text, handle.text, displayName.text, password.text);
        else
            root.login.signIn(server.text, handle.text, password.text);
    }
    function fill() {
        if (server.text === "")
            server.text = root.login.server;
        if (handle.text === "")
            handle.text = root.login.handle;
    }
    function takeFocus() {
        const first = server.text === "" ? server : handle.text === "" ? handle : password;
        first.takeFocus();
    }

    Component.onCompleted: {
        root.fill();
        root.takeFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebar
    }
    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, card.height + 2 * Theme.gap32)
        boundsBehavior: Flickable.StopAtBounds

        Rectangle {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(Theme.gap32, Math.round((parent.height - height) * 0.42))
            width: Math.min(420, parent.width - 2 * Theme.gap16)
            height: column.implicitHeight + 2 * Theme.gap32
            radius: 18
            color: Theme.canvas
            border.color: Theme.line

            Column {
                id: column

                x: Theme.gap32
                y: Theme.gap32
                width: parent.width - 2 * Theme.gap32
                spacing: Theme.gap16

                AuthHead {
                    width: parent.width
                    registering: root.registering
                }
                Notice {
                    width: parent.width
                    visible: text !== ""
                    kind: "danger"
                    text: root.login.problem !== "" ? root.login.problem : root.app.session.problem
                }
                Field {
                    id: server

                    width: parent.width
                    label: qsTr("Server")
                    glyph: Icons.link
                    placeholder: "chat.example.org"
                    inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
                    error: root.login.serverError
                    onAccepted: handle.takeFocus()
                }
                ServerChoice {
                    width: parent.width
                    servers: root.app.accounts ? root.app.accounts.knownServers() : []
                    current: server.text
                    onChosen: address => {
                        server.text = address;
                        handle.takeFocus();
                    }
                }
                Field {
                    id: handle

                    width: parent.width
                    label: qsTr("User name")
                    glyph: Icons.at
                    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                    hint: root.registering ? qsTr("Small letters, digits, dots and dashes. Others find you by it.") : ""
                    error: root.login.handleError
                    onAccepted: root.registering ? displayName.takeFocus() : password.takeFocus()
                }
                Field {
                    id: displayName

                    width: parent.width
                    visible: root.registering
                    label: qsTr("Your name")
                    glyph: Icons.user
                    hint: qsTr("As others read it. You can change it later.")
                    error: root.login.nameError
                    onAccepted: password.takeFocus()
                }
                Field {
                    id: password

                    width: parent.width
                    label: qsTr("Password")
                    glyph: Icons.key
                    password: true
                    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                    hint: root.registering ? qsTr("At least %n character(s). A few words together are easy to remember.", "",
                        root.login.passwordMin) : ""
                    error: root.login.passwordError
                    onAccepted: root.submit()
                }
                PrimaryButton {
                    width: parent.width
                    text: root.registering ? qsTr("Create account") : qsTr("Sign in")
                    busy: root.login.busy
                    onClicked: root.submit()
                }
                AuthSwitch {
                    anchors.horizontalCenter: parent.horizontalCenter
                    registering: root.registering
                    onToggled: {
                        root.registering = !root.registering;
                        root.login.clearErrors();
                        root.takeFocus();
                    }
                }
            }
        }
    }
    SecondaryButton {
        x: Theme.gap16
        y: Theme.gap16
        visible: root.app.accounts !== null && root.app.accounts.adding
        text: qsTr("Back to my account")
        glyph: Icons.reply
        onClicked: root.app.accounts.cancelAdding()
    }
    Connections {
        target: root.login

        function onSuggestionChanged() {
            root.fill();
        }
        function onFinished(signedIn: bool) {
            password.text = "";
            if (!signedIn)
                password.takeFocus();
        }
    }
}
