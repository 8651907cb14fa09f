// SPDX-License-Identifier: GPL-3.0-or-later
// The second factor: turned on with the password, a picture for the camera of a phone and a code from it; then codes for the
// day on which the phone is gone. Off again with password and code. Whether it is on, the server tells only who knows the password:
// until then there is one way to both.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property AccountSecurity security
    property string step: "" // "password", "scan", "codes", "off"
    property bool ended: false
    readonly property bool isOn: security.secondFactorIsOn
    readonly property bool known: isOn || ended

    function cancel() {
        root.step = "";
        password.text = "";
        code.text = "";
        root.security.forget();
    }

    title: qsTr("Second factor")
    text: root.isOn && root.step !== "codes" ? qsTr("It is on: signing in wants a code from your phone, too.") : (root.ended ? qsTr("It is off.") + " " : "")
        + qsTr("Signing in then also asks for a code from your phone, so your password alone is not enough.")

    Flow {
        width: parent.width
        visible: root.step === ""
        spacing: Theme.gap8

        SecondaryButton {
            text: !root.known ? qsTr("Set up or turn off") : root.isOn ? qsTr("Turn off") : qsTr("Set up")
            glyph: Icons.shield
            onClicked: {
                root.step = root.isOn ? "off" : "password";
                password.takeFocus();
            }
        }
    }
    Field {
        id: password

        width: Math.min(parent.width, 400)
        visible: root.step === "password" || root.step === "off"
        label: qsTr("Your password")
        password: true
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        error: visible ? root.security.passwordError : ""
        onAccepted: root.step === "off" ? code.takeFocus() : root.security.beginSecondFactor(password.text)
    }
    SecondFactorScan {
        width: parent.width
        visible: root.step === "scan"
        uri: root.security.uri
        secret: root.security.secret
    }
    Field {
        id: code

        width: Math.min(parent.width, 400)
        visible: root.step === "scan" || root.step === "off"
        label: root.step === "off" ? qsTr("A code from your phone, or a recovery code") : qsTr("The six digits that your phone shows")
        inputMethodHints: Qt.ImhNoPredictiveText
        error: visible ? root.security.codeError : ""
        onAccepted: root.step === "off" ? root.security.endSecondFactor(password.text, code.text) : root.security.confirmSecondFactor(code.text)
    }
    RecoveryCodes {
        width: parent.width
        visible: root.step === "codes"
        codes: root.security.recoveryText
    }
    Row {
        visible: root.step !== ""
        spacing: Theme.gap8

        PrimaryButton {
            text: root.step === "codes" ? qsTr("I have kept them") : root.step === "off" ? qsTr("Turn off") : qsTr("Continue")
            danger: root.step === "off"
            busy: root.security.busy
            onClicked: {
                if (root.step === "password")
                    root.security.beginSecondFactor(password.text);
                else if (root.step === "scan")
                    root.security.confirmSecondFactor(code.text);
                else if (root.step === "off")
                    root.security.endSecondFactor(password.text, code.text);
                else
                    root.cancel();
            }
        }
        SecondaryButton {
            visible: root.step !== "codes"
            text: qsTr("Cancel")
            onClicked: root.cancel()
        }
    }
    Connections {
        target: root.security

        function onChanged() {
            if (root.step === "password" && root.security.secret !== "") {
                root.step = "scan";
                password.text = "";
                code.takeFocus();
            } else if (root.step === "password" && root.isOn) {
                root.step = "off";
                root.ended = false;
                code.takeFocus();
            }
        }
        function onSecondFactorConfirmed() {
            root.step = "codes";
            root.ended = false;
            code.text = "";
        }
        function onSecondFactorEnded() {
            root.cancel();
            root.ended = true;
        }
    }
}
