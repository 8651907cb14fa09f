// SPDX-License-Identifier: GPL-3.0-or-later
// A thread: the message it hangs on above, what was replied below, and where one replies. The argument is the message's id, or its
// conversation's id, a slash and the message's.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PanelFrame {
    id: root

    required property App app
    required property string argument
    property bool writing: false // in the place of the first reply, until that goes

    // See HistorySheets.
    function follow(link: string) {
        if (link.startsWith("person:"))
            return root.app.nav.openDialog("ProfileCard", link.substring(7));
        leaving.expected = true;
        root.app.links.follow(link);
        leaving.expected = false;
    }

    title: qsTr("Thread")
    subtitle: thread.parentTitle
    problem: thread.problem
    onProblemDismissed: thread.dismissProblem()
    onTitleActivated: root.app.openMessage(thread.parentId, thread.rootId)
    tools: IconButton {
        visible: thread.begun
        size: 28
        iconSize: 16
        checked: thread.followed
        glyph: thread.followed ? Icons.bell : Icons.bellOff
        tip: thread.followed ? qsTr("Following: new replies notify you. Stop following") : qsTr("Follow this thread")
        onClicked: thread.setFollowed(!thread.followed)
    }

    OpenThread {
        id: thread

        session: root.app.session
        root: root.argument
        onStarted: first.clear()
    }
    CardList {
        id: rootCard

        width: parent.width
        height: Math.min(Math.max(180, root.height * 0.45), thread.rootCard.count > 0 ? contentHeight : 0)
        lines: 400
        ground: Theme.sidebar
        whole: true
        rich: thread.rootBlocks
        margin: Theme.messageMargin // in one line with the replies
        name: qsTr("The message this thread hangs on")
        placed: false
        model: thread.rootCard
        onActivated: card => root.app.openMessage(card.conversationId, card.messageId)
        onFollowed: link => root.follow(link)
    }
    LinkSheet {
        id: leaving

        links: root.app.links
        settings: root.app.settings
    }
    MoreBelow {
        view: rootCard.view
        ground: Theme.sidebar
    }
    Rectangle {
        id: line

        anchors.top: rootCard.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    // By address and with what it needs: what is in it changes with the thread.
    Loader {
        id: replies

        anchors.top: line.bottom
        anchors.bottom: waiting.top
        width: parent.width
        focus: thread.begun
        active: thread.begun
        onActiveChanged: show()
        onLoaded: if (root.writing)
            (item as FocusScope).forceActiveFocus()
        Component.onCompleted: show()

        function show() {
            if (active)
                setSource("ThreadReplies.qml", {app: root.app, room: thread.room, composer: thread.composer});
        }
    }
    EmptyState {
        y: Math.max(line.y, Math.round((line.y + first.y - height) / 2))
        width: parent.width
        visible: !thread.begun && !thread.missing && thread.rootCard.count > 0 && thread.waiting.count === 0
        glyph: Icons.thread
        title: qsTr("No replies yet")
        text: qsTr("Be the first: a thread keeps what belongs together together.")
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: thread.missing
        glyph: Icons.eyeOff
        title: qsTr("This message cannot be seen any more.")
    }
    WaitingReplies {
        id: waiting

        anchors.bottom: thread.begun ? parent.bottom : first.top
        anchors.bottomMargin: count > 0 ? Theme.gap8 : 0
        width: parent.width
        height: Math.min(contentHeight, root.height * 0.4)
        model: thread.waiting
        onRetryRequested: key => thread.retry(key)
        onDiscardRequested: key => thread.discard(key)
    }
    MessageInput {
        id: first

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        x: Theme.messageMargin
        width: parent.width - 2 * x
        visible: !thread.begun && !thread.missing && thread.rootCard.count > 0
        focus: !thread.begun
        availableHeight: root.height
        placeholder: qsTr("Reply in a thread")
        limit: thread.limit
        canAttach: false
        canSchedule: false
        completions: thread.completion ? thread.completion.model : null
        completionFrom: thread.completion ? thread.completion.from : -1
        onCursorMoved: (text, position) => thread.completion?.look(text, position)
        onCompleted: insertion => thread.completion?.taken(insertion)
        onCompletionClosed: thread.completion?.close()
        onEmojiRequested: anchor => emoji.openAt(anchor)
        onSubmitted: text => thread.start(text)
        onTextChanged: thread.keep(text)
        onActiveFocusChanged: if (activeFocus || (visible && enabled))
            root.writing = activeFocus
        Component.onCompleted: setText(thread.kept())
    }
    EmojiPopup {
        id: emoji

        app: root.app
        conversation: thread.parentId
        onPicked: one => first.insert(root.app.emoji.textOf(one))
    }
}
