// SPDX-License-Identifier: GPL-3.0-or-later
// The end of an account: says first what will be gone, and for whom.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property AccountSecurity security
    property bool open: false
    property bool erase: false

    title: qsTr("Delete the account")
    text: qsTr("Forever. Your user name is never given to anybody again.")

    SecondaryButton {
        visible: !root.open
        text: qsTr("Delete account…")
        glyph: Icons.trash
        danger: true
        onClicked: {
            root.open = true;
            password.takeFocus();
        }
    }
    Column {
        width: parent.width
        visible: root.open
        spacing: Theme.gap12

        SwitchRow {
            width: parent.width
            text: qsTr("Erase what I wrote, too")
            hint: qsTr("Otherwise it stays, as a deleted user's.")
            checked: root.erase
            onTurned: on => root.erase = on
        }
        Field {
            id: password

            width: Math.min(parent.width, 400)
            label: qsTr("Your password")
            password: true
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            error: root.open ? root.security.passwordError : ""
            onAccepted: root.security.countDeletion(password.text, code.text, root.erase)
        }
        Field {
            id: code

            width: Math.min(parent.width, 400)
            label: qsTr("Code of the second factor, if you have one")
            inputMethodHints: Qt.ImhNoPredictiveText
            error: root.open ? root.security.codeError : ""
            onAccepted: root.security.countDeletion(password.text, code.text, root.erase)
        }
        Notice {
            width: parent.width
            visible: root.security.counted
            kind: "danger"
            text: qsTr("%n person(s) will see that you are gone.", "", root.security.people) + " " + (root.erase
                ? qsTr("%n message(s) of yours will be erased.", "", root.security.messages)
                : qsTr("%n message(s) of yours will stay without your name.", "", root.security.messages))
        }
        Row {
            spacing: Theme.gap8

            PrimaryButton {
                danger: root.security.counted
                busy: root.security.busy
                text: root.security.counted ? qsTr("Delete for ever") : qsTr("What would happen?")
                onClicked: {
                    if (root.security.counted)
                        root.security.deleteAccount(password.text, code.text, root.erase);
                    else
                        root.security.countDeletion(password.text, code.text, root.erase);
                }
            }
            SecondaryButton {
                text: qsTr("Cancel")
                onClicked: {
                    root.open = false;
                    password.text = "";
                    code.text = "";
                    root.security.forget();
                }
            }
        }
    }
}
