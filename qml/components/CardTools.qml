// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a card, for the pointer; the keyboard has the card's menu.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    property list<CardAction> actions

    signal chosen(action: CardAction)

    width: buttons.implicitWidth + 6
    height: buttons.implicitHeight + 2
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.line

    Row {
        id: buttons

        anchors.centerIn: parent
        spacing: 2

        Repeater {
            model: root.visible ? root.actions.length : 0

            IconButton {
                required property int index
                readonly property CardAction choice: root.actions[index]

                visible: choice.available && choice.glyph !== ""
                size: 24
                iconSize: 14
                focusPolicy: Qt.NoFocus
                glyph: choice.glyph
                tip: choice.text
                danger: choice.danger
                onClicked: root.chosen(choice)
            }
        }
    }
}
