// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property AccountSecurity security
    property bool open: false
    property bool done: false

    title: qsTr("Password")
    text: root.done ? qsTr("Changed. All your other devices have been signed out.")
        : qsTr("Changing it signs out all your other devices.")

    SecondaryButton {
        visible: !root.open
        text: qsTr("Change password")
        glyph: Icons.key
        onClicked: {
            root.open = true;
            root.done = false;
            old.takeFocus();
        }
    }
    Column {
        width: Math.min(parent.width, 400)
        visible: root.open
        spacing: Theme.gap12

        Field {
            id: old

            width: parent.width
            label: qsTr("The password you have now")
            password: true
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            error: root.open ? root.security.passwordError : ""
            onAccepted: fresh.takeFocus()
        }
        Field {
            id: fresh

            width: parent.width
            label: qsTr("The new one")
            password: true
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            hint: qsTr("At least %n character(s). A few words together are easy to remember.", "", root.security.passwordMin)
            error: root.open ? root.security.newPasswordError : ""
            onAccepted: root.security.changePassword(old.text, fresh.text)
        }
        Row {
            spacing: Theme.gap8

            PrimaryButton {
                text: qsTr("Change password")
                busy: root.security.busy
                onClicked: root.security.changePassword(old.text, fresh.text)
            }
            SecondaryButton {
                text: qsTr("Cancel")
                onClicked: {
                    root.open = false;
                    old.text = "";
                    fresh.text = "";
                    root.security.forget();
                }
            }
        }
    }
    Connections {
        target: root.security

        function onPasswordChanged() {
            root.open = false;
            root.done = true;
            old.text = "";
            fresh.text = "";
        }
    }
}
