// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of a card as small buttons, for the pointer; the keyboard has the card's menu.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property list<CardAction> actions

    signal chosen(action: CardAction)

    implicitWidth: row.implicitWidth + 6
    implicitHeight: row.implicitHeight + 6
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.line

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 2

        Repeater {
            model: root.actions.length

            IconButton {
                required property int index
                readonly property CardAction choice: root.actions[index]

                visible: choice.available && choice.glyph !== ""
                size: 28
                iconSize: 16
                focusPolicy: Qt.NoFocus
                glyph: choice.glyph
                tip: choice.text
                danger: choice.danger
                onClicked: root.chosen(choice)
            }
        }
    }
}
