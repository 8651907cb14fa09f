// SPDX-License-Identifier: GPL-3.0-or-later
// A number that goes up and down in steps, and back to the usual one.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property string label
    required property string text
    property string hint: ""
    property bool canLess: true
    property bool canMore: true
    property bool changed: false

    signal stepped(by: int) // 0: as usual

    spacing: 6

    PlainLabel {
        text: root.label
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
    }
    Row {
        spacing: Theme.gap8

        IconButton {
            glyph: Icons.minus
            surface: Theme.inset
            enabled: root.canLess
            tip: qsTr("%1: smaller").arg(root.label)
            focusPolicy: Qt.StrongFocus
            onClicked: root.stepped(-1)
        }
        PlainLabel {
            width: 64
            height: 32
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: root.text
            font.weight: Font.DemiBold
        }
        IconButton {
            glyph: Icons.plus
            surface: Theme.inset
            enabled: root.canMore
            tip: qsTr("%1: larger").arg(root.label)
            focusPolicy: Qt.StrongFocus
            onClicked: root.stepped(1)
        }
        LinkButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.changed
            text: qsTr("As usual")
            onClicked: root.stepped(0)
        }
    }
    PlainLabel {
        width: parent.width
        visible: text !== ""
        text: root.hint
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
}
