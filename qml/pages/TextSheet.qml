// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one line of text about something.
import QtQuick
import Tertulia.Components

Sheet {
    id: root

    required property string label
    required property string actionText
    property string key: ""
    property bool mayBeEmpty: true
    property string placeholder: ""

    signal accepted(key: string, text: string)

    function begin(key: string, text: string) {
        root.key = key;
        field.text = text;
        root.open();
    }
    function accept() {
        if (!root.mayBeEmpty && field.text.trim() === "")
            return;
        root.close();
        root.accepted(root.key, field.text);
    }

    onOpened: field.takeFocus()
    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: root.actionText
            enabled: root.mayBeEmpty || field.text.trim() !== ""
            onClicked: root.accept()
        }
    ]

    Field {
        id: field

        width: parent.width
        label: root.label
        placeholder: root.placeholder
        onAccepted: root.accept()
    }
}
