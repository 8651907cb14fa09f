// SPDX-License-Identifier: GPL-3.0-or-later
// What names me and what answers me.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument

    title: qsTr("Mentions")
    glyph: Icons.at
    subtitle: app.mentions > 0 ? qsTr("%n unread", "", app.mentions) : ""
    problem: inbox.problem
    onProblemDismissed: inbox.dismissProblem()
    tools: FilterChip {
        text: qsTr("Unread only")
        checked: inbox.unreadOnly
        onClicked: inbox.unreadOnly = !inbox.unreadOnly
    }

    MentionInbox {
        id: inbox

        session: root.app.session
    }
    CardList {
        anchors.fill: parent
        focus: true
        name: qsTr("Mentions")
        model: inbox.cards
        canMore: inbox.canMore
        emptyTitle: !inbox.loaded ? "" : inbox.unreadOnly ? qsTr("Nothing unread") : qsTr("Nobody has named you yet")
        emptyText: qsTr("Messages that name you and answers to yours gather here.")
        emptyGlyph: Icons.at
        onActivated: card => root.app.openMessage(card.conversationId, card.messageId)
        onMoreRequested: inbox.more()
        actions: [
            CardAction {
                text: qsTr("Go to the message")
                glyph: Icons.arrowRight
                onActed: (_key, conversationId, messageId) => root.app.openMessage(conversationId, messageId)
            },
            CardAction {
                text: qsTr("Mark as read")
                glyph: Icons.check
                onActed: key => inbox.markRead(key)
            }
        ]
    }
}
