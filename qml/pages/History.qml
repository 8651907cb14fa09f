// SPDX-License-Identifier: GPL-3.0-or-later
// The message list, joined to the open conversation.
import QtQuick
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string titled
    readonly property bool seeing: Window.active
    readonly property RoomView room: app.room
    readonly property string beginning: room.kind === "direct" ? qsTr("This is the beginning of your conversation with %1.").arg(room.title)
        : qsTr("This is the beginning of %1.").arg(titled)

    signal personActivated(userId: string)
    signal leaveRequested

    function toLatest() {
        list.toLatest();
    }

    Binding {
        target: root.room
        property: "seeing"
        value: root.seeing
    }
    MessageList {
        id: list

        anchors.fill: parent
        focus: true
        model: root.room.messages
        atLatest: root.room.messages.atLatest
        seeing: root.seeing
        beginning: root.room.messages.complete && root.room.messages.count > 0 ? root.beginning : ""
        emptyTitle: root.room.loaded ? qsTr("Nothing said yet") : ""
        emptyText: root.beginning
        onReplyRequested: id => root.app.composer.reply(id)
        onEditRequested: id => root.app.composer.edit(id)
        onDeleteRequested: id => deletion.ask(id)
        onRetryRequested: id => root.room.retry(id)
        onDiscardRequested: id => root.room.discard(id)
        onCopyRequested: id => root.room.copy(id)
        onLastSeen: seq => root.room.seen(seq)
        onAuthorActivated: userId => root.personActivated(userId)
        onReplySourceRequested: id => root.room.showSource(id)
        onFileActed: (what, key) => {
            if (what === "view")
                viewer.view(root.room.files.picturesAround(key), root.room.files.indexOf(key));
            else
                root.room.files.act(what, key);
        }
        onLatestRequested: root.room.toLatest()
        onNewerRequested: root.room.loadNewer()
        onLeaveRequested: root.leaveRequested()
    }
    PictureViewer {
        id: viewer

        onSaveRequested: key => root.room.files.act("save", key)
        onOpenRequested: key => root.room.files.act("open", key)
    }
    Connections {
        target: root.room

        function onRowShown(index: int) {
            list.showMessage(index);
        }
        function onConversationChanged() {
            list.toLatest();
        }
    }
    ConfirmSheet {
        id: deletion

        property string messageId: ""

        title: qsTr("Delete this message?")
        text: qsTr("It disappears for everyone. This cannot be undone.")
        actionText: qsTr("Delete")
        onConfirmed: root.room.remove(messageId)

        function ask(id: string) {
            messageId = id;
            open();
        }
    }
}
