// SPDX-License-Identifier: GPL-3.0-or-later
// One message. Its height is final when it is created: the list keeps its place by that.
// Not bound, so what a Loader holds reads this row by its outer name: Qt 6.4 refuses bound components in a Loader.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property int index
    required property string messageId
    required property double seq
    required property string authorId
    required property string authorName
    required property string authorImage
    required property string body
    required property string note
    required property date sentAt
    required property bool edited
    required property bool deleted
    required property bool own
    required property bool firstOfGroup
    required property bool firstOfDay
    required property bool firstUnread
    required property string delivery
    required property bool hasReply
    required property string replyAuthor
    required property string replyPreview
    required property string failure
    required property bool canEdit
    required property bool canDelete
    required property QtObject pictures // see MessageFiles
    required property QtObject cards
    property bool current: false // the keyboard is on it
    property bool flashing: false
    readonly property bool failed: delivery === "failed"
    readonly property bool headed: firstOfGroup || hasReply || firstOfDay
    // What the server does not have yet can neither be answered nor changed there.
    readonly property bool noted: note !== ""
    readonly property bool settled: !deleted && !noted && (delivery === "" || delivery === "sent")
    readonly property bool canReply: settled
    readonly property bool mayEdit: settled && canEdit
    readonly property bool mayDelete: settled && canDelete
    readonly property bool lively: hover.hovered || current || (tools.item !== null && toolsHovered)
    readonly property bool toolsHovered: tools.item ? (tools.item as MessageTools).hovered : false
    readonly property string clock: Clock.time(sentAt)

    signal replyRequested
    signal editRequested
    signal retryRequested
    signal discardRequested
    signal authorActivated
    signal replySourceRequested
    signal fileActed(what: string, fileKey: string)
    signal menuRequested(anchor: Item, x: real, y: real)

    implicitHeight: noted ? done.y + done.height : message.y + message.height
    z: lively ? 1 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: noted ? `${note}, ${clock}` : `${authorName}, ${clock}: ${deleted ? qsTr("deleted") : body}`

    // No positioners here: they lay out at the next frame, and the list keeps its place only with heights that follow at once.
    Loader {
        id: day

        width: root.width
        height: active ? implicitHeight : 0
        active: root.firstOfDay
        sourceComponent: DaySeparator {
            date: root.sentAt // qmllint disable unqualified
        }
    }
    Loader {
        id: unread

        y: day.height
        width: root.width
        height: active ? implicitHeight : 0
        active: root.firstUnread
        sourceComponent: NewLine {}
    }
    Loader {
        id: done

        y: unread.y + unread.height
        width: root.width
        height: active ? implicitHeight : 0
        active: root.noted
        sourceComponent: SystemNote {
            // qmllint disable unqualified
            note: root.note
            clock: root.clock
            current: root.current
            // qmllint enable unqualified
        }
    }
    Item {
        id: message

        y: unread.y + unread.height
        width: root.width
        height: content.y + content.height + 4
        visible: !root.noted

        HoverHandler {
            id: hover
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => root.menuRequested(message, point.position.x, point.position.y)
        }
        Rectangle {
            anchors.fill: parent
            color: root.flashing ? Theme.mentionBg : root.lively ? Theme.rowHover : "transparent"

            Behavior on color {
                enabled: root.flashing
                ColorAnimation {
                    duration: Theme.quick * 4
                }
            }
        }
        FocusRing {
            anchors.leftMargin: 6
            anchors.rightMargin: 12
            shown: root.current
            outset: 0
        }
        MessageAuthor {
            x: Theme.messageMargin
            y: content.y + (root.hasReply ? 22 : 1)
            visible: root.headed
            name: root.authorName
            colorKey: root.authorId
            image: root.authorImage
            onClicked: root.authorActivated()
        }
        PlainLabel {
            x: 8
            y: content.y + 2
            width: Theme.messageIndent - 18
            visible: !root.headed && root.lively
            horizontalAlignment: Text.AlignRight
            text: root.clock
            color: Theme.text3
            font.pixelSize: Theme.fontTiny
        }
        Loader {
            y: content.y
            width: parent.width
            active: root.hasReply
            sourceComponent: ReplyStrip {
                // qmllint disable unqualified
                author: root.replyAuthor
                preview: root.replyPreview
                onClicked: root.replySourceRequested()
                // qmllint enable unqualified
            }
        }
        Item {
            id: content

            x: Theme.messageIndent
            y: root.headed ? 10 : 4
            width: Math.min(Theme.messageMax, root.width - x - Theme.messageMargin)
            height: failure.y + failure.height

            MessageHead {
                id: head

                y: root.hasReply ? 21 : 0
                width: parent.width
                height: root.headed ? implicitHeight : 0
                visible: root.headed
                name: root.authorName
                clock: root.clock
                fullTime: root.sentAt.toLocaleString(Qt.locale(), Locale.LongFormat)
                onAuthorActivated: root.authorActivated()
            }
            MessageBody {
                id: words

                y: head.y + head.height
                width: parent.width
                height: implicitHeight
                body: root.body
                edited: root.edited
                deleted: root.deleted
                delivery: root.own ? root.delivery : ""
            }
            Loader {
                id: files

                y: words.y + words.height + (active ? 6 : 0)
                width: parent.width
                height: active ? implicitHeight : 0
                active: root.pictures !== null || root.cards !== null
                sourceComponent: MessageFiles {
                    // qmllint disable unqualified
                    pictures: root.pictures
                    cards: root.cards
                    onActed: (what, key) => root.fileActed(what, key)
                    // qmllint enable unqualified
                }
            }
            Loader {
                id: failure

                y: files.y + files.height
                width: parent.width
                height: active ? implicitHeight : 0
                active: root.failed
                sourceComponent: MessageFailure {
                    // qmllint disable unqualified
                    failure: root.failure
                    onRetryRequested: root.retryRequested()
                    onDiscardRequested: root.discardRequested()
                    // qmllint enable unqualified
                }
            }
        }
        Loader {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.messageMargin + 4
            y: -14
            active: (hover.hovered || root.current || root.toolsHovered) && !root.deleted
            sourceComponent: MessageTools {
                // qmllint disable unqualified
                canReply: root.canReply
                canEdit: root.mayEdit
                onReplyRequested: root.replyRequested()
                onEditRequested: root.editRequested()
                onMenuRequested: anchor => root.menuRequested(anchor, 0, anchor.height + 4)
                // qmllint enable unqualified
            }
        }
    }
}
