// SPDX-License-Identifier: GPL-3.0-or-later
// Before one is somebody: signing in, making an account, or choosing a new password, on a server of one's choice.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    property string mode: "login" // "login", "register", "reset"
    property bool invited: false // the field for an invite was asked for
    property string told: ""
    property string offered: "" // the server that was filled in
    readonly property LoginView login: app.login
    readonly property bool registering: mode === "register"
    readonly property bool resetting: mode === "reset"
    readonly property bool coding: mode === "login" && login.codeWanted
    readonly property bool inviting: registering && (invited || login.inviteWanted)
    readonly property bool low: height < (registering || resetting || coding ? 760 : 600)

    function submit() {
        code.tried = root.coding;
        if (root.registering)
            root.login.registerAccount(server.text, handle.text, displayName.text, password.text, root.inviting ? invite.text : "");
        else if (root.resetting)
            root.login.resetPassword(server.text, invite.text, password.text);
        else
            root.login.signIn(server.text, handle.text, password.text, root.coding ? code.text : "");
    }
    function change(mode: string) {
        root.mode = mode;
        root.told = "";
        root.login.clearErrors();
        root.takeFocus();
    }
    function fill() {
        if (server.text === "" || server.text === root.offered)
            server.text = root.login.server;
        root.offered = root.login.server;
        if (handle.text === "")
            handle.text = root.login.handle;
        if (root.login.secretMode === "")
            return;
        root.mode = root.login.secretMode; // a link brought an invite, or the token for a new password
        root.invited = true;
        invite.text = root.login.takeSecret();
    }
    function takeFocus() {
        const first = server.text === "" ? server : root.resetting ? invite : handle.text === "" ? handle : password;
        first.takeFocus();
    }

    onCodingChanged: if (coding)
        code.takeFocus()
    Component.onCompleted: {
        root.fill();
        root.takeFocus();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebar
    }
    Flickable {
        id: scroll

        anchors.fill: parent
        contentHeight: Math.max(height, card.height + 2 * card.gap)
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}

        FocusInSight {
            view: scroll
            within: card
        }
        Rectangle {
            id: card

            readonly property int gap: root.low ? Theme.gap8 : Theme.gap32
            readonly property int inset: root.low ? Theme.gap24 : Theme.gap32

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(gap, Math.round((parent.height - height) * 0.42))
            width: Math.min(420, parent.width - 2 * Theme.gap16)
            height: column.implicitHeight + 2 * inset
            radius: 18
            color: Theme.canvas
            border.color: Theme.line

            Column {
                id: column

                x: Theme.gap32
                y: card.inset
                width: parent.width - 2 * Theme.gap32
                spacing: root.low ? Theme.gap8 : Theme.gap16

                AuthHead {
                    width: parent.width
                    mode: root.mode
                    size: root.low ? 44 : 60
                }
                Notice {
                    width: parent.width
                    visible: text !== ""
                    kind: root.told !== "" ? "info" : "danger"
                    text: root.told !== "" ? root.told : root.login.problem !== "" ? root.login.problem : root.app.session.problem
                }
                Field {
                    id: server

                    width: parent.width
                    label: qsTr("Server")
                    glyph: Icons.link
                    placeholder: "chat.example.org"
                    inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
                    error: root.login.serverError
                    onAccepted: root.resetting ? invite.takeFocus() : handle.takeFocus()
                }
                ServerChoice {
                    width: parent.width
                    servers: root.app.accounts ? root.app.accounts.knownServers() : []
                    current: server.text
                    onChosen: address => {
                        server.text = address;
                        root.takeFocus();
                    }
                }
                Field {
                    id: invite

                    width: parent.width
                    visible: root.inviting || root.resetting
                    label: root.resetting ? qsTr("Link or token from an administrator") : qsTr("Invite")
                    glyph: Icons.mail
                    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                    hint: root.registering ? qsTr("The code or link that you were given") : ""
                    error: root.login.inviteError
                    onAccepted: root.resetting ? password.takeFocus() : handle.takeFocus()
                }
                Field {
                    id: handle

                    width: parent.width
                    visible: !root.resetting
                    label: qsTr("User name")
                    glyph: Icons.at
                    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                    hint: root.registering ? qsTr("Lowercase letters, digits, dots and dashes. Others find you by it.") : ""
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
                    label: root.resetting ? qsTr("New password") : qsTr("Password")
                    glyph: Icons.key
                    password: true
                    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
                    hint: root.mode !== "login" ? qsTr("At least %n character(s). A few words together are easy to remember.", "",
                        root.login.passwordMin) : ""
                    error: root.login.passwordError
                    onAccepted: root.submit()
                }
                Field {
                    id: code

                    property bool tried: false

                    width: parent.width
                    visible: root.coding
                    label: qsTr("Code")
                    glyph: Icons.shield
                    inputMethodHints: Qt.ImhNoPredictiveText
                    hint: tried ? "" : root.login.codeError // what is wanted, and after the first one what is wrong
                    error: tried ? root.login.codeError : ""
                    onVisibleChanged: if (!visible)
                        tried = false
                    onAccepted: root.submit()
                }
                PrimaryButton {
                    width: parent.width
                    text: root.registering ? qsTr("Create account") : root.resetting ? qsTr("Set new password") : qsTr("Sign in")
                    busy: root.login.busy
                    onClicked: root.submit()
                }
                AuthSwitch {
                    width: parent.width
                    mode: root.mode
                    inviting: root.inviting
                    onModeChosen: mode => root.change(mode)
                    onInviteRequested: {
                        root.invited = true;
                        invite.takeFocus();
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
            root.takeFocus();
        }
        function onFinished(signedIn: bool) {
            if (root.coding || (!signedIn && root.login.inviteWanted))
                return; // it is sent again with the code or the invite that is wanted
            password.text = "";
            if (!signedIn)
                password.takeFocus();
        }
        function onPasswordReset() {
            password.text = "";
            invite.text = "";
            root.change("login");
            root.told = qsTr("Your new password is set. Sign in with it.");
        }
    }
}
