// SPDX-License-Identifier: GPL-3.0-or-later
// The threads I follow, those with something new first.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument

    title: qsTr("Threads")
    glyph: Icons.thread
    subtitle: app.threadsUnread > 0 ? qsTr("%n with something new", "", app.threadsUnread) : ""
    problem: inbox.problem
    onProblemDismissed: inbox.dismissProblem()
    tools: SecondaryButton {
        implicitHeight: 32
        visible: root.app.threadsUnread > 0
        text: qsTr("Mark all as read")
        onClicked: inbox.markAllRead()
    }

    ThreadInbox {
        id: inbox

        session: root.app.session
    }
    CardList {
        anchors.fill: parent
        focus: true
        name: qsTr("Threads")
        model: inbox.cards
        emptyTitle: qsTr("No threads yet")
        emptyText: qsTr("Threads you start, reply in or are named in gather here.")
        emptyGlyph: Icons.thread
        onActivated: card => root.app.openConversation(card.conversationId)
        actions: [
            CardAction {
                text: qsTr("Open the thread")
                glyph: Icons.thread
                onActed: (key, conversationId) => root.app.openConversation(conversationId)
            },
            CardAction {
                text: qsTr("Mark as read")
                glyph: Icons.check
                onActed: key => inbox.markRead(key)
            },
            CardAction {
                text: qsTr("Stop following")
                glyph: Icons.bellOff
                onActed: key => inbox.unfollow(key)
            }
        ]
    }
}
