// SPDX-License-Identifier: GPL-3.0-or-later
// A link leads to a server where the user has no account: nothing is asked of that server before he wants it.
import QtQuick
import Tertulia.Components

Sheet {
    id: root

    property string host: ""

    signal confirmed

    function ask(host: string) {
        root.host = host;
        root.open();
    }

    title: qsTr("Another server")
    text: qsTr("This link leads to %1, where you have no account here. Only go on if you trust whoever gave it to you.").arg(host)
    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Sign in there")
            focus: true
            onClicked: {
                root.close();
                root.confirmed();
            }
        }
    ]
}
