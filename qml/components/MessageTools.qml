// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the message under the pointer.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    property bool canReply: true
    property bool canEdit: false
    readonly property alias hovered: hover.hovered

    signal replyRequested
    signal editRequested
    signal menuRequested(anchor: Item)

    implicitWidth: row.implicitWidth + 8
    implicitHeight: 34
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

        IconButton {
            visible: root.canReply
            size: 28
            iconSize: 17
            glyph: Icons.reply
            tip: qsTr("Reply")
            onClicked: root.replyRequested()
        }
        IconButton {
            visible: root.canEdit
            size: 28
            iconSize: 16
            glyph: Icons.pencil
            tip: qsTr("Edit")
            onClicked: root.editRequested()
        }
        IconButton {
            id: more

            size: 28
            iconSize: 17
            glyph: Icons.more
            tip: qsTr("More")
            onClicked: root.menuRequested(more)
        }
    }
}
