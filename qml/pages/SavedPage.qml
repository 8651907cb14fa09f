// SPDX-License-Identifier: GPL-3.0-or-later
// The messages I put aside, with my notes.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument

    title: qsTr("Saved messages")
    glyph: Icons.bookmark
    problem: saved.problem
    onProblemDismissed: saved.dismissProblem()

    SavedMessages {
        id: saved

        session: root.app.session
    }
    CardList {
        anchors.fill: parent
        focus: true
        name: qsTr("Saved messages")
        model: saved.cards
        emptyTitle: qsTr("Nothing saved yet")
        emptyText: qsTr("Put a message aside from its menu; only you see what you saved.")
        emptyGlyph: Icons.bookmark
        onActivated: card => root.app.openMessage(card.conversationId, card.messageId)
        actions: [
            CardAction {
                text: qsTr("Go to the message")
                glyph: Icons.arrowRight
                onActed: (_key, conversationId, messageId) => root.app.openMessage(conversationId, messageId)
            },
            CardAction {
                text: qsTr("Edit the note…")
                glyph: Icons.pencil
                onActed: key => note.begin(key, saved.noteOf(key))
            },
            CardAction {
                text: qsTr("Remove from saved")
                glyph: Icons.trash
                danger: true
                onActed: key => saved.remove(key)
            }
        ]
    }
    TextSheet {
        id: note

        title: qsTr("Note")
        text: qsTr("Only you see it.")
        label: qsTr("What is it for?")
        actionText: qsTr("Save")
        onAccepted: (key, text) => saved.setNote(key, text)
    }
}
