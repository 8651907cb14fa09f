// SPDX-License-Identifier: GPL-3.0-or-later
// The context menu of one message. Remembers the id, for rows come and go while it is open. `acted` names what is wanted:
// "reply", "edit", "delete", "copy", "retry", "discard", "react", "thread", "copyLink", "pin", "unpin", "save", "unsave", "forward",
// "remind", "unread", "versions", "reactions", "removePreview", "source" (what it answers),
// "report"; "open:" and an address follows that link, "person:" and an id shows who that is.
import QtQuick
import Tertulia.Theme

MenuList {
    id: root

    property string messageId: ""
    property string authorId: ""
    property MessageRow row: null // only to show there what it hides
    property bool answers: false
    property bool hides: false
    property bool canReply: false
    property bool canThread: false
    property bool canEdit: false
    property bool canDelete: false
    property bool canCopy: false
    property bool canReact: false
    property bool canPin: false
    property bool settled: false
    property bool failed: false
    property bool own: false
    property bool pinned: false
    property bool saved: false
    property bool edited: false
    property bool reacted: false
    property bool previewed: false
    property list<string> links: [] // see LinkWords

    signal acted(act: string, messageId: string)

    function openFor(row: MessageRow, anchor: Item, x: real, y: real) {
        root.messageId = row.messageId;
        root.authorId = row.authorId;
        root.row = row;
        root.answers = row.hasReply;
        root.hides = row.hides;
        root.canReply = row.mayReply;
        root.canThread = row.mayThread;
        root.canEdit = row.mayEdit;
        root.canDelete = row.mayDelete;
        root.canReact = row.mayReact;
        root.canPin = row.mayPin;
        root.canCopy = !row.deleted && !row.noted;
        root.settled = row.settled;
        root.failed = row.failed;
        root.own = row.own;
        root.pinned = row.pinned;
        root.saved = row.saved;
        root.edited = row.edited;
        root.reacted = row.reactions !== "";
        root.previewed = row.previews !== "";
        root.links = row.deleted ? [] : LinkWords.all(row.rich);
        if (root.canCopy || root.failed) {
            const place = anchor.mapToItem(root.parent, x, y);
            root.openAt(root.parent, place.x, place.y);
        }
    }

    // Of one link it need not be said which.
    function nameOf(index: int): string {
        const words = root.links.length > index ? LinkWords.wordsOf(root.links[index]) : "";
        return root.links.length === 1 ? qsTr("Open the link") : qsTr("Open %1").arg(words.length > 32 ? words.substring(0, 31) + "…" : words);
    }
    function follow(index: int) {
        root.acted("open:" + LinkWords.addressOf(root.links[index]), root.messageId);
    }

    MenuEntry {
        text: root.nameOf(0)
        glyph: Icons.globe
        hint: "O"
        available: root.links.length > 0
        onTriggered: root.follow(0)
    }
    MenuEntry {
        text: root.nameOf(1)
        glyph: Icons.globe
        available: root.links.length > 1
        onTriggered: root.follow(1)
    }
    MenuEntry {
        text: root.nameOf(2)
        glyph: Icons.globe
        available: root.links.length > 2
        onTriggered: root.follow(2)
    }
    MenuEntry {
        text: qsTr("Show the spoiler")
        glyph: Icons.eye
        available: root.hides
        onTriggered: if (root.row)
            root.row.revealed = true
    }
    MenuEntry {
        text: qsTr("Reply")
        glyph: Icons.reply
        hint: "R"
        available: root.canReply
        onTriggered: root.acted("reply", root.messageId)
    }
    MenuEntry {
        text: qsTr("Copy text")
        glyph: Icons.copy
        hint: "C"
        available: root.canCopy
        onTriggered: root.acted("copy", root.messageId)
    }
    MenuEntry {
        text: qsTr("Edit")
        glyph: Icons.pencil
        hint: "E"
        available: root.canEdit
        onTriggered: root.acted("edit", root.messageId)
    }
    MenuEntry {
        text: qsTr("Add a reaction…")
        glyph: Icons.facePlus
        hint: "+"
        available: root.canReact
        onTriggered: root.acted("react", root.messageId)
    }
    MenuEntry {
        text: qsTr("Reply in thread")
        glyph: Icons.thread
        hint: "T"
        available: root.canThread
        onTriggered: root.acted("thread", root.messageId)
    }
    MenuEntry {
        text: qsTr("Go to the answered message")
        glyph: Icons.arrowUp
        available: root.answers
        onTriggered: root.acted("source", root.messageId)
    }
    MenuEntry {
        text: qsTr("Copy link")
        glyph: Icons.link
        hint: "L"
        available: root.settled
        onTriggered: root.acted("copyLink", root.messageId)
    }
    MenuEntry {
        text: qsTr("Forward…")
        glyph: Icons.forward
        hint: "F"
        available: root.settled
        onTriggered: root.acted("forward", root.messageId)
    }
    MenuEntry {
        text: root.pinned ? qsTr("Unpin") : qsTr("Pin")
        glyph: Icons.pin
        hint: "P"
        available: root.canPin
        onTriggered: root.acted(root.pinned ? "unpin" : "pin", root.messageId)
    }
    MenuEntry {
        text: root.saved ? qsTr("Remove from saved") : qsTr("Save for later")
        glyph: Icons.bookmark
        hint: "S"
        available: root.settled
        onTriggered: root.acted(root.saved ? "unsave" : "save", root.messageId)
    }
    MenuEntry {
        text: qsTr("Remind me…")
        glyph: Icons.clock
        available: root.settled
        onTriggered: root.acted("remind", root.messageId)
    }
    MenuEntry {
        text: qsTr("Mark as unread from here")
        glyph: Icons.unread
        hint: "U"
        available: root.settled
        onTriggered: root.acted("unread", root.messageId)
    }
    MenuEntry {
        text: qsTr("Who reacted")
        glyph: Icons.users
        available: root.reacted
        onTriggered: root.acted("reactions", root.messageId)
    }
    MenuEntry {
        text: qsTr("What it said before")
        glyph: Icons.history
        available: root.edited
        onTriggered: root.acted("versions", root.messageId)
    }
    MenuEntry {
        text: qsTr("Remove previews")
        glyph: Icons.eyeOff
        available: root.previewed && root.own
        onTriggered: root.acted("removePreview", root.messageId)
    }
    MenuEntry {
        text: qsTr("Profile")
        glyph: Icons.user
        available: root.authorId !== ""
        onTriggered: root.acted("person:" + root.authorId, root.messageId)
    }
    MenuEntry {
        text: qsTr("Report…")
        glyph: Icons.flag
        available: root.settled && !root.own
        onTriggered: root.acted("report", root.messageId)
    }
    MenuEntry {
        text: qsTr("Try again")
        glyph: Icons.retry
        available: root.failed
        onTriggered: root.acted("retry", root.messageId)
    }
    MenuEntry {
        text: qsTr("Discard")
        glyph: Icons.trash
        danger: true
        available: root.failed
        onTriggered: root.acted("discard", root.messageId)
    }
    MenuEntry {
        text: qsTr("Delete")
        glyph: Icons.trash
        hint: qsTr("Del")
        danger: true
        available: root.canDelete
        onTriggered: root.acted("delete", root.messageId)
    }
}
