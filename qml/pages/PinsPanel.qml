// SPDX-License-Identifier: GPL-3.0-or-later
// What is pinned in the open conversation, or in the one that the argument names.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PanelFrame {
    id: root

    required property App app
    required property string argument

    title: pins.cards.count > 0 ? qsTr("Pinned — %1").arg(pins.cards.count) : qsTr("Pinned")
    of: argument !== "" && acts.session ? acts.titleOf(argument) : ""
    problem: pins.problem
    onProblemDismissed: pins.dismissProblem()

    PlaceActs {
        id: acts

        session: root.app.session
    }
    PinnedMessages {
        id: pins

        session: root.app.session
        conversationId: root.argument !== "" ? root.argument : root.app.room.conversationId
    }
    CardList {
        anchors.fill: parent
        focus: true
        name: qsTr("Pinned messages")
        placed: false
        ground: Theme.sidebar
        model: pins.cards
        emptyTitle: pins.loaded ? qsTr("Nothing is pinned here") : ""
        emptyText: qsTr("Pin a message from its menu, and everybody finds it here.")
        emptyGlyph: Icons.pin
        onActivated: card => root.app.openMessage(card.conversationId, card.messageId)
        actions: [
            CardAction {
                text: qsTr("Go to the message")
                glyph: Icons.arrowRight
                onActed: (_key, conversationId, messageId) => root.app.openMessage(conversationId, messageId)
            },
            CardAction {
                text: qsTr("Unpin")
                glyph: Icons.trash
                onActed: key => pins.unpin(key)
            }
        ]
    }
}
