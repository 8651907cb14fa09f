// SPDX-License-Identifier: GPL-3.0-or-later
// A secret that is shown this once: to copy, then to put away.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property string title
    required property string secret
    property bool copied: false

    signal copyRequested
    signal putAway

    implicitHeight: column.implicitHeight + 2 * Theme.gap16
    radius: Theme.radiusLarge
    color: Theme.accentSoft
    border.color: Qt.alpha(Theme.accent, 0.4)
    onSecretChanged: copied = false

    Column {
        id: column

        x: Theme.gap16
        y: Theme.gap16
        width: parent.width - 2 * x
        spacing: Theme.gap8

        PlainLabel {
            width: parent.width
            text: root.title
            font.weight: Font.DemiBold
        }
        PlainLabel {
            width: parent.width
            text: qsTr("It is shown this once. Keep it where only the program reads it.")
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        PlainTextEdit {
            width: parent.width
            wrapMode: TextEdit.WrapAnywhere
            text: root.secret
            font.family: Theme.mono
            font.pixelSize: Theme.fontMeta
        }
        Flow {
            width: parent.width
            spacing: Theme.gap8

            SecondaryButton {
                glyph: root.copied ? Icons.check : Icons.copy
                text: root.copied ? qsTr("Copied") : qsTr("Copy")
                onClicked: {
                    root.copied = true;
                    root.copyRequested();
                }
            }
            SecondaryButton {
                text: qsTr("I have it")
                onClicked: root.putAway()
            }
        }
    }
}
