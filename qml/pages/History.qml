// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a conversation, joined to what knows it: what is seen is read, what is wanted of a message is done.
import QtQuick
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property RoomView room
    required property Composer composer
    required property string titled
    readonly property bool seeing: Window.active && visible && enabled // not while a page or a dialog is over it
    property string beginning: room.kind === "direct" ? qsTr("This is the beginning of your conversation with %1.").arg(room.title)
        : qsTr("This is the beginning of %1.").arg(titled)

    signal personActivated(userId: string)
    signal leaveRequested

    function toLatest() {
        list.toLatest();
    }
    function reactToLast() {
        root.pick(root.room.lastSaid());
    }
    function pick(id: string) {
        if (id === "")
            return;
        sheets.made().pick(id, list.anchorOf(id));
    }
    // A message of this conversation is shown where one reads; all else opens in the main window.
    function follow(link: string) {
        const here = root.app.links.messageIn(root.room.conversationId, link);
        if (here !== "")
            root.room.showMessage(here);
        else
            sheets.made().follow(link);
    }
    function showProof() {
        sheets.made().showProof();
    }
    function chooseDay() {
        sheets.made().chooseDay(new Date());
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
        hasPicker: true
        missingAtEnd: root.room.messages.missingAtEnd
        holeState: root.room.holes.state
        newCount: root.room.newCount
        newFrom: root.room.newFrom
        newSince: root.room.newSince
        beginning: root.room.messages.complete && root.room.messages.count > 0 ? root.beginning : ""
        emptyTitle: root.room.loaded && root.room.messages.missingAtEnd === 0 ? qsTr("Nothing said yet") : ""
        emptyText: root.beginning
        onReplyRequested: id => root.composer.reply(id)
        onEditRequested: id => root.composer.edit(id)
        onDeleteRequested: id => sheets.made().act("delete", id)
        onRetryRequested: id => root.room.retry(id)
        onDiscardRequested: id => root.room.discard(id)
        onCopyRequested: id => root.room.copy(id)
        onLastSeen: seq => root.room.seen(seq)
        onReadingSeqChanged: root.room.messages.keepNear(readingSeq)
        onAuthorActivated: userId => root.personActivated(userId)
        onReplySourceRequested: id => root.room.showSource(id)
        onFileActed: (what, key) => {
            if (what === "view")
                sheets.made().view(key);
            else
                root.room.files.act(what, key);
        }
        onLatestRequested: root.room.toLatest()
        onOlderRequested: root.room.loadOlder()
        onNewerRequested: root.room.loadNewer()
        onLeaveRequested: root.leaveRequested()
        onActed: (act, id) => act === "fetch" ? root.room.holes.fetch() : act.startsWith("open:") ? root.follow(act.substring(5)) : sheets.made().act(act, id)
        onReactionToggled: (id, emoji) => root.room.acts.react(id, emoji)
        onReminderChosen: (id, when) => root.room.acts.remind(id, when)
        onVoted: (id, options) => root.room.acts.vote(id, options)
        onFollowed: link => root.follow(link)
        onRangeCopied: (from, to) => root.room.acts.copyRange(from, to)
        onFirstNewRequested: root.room.showFirstNew()
        onReadRequested: root.room.markAllRead()
        onDateRequested: day => sheets.made().chooseDay(day)
        onPickerRequested: id => root.pick(id)
    }
    NewsVoice {
        model: root.room.messages
        active: root.seeing && root.room.loaded && root.room.messages.atLatest
        onArrived: (author, words) => {
            news.words = qsTr("%1: %2").arg(author).arg(words);
            announce(news, news.words);
        }
    }
    Item {
        id: news

        property string words: ""

        width: 1
        height: 1
        Accessible.role: Accessible.Notification
        Accessible.name: words
        Accessible.ignored: words === ""
    }
    LazyPart {
        id: sheets

        anchors.fill: parent
        part: Qt.resolvedUrl("HistorySheets.qml")

        function given(): var {
            return {app: root.app, room: root.room};
        }
    }
    Connections {
        target: sheets.item
        ignoreUnknownSignals: true

        function onPersonActivated(userId: string) {
            root.personActivated(userId);
        }
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
    Connections {
        target: root.room.acts

        function onDone(sentence: string) {
            list.say(sentence);
        }
    }
}
