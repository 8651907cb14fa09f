// SPDX-License-Identifier: GPL-3.0-or-later
// One message. Its height is final when it is created: the list keeps its place by that. What most messages do not have or do not
// show stands in Loaders: while one scrolls, rows are made all the time.
// Not bound, so what a Loader holds reads this row by its outer name: Qt 6.4 refuses bound components in a Loader.
import QtQuick
import Tertulia.Theme

MessageRoles {
    id: root

    property bool flashing: false
    readonly property bool lively: hover.hovered || current || (tools.item !== null && toolsHovered)
    readonly property bool toolsHovered: tools.item ? (tools.item as MessageTools).hovered : false

    implicitHeight: noted ? done.y + done.height : message.y + message.height
    z: lively ? 1 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: told
    Accessible.focused: current

    // No positioners here: they lay out at the next frame, and the list keeps its place only with heights that follow at once.
    Loader {
        id: hole

        width: root.width
        height: active ? implicitHeight : 0
        active: root.missing > 0
        sourceComponent: HistoryHole {
            // qmllint disable unqualified
            count: root.missing
            how: root.holeState
            reachable: root.current
            onFetchRequested: root.acted("fetch")
            // qmllint enable unqualified
        }
    }
    Loader {
        id: day

        y: hole.height
        width: root.width
        height: active ? implicitHeight : 0
        active: root.firstOfDay
        sourceComponent: DaySeparator {
            date: root.sentAt // qmllint disable unqualified
        }
    }
    Loader {
        id: unread

        y: day.y + day.height
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

        // A drag with the mouse selects; it does not scroll. Fingers do.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.LeftButton
            preventStealing: true
            onPressed: mouse => mouse.accepted = mouse.source === Qt.MouseEventNotSynthesized
        }
        HoverHandler {
            id: hover
        }
        TapHandler {
            acceptedModifiers: Qt.AltModifier
            enabled: root.settled
            onTapped: root.acted("unread")
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => root.menuRequested(message, point.position.x, point.position.y)
        }
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: root.current ? 6 : 0 // within its ring
            anchors.rightMargin: root.current ? 12 : 0
            radius: root.current ? Theme.radius : 0
            color: root.selected ? Theme.selected : root.flashing ? Theme.mentionBg : root.lively ? Theme.rowHover : "transparent"

            Behavior on color {
                enabled: root.flashing
                ColorAnimation {
                    duration: Theme.quick * 4
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: root.current
            sourceComponent: FocusRing {
                anchors.leftMargin: 6
                anchors.rightMargin: 12
                shown: true
                outset: 2 // the words of a row stand close to its edges
            }
        }
        Loader {
            x: Theme.messageMargin
            y: content.y + (root.hasReply ? 22 : 1)
            active: root.headed
            sourceComponent: MessageAuthor {
                // qmllint disable unqualified
                name: root.authorName
                colorKey: root.authorId
                image: root.authorImage
                onClicked: root.authorActivated()
                // qmllint enable unqualified
            }
        }
        Loader {
            x: 8
            y: content.y + 2
            width: Theme.messageIndent - 18
            active: !root.headed && root.lively
            sourceComponent: PlainLabel {
                horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
                text: root.clock // qmllint disable unqualified
                color: Theme.text3
                font.pixelSize: Theme.fontTiny
            }
        }
        Loader {
            y: content.y
            width: parent.width
            active: root.hasReply
            sourceComponent: ReplyStrip {
                // qmllint disable unqualified
                author: root.replyAuthor
                preview: root.replyPreview
                authorId: root.replyAuthorId
                image: root.replyAuthorImage
                onClicked: root.replySourceRequested()
                // qmllint enable unqualified
            }
        }
        MessageContent {
            id: content

            x: Theme.messageIndent
            y: Theme.compact ? (root.headed ? 6 : 1) : root.headed ? 10 : 4
            width: Math.min(Theme.messageMax, root.width - x - Theme.messageMargin)
            height: implicitHeight
            message: root
        }
        Loader {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: Theme.messageMargin + 4
            y: -14
            // Not for the keyboard: it has letters and the menu, and would have them lie over the words.
            active: (hover.hovered || root.toolsHovered) && !root.deleted && !root.selected
            sourceComponent: MessageTools {
                // qmllint disable unqualified
                canReply: root.mayReply
                canThread: root.mayThread
                canEdit: root.mayEdit
                canReact: root.mayReact
                onReactionToggled: emoji => root.reactionToggled(emoji)
                onReactionRequested: anchor => root.reactionRequested(anchor)
                onThreadRequested: root.acted("thread")
                onReplyRequested: root.replyRequested()
                onEditRequested: root.editRequested()
                onMenuRequested: anchor => root.menuRequested(anchor, 0, anchor.height + 4)
                // qmllint enable unqualified
            }
        }
    }
}
