// SPDX-License-Identifier: GPL-3.0-or-later
// The context menu of one message. Remembers the id, not the row: rows come and go while it is open.
import QtQuick
import Tertulia.Theme

MenuList {
    id: root

    property string messageId: ""
    property bool canReply: false
    property bool canEdit: false
    property bool canDelete: false
    property bool canCopy: false
    property bool failed: false

    signal replyRequested(messageId: string)
    signal editRequested(messageId: string)
    signal deleteRequested(messageId: string)
    signal retryRequested(messageId: string)
    signal discardRequested(messageId: string)
    signal copyRequested(messageId: string)

    function openFor(row: MessageRow, anchor: Item, x: real, y: real) {
        root.messageId = row.messageId;
        root.canReply = row.canReply;
        root.canEdit = row.mayEdit;
        root.canDelete = row.mayDelete;
        root.canCopy = !row.deleted && !row.noted;
        root.failed = row.failed;
        if (root.canReply || root.canEdit || root.canDelete || root.canCopy || root.failed) {
            const place = anchor.mapToItem(root.parent, x, y);
            root.openAt(root.parent, place.x, place.y);
        }
    }

    MenuEntry {
        text: qsTr("Reply")
        glyph: Icons.reply
        available: root.canReply
        onTriggered: root.replyRequested(root.messageId)
    }
    MenuEntry {
        text: qsTr("Copy text")
        glyph: Icons.copy
        available: root.canCopy
        onTriggered: root.copyRequested(root.messageId)
    }
    MenuEntry {
        text: qsTr("Edit")
        glyph: Icons.pencil
        available: root.canEdit
        onTriggered: root.editRequested(root.messageId)
    }
    MenuEntry {
        text: qsTr("Try again")
        glyph: Icons.retry
        available: root.failed
        onTriggered: root.retryRequested(root.messageId)
    }
    MenuEntry {
        text: qsTr("Discard")
        glyph: Icons.trash
        danger: true
        available: root.failed
        onTriggered: root.discardRequested(root.messageId)
    }
    MenuEntry {
        text: qsTr("Delete")
        glyph: Icons.trash
        danger: true
        available: root.canDelete
        onTriggered: root.deleteRequested(root.messageId)
    }
}
