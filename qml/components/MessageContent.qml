// SPDX-License-Identifier: GPL-3.0-or-later
// What one message says, from its head to its failure, one below the other. No positioners here: they lay out at the next frame, and the
// list keeps its place only with heights that follow at once.
// Not bound, so what a Loader holds reads this by its outer name: Qt 6.4 refuses bound components in a Loader.
import QtQuick

Item {
    id: root

    required property MessageRoles message

    implicitHeight: failure.y + failure.height

    Loader {
        id: head

        y: root.message.hasReply ? 21 : 0
        width: parent.width
        height: active ? implicitHeight : 0
        active: root.message.headed
        sourceComponent: MessageHead {
            // qmllint disable unqualified
            name: root.message.authorName
            clock: root.message.clock
            fullTime: Clock.fullDateAndTime(root.message.sentAt)
            onAuthorActivated: root.message.authorActivated()
            // qmllint enable unqualified
        }
    }
    MessageBody {
        id: words

        y: head.y + head.height
        width: parent.width
        height: implicitHeight
        body: root.message.body
        rich: root.message.rich
        jumbo: root.message.jumbo
        edited: root.message.edited
        pinned: root.message.pinned
        saved: root.message.saved
        deleted: root.message.deleted
        quiet: root.message.selected
        revealed: root.message.revealed
        reachable: root.message.current
        delivery: root.message.own ? root.message.delivery : ""
        onFollowed: link => root.message.followed(link)
        onVersionsRequested: root.message.acted("versions")
    }
    Loader {
        id: files

        y: words.y + words.height + (active ? 6 : 0)
        width: parent.width
        height: active ? implicitHeight : 0
        active: root.message.pictures !== null || root.message.cards !== null
        sourceComponent: MessageFiles {
            // qmllint disable unqualified
            reachable: root.message.current
            pictures: root.message.pictures
            cards: root.message.cards
            onActed: (what, key) => root.message.fileActed(what, key)
            // qmllint enable unqualified
        }
    }
    Loader {
        id: poll

        y: files.y + files.height + (active ? 6 : 0)
        width: Math.min(parent.width, 460)
        height: active ? implicitHeight : 0
        active: root.message.poll !== ""
        sourceComponent: PollCard {
            // qmllint disable unqualified
            reachable: root.message.current
            poll: root.message.poll
            changeable: root.message.settled
            onVoted: options => root.message.voted(options)
            onCloseRequested: root.message.acted("closePoll")
            onVotesRequested: root.message.acted("votes")
            // qmllint enable unqualified
        }
    }
    Loader {
        id: previews

        y: poll.y + poll.height + (active ? 6 : 0)
        width: parent.width
        height: active ? implicitHeight : 0
        active: root.message.previews !== ""
        sourceComponent: PreviewCards {
            // qmllint disable unqualified
            reachable: root.message.current
            previews: root.message.previews
            onFollowed: link => root.message.followed(link)
            // qmllint enable unqualified
        }
    }
    Loader {
        id: reactions

        y: previews.y + previews.height + (active ? 6 : 0)
        width: parent.width
        height: active ? implicitHeight : 0
        active: root.message.reactions !== ""
        sourceComponent: ReactionRow {
            // qmllint disable unqualified
            reachable: root.message.current
            reactions: root.message.reactions
            changeable: root.message.mayReact
            onToggled: emoji => root.message.reactionToggled(emoji)
            onAddRequested: anchor => root.message.reactionRequested(anchor)
            // qmllint enable unqualified
        }
    }
    Loader {
        id: thread

        y: reactions.y + reactions.height + (active ? 6 : 0)
        width: Math.min(parent.width, implicitWidth)
        height: active ? implicitHeight : 0
        active: root.message.threadReplies > 0
        sourceComponent: ThreadLine {
            // qmllint disable unqualified
            reachable: root.message.current
            replies: root.message.threadReplies
            last: root.message.threadLast
            onClicked: root.message.acted("thread")
            // qmllint enable unqualified
        }
    }
    Loader {
        id: failure

        y: thread.y + thread.height
        width: parent.width
        height: active ? implicitHeight : 0
        active: root.message.failed
        sourceComponent: MessageFailure {
            // qmllint disable unqualified
            reachable: root.message.current
            failure: root.message.failure
            onRetryRequested: root.message.retryRequested()
            onDiscardRequested: root.message.discardRequested()
            // qmllint enable unqualified
        }
    }
}
