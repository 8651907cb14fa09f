// SPDX-License-Identifier: GPL-3.0-or-later
// What one does most with a message, on the message under the pointer. The keyboard has letters and the menu, see MessageListKeys.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    property bool canReply: true
    property bool canThread: true
    property bool canEdit: false
    property bool canReact: false
    readonly property alias hovered: hover.hovered

    signal replyRequested
    signal editRequested
    signal threadRequested
    signal reactionToggled(emoji: string)
    signal reactionRequested(anchor: Item)
    signal menuRequested(anchor: Item)

    implicitWidth: row.implicitWidth + 8
    implicitHeight: 36
    radius: 9
    color: Theme.raised
    border.color: Theme.lineStrong

    HoverHandler {
        id: hover
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 2

        Repeater {
            model: root.canReact ? ["👍", "❤️", "😂"] : []

            EmojiButton {
                reachable: false
                onPicked: emoji => root.reactionToggled(emoji)
            }
        }
        IconButton {
            id: add

            reachable: false
            visible: root.canReact
            size: 30
            iconSize: 17
            glyph: Icons.facePlus
            tip: qsTr("Add a reaction")
            onClicked: root.reactionRequested(add)
        }
        IconButton {
            reachable: false
            visible: root.canReply
            size: 30
            iconSize: 17
            glyph: Icons.reply
            tip: qsTr("Reply")
            onClicked: root.replyRequested()
        }
        IconButton {
            reachable: false
            visible: root.canThread
            size: 30
            iconSize: 17
            glyph: Icons.thread
            tip: qsTr("Reply in thread")
            onClicked: root.threadRequested()
        }
        IconButton {
            reachable: false
            visible: root.canEdit
            size: 30
            iconSize: 16
            glyph: Icons.pencil
            tip: qsTr("Edit")
            onClicked: root.editRequested()
        }
        IconButton {
            id: more

            reachable: false
            size: 30
            iconSize: 17
            glyph: Icons.more
            tip: qsTr("More")
            onClicked: root.menuRequested(more)
        }
    }
}
