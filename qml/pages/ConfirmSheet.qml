// SPDX-License-Identifier: GPL-3.0-or-later
// Asks once before something that cannot be taken back.
import QtQuick
import Tertulia.Components

Sheet {
    id: root

    required property string actionText

    signal confirmed

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: root.actionText
            danger: true
            focus: true
            onClicked: {
                root.close();
                root.confirmed();
            }
        }
    ]
}
