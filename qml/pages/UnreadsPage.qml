// SPDX-License-Identifier: GPL-3.0-or-later
// Everything unread, conversation by conversation.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument

    title: qsTr("Unread")
    glyph: Icons.inbox
    subtitle: app.unread > 0 ? qsTr("%n message(s)", "", app.unread) : ""
    problem: unread.problem.length > 0 ? unread.problem : acts.problem
    onProblemDismissed: {
        unread.dismissProblem();
        acts.dismissProblem();
    }
    tools: SecondaryButton {
        implicitHeight: 32 // as the chips that stand there on other pages
        visible: list.count > 0
        text: qsTr("Mark all as read")
        onClicked: unread.markAllRead()
    }

    UnreadOverview {
        id: unread

        session: root.app.session
    }
    PlaceActs {
        id: acts

        session: root.app.session
    }
    CardList {
        id: list

        anchors.fill: parent
        focus: true
        name: qsTr("Unread")
        model: unread.cards
        byPlace: true
        emptyTitle: qsTr("All read")
        emptyText: qsTr("There is nothing new for you.")
        emptyGlyph: Icons.checks
        onActivated: card => root.app.openConversation(card.conversationId)
        actions: [
            CardAction {
                text: qsTr("Open")
                glyph: Icons.arrowRight
                onActed: key => root.app.openConversation(key)
            },
            CardAction {
                text: qsTr("Mark as read")
                glyph: Icons.check
                onActed: key => acts.markRead(key)
            }
        ]
    }
}
