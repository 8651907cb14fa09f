// SPDX-License-Identifier: GPL-3.0-or-later
// Everything begun and not sent.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument

    title: qsTr("Drafts")
    glyph: Icons.pencil
    problem: drafts.problem
    onProblemDismissed: drafts.dismissProblem()

    DraftOverview {
        id: drafts

        session: root.app.session
    }
    CardList {
        anchors.fill: parent
        focus: true
        name: qsTr("Drafts")
        model: drafts.cards
        byPlace: true
        emptyTitle: qsTr("No drafts")
        emptyText: qsTr("What you begin to write and do not send waits here, on all your devices.")
        emptyGlyph: Icons.pencil
        onActivated: card => root.app.openConversation(card.conversationId)
        actions: [
            CardAction {
                text: qsTr("Go on writing")
                glyph: Icons.arrowRight
                onActed: (_key, conversationId) => root.app.openConversation(conversationId)
            },
            CardAction {
                text: qsTr("Copy the text")
                glyph: Icons.copy
                onActed: key => drafts.copy(key)
            },
            CardAction {
                text: qsTr("Discard the draft")
                glyph: Icons.trash
                danger: true
                onActed: key => drafts.discard(key)
            }
        ]
    }
}
