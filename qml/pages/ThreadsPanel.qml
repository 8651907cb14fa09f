// SPDX-License-Identifier: GPL-3.0-or-later
// The threads of the open conversation, or of the one that the argument names, followed or not.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PanelFrame {
    id: root

    required property App app
    required property string argument

    title: qsTr("Threads")
    of: argument !== "" && acts.session ? acts.titleOf(argument) : ""
    problem: threads.problem
    onProblemDismissed: threads.dismissProblem()

    PlaceActs {
        id: acts

        session: root.app.session
    }
    PlaceThreads {
        id: threads

        session: root.app.session
        conversationId: root.argument !== "" ? root.argument : root.app.room.conversationId
    }
    CardList {
        anchors.fill: parent
        focus: true
        name: qsTr("Threads")
        placed: false
        ground: Theme.sidebar
        model: threads.cards
        emptyTitle: threads.loaded ? qsTr("No threads here") : ""
        emptyText: qsTr("Reply to a message in a thread to keep what belongs together apart from the rest.")
        emptyGlyph: Icons.thread
        canMore: threads.canMore
        onMoreRequested: threads.more()
        onActivated: card => root.app.nav.openPanel("ThreadPanel", card.conversationId + "/" + card.messageId)
    }
}
