// SPDX-License-Identifier: GPL-3.0-or-later
// Where a link really leads, before it is followed.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property LinkGate links
    required property Settings settings
    property bool expected: false // what is being asked about was followed here

    title: qsTr("Open this address?")
    text: qsTr("It leads out of Tertulia, to:")

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Open")
            focus: true
            onClicked: {
                root.close();
                root.links.confirm();
            }
        }
    ]

    PlainLabel {
        width: parent.width
        text: root.links.host
        wrapMode: Text.WrapAnywhere
        font.pixelSize: Theme.fontTitle
        font.weight: Font.DemiBold
    }
    Rectangle {
        width: parent.width
        height: address.implicitHeight + 20
        radius: Theme.radius
        color: Theme.inset
        border.color: Theme.line

        PlainLabel {
            id: address

            x: 12
            y: 10
            width: parent.width - 24
            text: root.links.address
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 6
            elide: Text.ElideRight
            color: Theme.text2
            font.family: Theme.mono
            font.pixelSize: Theme.fontSmall
        }
    }
    CheckLine {
        width: parent.width
        text: qsTr("Ask before opening any address")
        on: root.settings.asksLinks
        onClicked: root.settings.asksLinks = !root.settings.asksLinks
    }
    Connections {
        target: root.links

        function onConfirmationWanted() {
            if (root.expected)
                root.open();
        }
    }
}
