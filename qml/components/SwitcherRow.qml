// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property int index
    required property string conversationId
    required property string title
    required property string kind
    property string filter: ""
    property bool current: false
    readonly property bool shown: TextMatch.contains(title, filter)

    implicitHeight: 40
    height: shown ? implicitHeight : 0
    visible: shown
    focusPolicy: Qt.NoFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: title

    Item {
        anchors.fill: parent

        ConversationGlyph {
            anchors.verticalCenter: parent.verticalCenter
            x: 12
            kind: root.kind
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            x: 40
            width: parent.width - x - 12
            oneLine: true
            text: root.title
            font.weight: root.current ? Font.DemiBold : Font.Normal
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"
    }
}
