// SPDX-License-Identifier: GPL-3.0-or-later
// One place to go to: what it is, where it stands, what waits there.
import QtQuick
import Tertulia.Theme

PressableRow {
    id: root

    required property int index
    required property string entryId
    required property string type // "room" | "group" | "direct" | "user" | "space" | "action"
    required property string title
    required property string place
    required property int unread
    required property int mentions
    required property bool isPrivate
    required property string presence
    required property string avatarKey
    required property string avatarImage
    property bool current: false
    readonly property bool faced: type === "direct" || type === "user" || type === "space" || type === "group"

    implicitHeight: 44
    text: title
    Accessible.name: Array.from([title, place, mentions > 0 ? qsTr("%n mention(s)", "", mentions) : unread > 0 ? qsTr("%n unread message(s)", "", unread) : ""]).filter(
        part => part !== "").join(", ")
    Accessible.selected: current

    Item {
        anchors.fill: parent

        ConversationGlyph {
            anchors.verticalCenter: parent.verticalCenter
            x: 18
            visible: root.type === "room"
            kind: root.type
            isPrivate: root.isPrivate
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            x: 18
            visible: root.type === "action"
            name: Icons.chevronRight
            size: 16
        }
        Avatar {
            anchors.verticalCenter: parent.verticalCenter
            x: 12
            visible: root.faced
            size: 28
            square: root.type === "space" || root.type === "group"
            name: root.title
            colorKey: root.avatarKey
            image: root.avatarImage
            presence: root.presence
            surface: root.current ? Theme.selected : Theme.dark ? Theme.canvas : Theme.raised
            Accessible.ignored: true
        }
        PlainLabel {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            x: 52
            width: Math.min(implicitWidth, badge.x - x - 8)
            oneLine: true
            text: root.title
            font.weight: root.unread > 0 || root.current ? Font.DemiBold : Font.Normal
        }
        PlainLabel {
            anchors.baseline: label.baseline
            x: label.x + label.width + 8
            width: badge.x - x - 8
            visible: width > 30
            oneLine: true
            text: root.place
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        UnreadBadge {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - (visible ? width : 0) - 12
            count: root.mentions > 0 ? root.mentions : root.unread
            mention: root.mentions > 0
            lifted: root.current
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"
    }
}
