// SPDX-License-Identifier: GPL-3.0-or-later
// One conversation of the sidebar: a room is a line, a group or a direct has a face and its last words.
import QtQuick
import Tertulia.Theme

PressableRow {
    id: root

    required property int index
    required property string conversationId
    required property string kind // "room" | "group" | "direct"
    required property string section
    required property string title
    required property string preview
    required property int unread
    required property int mentions
    required property string presence
    required property string avatarKey
    required property string avatarImage
    required property bool isPrivate
    required property bool muted
    property bool draft: false
    property bool current: false
    readonly property bool isRoom: kind === "room"
    readonly property bool bold: (unread > 0 && !muted) || mentions > 0
    readonly property color tint: bold || current ? Theme.text : muted ? Theme.text3 : Theme.text2
    readonly property color surface: current ? Theme.selected : hovered ? Theme.hover : Theme.sidebar

    signal menuRequested(x: real, y: real)

    function spoken(parts: list<string>): string {
        return Array.from(parts).filter(part => part !== "").join(", ");
    }

    implicitHeight: (isRoom ? 34 : 42) - (Theme.compact ? 6 : 0)
    text: title
    Accessible.name: spoken([title, kind === "direct" ? face.presenceLabel : "", mentions > 0 ? qsTr("%n mention(s)", "", mentions) : unread > 0 ? qsTr("%n unread message(s)", "", unread) : "",
        muted ? qsTr("muted") : "", draft ? qsTr("draft") : ""])

    // In an item of its own: on the row itself Qt 6.4 would have the right button press the row, too.
    Item {
        anchors.fill: parent

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => root.menuRequested(point.position.x, point.position.y)
        }
        ConversationGlyph {
            anchors.verticalCenter: parent.verticalCenter
            x: 20
            visible: root.isRoom
            kind: root.kind
            isPrivate: root.isPrivate
            color: root.tint
        }
        Avatar {
            id: face

            anchors.verticalCenter: parent.verticalCenter
            x: 14
            visible: !root.isRoom
            size: 28
            name: root.title
            colorKey: root.avatarKey
            image: root.avatarImage
            square: root.kind === "group"
            presence: root.kind === "direct" ? root.presence : ""
            surface: root.surface
            Accessible.ignored: true
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: root.isRoom ? 44 : 52
            width: marks.x - x - 8

            PlainLabel {
                width: parent.width
                oneLine: true
                text: root.title
                color: root.tint
                font.weight: root.bold ? Font.DemiBold : root.current ? Font.Medium : Font.Normal
            }
            PlainLabel {
                width: parent.width
                visible: !root.isRoom && text !== ""
                oneLine: true
                text: root.preview
                color: root.bold ? Theme.text2 : Theme.text3
                font.pixelSize: Theme.fontSmall
            }
        }
        Row {
            id: marks

            anchors.verticalCenter: parent.verticalCenter
            x: root.width - width - 16
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.draft && !root.current
                name: Icons.pencil
                size: 14
                color: Theme.text3
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.muted
                name: Icons.bellOff
                size: 14
                color: Theme.text3
            }
            UnreadBadge {
                anchors.verticalCenter: parent.verticalCenter
                count: root.mentions > 0 ? root.mentions : root.muted ? 0 : root.unread
                mention: root.mentions > 0 || root.kind === "direct"
                lifted: root.current
                Accessible.ignored: true
            }
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: 8
            anchors.rightMargin: 8
            anchors.topMargin: 1
            radius: Theme.radius
            color: root.surface

            FocusRing {
                shown: root.ringed
                outset: 0
            }
        }
    }
}
