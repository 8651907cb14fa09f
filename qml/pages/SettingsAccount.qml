// SPDX-License-Identifier: GPL-3.0-or-later
// Who I am, how I get in, and how I leave.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property App app
    readonly property SessionView session: app.session
    readonly property AccountSecurity security: AccountSecurity {
        session: root.app.session
    }

    spacing: Theme.gap16

    Row {
        width: parent.width - 40
        spacing: Theme.gap16

        PortraitButton {
            id: portrait

            size: 64
            session: root.session
            presence: root.session.selfPresence
        }
        Column {
            anchors.verticalCenter: portrait.verticalCenter
            width: parent.width - portrait.width - parent.spacing
            spacing: 3

            PlainLabel {
                width: parent.width
                oneLine: true
                text: root.session.selfName
                font.pixelSize: Theme.fontHead
                font.weight: Font.DemiBold
            }
            PlainLabel {
                width: parent.width
                oneLine: true
                text: qsTr("@%1 on %2").arg(root.session.selfHandle).arg(root.session.serverName)
                color: Theme.text2
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap8

        SecondaryButton {
            text: qsTr("Edit profile")
            glyph: Icons.pencil
            onClicked: root.app.nav.openDialog("ProfilePage", "")
        }
        SecondaryButton {
            text: qsTr("Sign out")
            glyph: Icons.logout
            danger: true
            onClicked: leaving.open()
        }
    }
    Item {
        width: 1
        height: Theme.gap4
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.security.problem
    }
    PasswordChange {
        width: parent.width
        security: root.security
    }
    SecondFactor {
        width: parent.width
        security: root.security
    }
    AccountEnd {
        width: parent.width
        security: root.security
    }
    ConfirmSheet {
        id: leaving

        title: qsTr("Sign out?")
        text: root.session.unsent > 0 ? qsTr("%n message(s) not sent yet will be lost.", "", root.session.unsent)
            : qsTr("Everything kept on this computer for this account is removed. It stays on the server.")
        actionText: qsTr("Sign out")
        onConfirmed: {
            root.app.nav.closeDialog();
            root.session.signOut(true);
        }
    }

    Component.onDestruction: security.forget()
}
