// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property App app
    readonly property DeviceListModel devices: DeviceListModel {
        session: root.app.session
    }

    title: qsTr("Your devices")
    text: qsTr("Where you are signed in with this account. If you do not know one of them, sign it out and change your password.")

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.devices.problem
        actionText: qsTr("Try again")
        onActionRequested: root.devices.refresh()
    }
    Column {
        width: parent.width
        spacing: Theme.gap8

        Repeater {
            model: root.devices

            DeviceCard {
                width: root.width
                onRevokeRequested: {
                    asking.device = deviceId;
                    asking.open();
                }
            }
        }
    }
    BusyDots {
        visible: root.devices.loading && root.devices.count === 0
    }
    SecondaryButton {
        visible: root.devices.count > 2
        text: qsTr("Sign out all the others")
        glyph: Icons.logout
        danger: true
        onClicked: {
            asking.device = "";
            asking.open();
        }
    }
    ConfirmSheet {
        id: asking

        property string device: ""

        title: device === "" ? qsTr("Sign out all other devices?") : qsTr("Sign out this device?")
        text: qsTr("Whoever uses it has to sign in again with the password.")
        actionText: qsTr("Sign out")
        onConfirmed: {
            if (device === "")
                root.devices.revokeOthers();
            else
                root.devices.revoke(device);
        }
    }
}
