// SPDX-License-Identifier: GPL-3.0-or-later
// What one message says, from its head to its failure, one below the other. No positioners here: they lay out at the next frame, and the
// list keeps its place only with heights that follow at once.
// Not bound, so what a Loader holds reads this by its outer name: Qt 6.4 refuses bound components in a Loader.
import QtQuick

Item {
    id: root

    required property MessageRoles message

    implicitHeight: failure.y + failure.height

    MessageHead {
        id: head

        y: root.message.hasReply ? 21 : 0
        width: parent.width
        height: root.message.headed ? implicitHeight : 0
        visible: root.message.headed
        name: root.message.authorName
        clock: root.message.clock
        fullTime: root.message.sentAt.toLocaleString(Qt.locale(), Locale.LongFormat)
        onAuthorActivated: root.message.authorActivated()
    }
    MessageBody {
        id: words

        y: head.y + head.height
        width: parent.width
        height: implicitHeight
        body: root.message.body
        edited: root.message.edited
        deleted: root.message.deleted
        delivery: root.message.own ? root.message.delivery : ""
    }
    Loader {
        id: failure

        y: words.y + words.height
        width: parent.width
        height: active ? implicitHeight : 0
        active: root.message.failed
        sourceComponent: MessageFailure {
            // qmllint disable unqualified
            failure: root.message.failure
            onRetryRequested: root.message.retryRequested()
            onDiscardRequested: root.message.discardRequested()
            // qmllint enable unqualified
        }
    }
}
