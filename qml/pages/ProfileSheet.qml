// SPDX-License-Identifier: GPL-3.0-or-later
// Myself on this device: who I am, how things look, and the way out.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property SessionView session
    required property Settings settings
    required property string version

    title: qsTr("You")

    Row {
        width: parent.width
        spacing: Theme.gap16

        PortraitButton {
            id: portrait

            size: 56
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
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
            }
            PlainLabel {
                width: parent.width
                oneLine: true
                text: qsTr("@%1 on %2").arg(root.session.selfHandle).arg(root.session.serverName)
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Choice {
        width: parent.width
        label: qsTr("Theme")
        keys: ["system", "dark", "light"]
        labels: [qsTr("Like the desktop"), qsTr("Dark"), qsTr("Light")]
        current: root.settings.theme
        onChosen: key => root.settings.theme = key
    }
    Choice {
        width: parent.width
        label: qsTr("Language")
        keys: ["system", "en", "es", "fr"]
        labels: [qsTr("Like the desktop"), "English", "Español", "Français"]
        current: root.settings.language
        onChosen: key => root.settings.language = key
    }
    PlainLabel {
        width: parent.width
        text: qsTr("Tertulia %1").arg(root.version)
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }

    footer: SecondaryButton {
        text: qsTr("Sign out")
        glyph: Icons.logout
        danger: true
        onClicked: leaving.open()
    }

    ConfirmSheet {
        id: leaving

        title: qsTr("Sign out?")
        text: root.session.unsent > 0 ? qsTr("%n message(s) not sent yet will be lost.", "", root.session.unsent)
            : qsTr("Everything kept on this computer for this account is removed. It stays on the server.")
        actionText: qsTr("Sign out")
        onConfirmed: {
            root.close();
            root.session.signOut(true);
        }
    }
}
