// SPDX-License-Identifier: GPL-3.0-or-later
// What was said: letter by letter, or in blocks if it has any; behind the last word, or below, the marks of the message.
// Not bound: Qt 6.4 refuses bound components in a Loader.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string body
    property string rich: "" // the same in blocks, see RichBody; empty: letter by letter
    property bool jumbo: false
    property bool edited: false
    property bool pinned: false
    property bool saved: false
    property bool deleted: false
    property bool quiet: false
    property bool revealed: false
    property bool reachable: true
    property string delivery: ""
    readonly property bool pending: delivery === "queued" || delivery === "sending"
    readonly property bool marked: (edited || pinned || saved || delivery !== "") && !deleted
    readonly property bool plain: rich === "" || deleted
    // In a text with letters from right to left, or at the right edge, the end of the last line is not where its last letter is.
    readonly property bool bidi: Theme.mirrored || /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(body)
    readonly property RichBlock lastBlock: plain || !blocks.item ? null : (blocks.item as RichBody).last
    readonly property TextEdit lastWords: plain ? words.item ? (words.item as MessageWords).edit : null : lastBlock ? lastBlock.words : null
    readonly property real textHeight: plain ? words.height : blocks.height
    // Where the last letter ends is asked only for who has something to put there.
    readonly property rect tail: marked && lastWords ? lastLetter(lastWords, lastWords.contentWidth, lastWords.contentHeight, lastWords.width)
        : Qt.rect(width, 0, 0, 0)
    readonly property real tailX: tail.x + (lastBlock ? lastBlock.inset : 0)
    readonly property real tailY: tail.y + (lastBlock ? lastBlock.y : 0)
    readonly property real marksWidth: marks.item ? (marks.item as MessageMarks).width : 0
    readonly property bool inline: marked && lastWords !== null && !bidi && tailX + 8 + marksWidth <= width

    signal followed(link: string)
    signal versionsRequested

    implicitHeight: deleted ? tombstone.height : !marked || inline ? textHeight : textHeight + marks.height + 2

    function lastLetter(edit: TextEdit, _w: real, _h: real, _width: real): rect {
        return edit.positionToRectangle(edit.length);
    }

    Loader {
        id: words

        width: root.width
        height: active ? implicitHeight : 0
        active: root.plain && !root.deleted && root.body !== ""
        sourceComponent: MessageWords {
            // qmllint disable unqualified
            words: root.body
            color: root.pending ? Theme.text2 : Theme.text
            selectionColor: root.quiet ? "transparent" : Theme.accentFill
            selectedTextColor: root.quiet ? color : Theme.accentText
            font.family: root.jumbo ? Theme.emoji : Theme.family
            font.pixelSize: root.jumbo ? 34 : Theme.messageSize
            // qmllint enable unqualified
        }
    }
    Loader {
        id: blocks

        width: root.width
        height: active ? implicitHeight : 0
        active: !root.plain
        opacity: root.pending ? 0.7 : 1
        sourceComponent: RichBody {
            // qmllint disable unqualified
            blocks: root.rich
            quiet: root.quiet
            revealed: root.revealed
            reachable: root.reachable
            onFollowed: link => root.followed(link)
            // qmllint enable unqualified
        }
    }
    Loader {
        id: marks

        x: root.inline ? root.tailX + 8 : 0
        y: root.inline ? root.tailY + (root.tail.height - height) / 2 + 1 : root.textHeight + 2
        height: 16
        active: root.marked
        sourceComponent: MessageMarks {
            // qmllint disable unqualified
            edited: root.edited
            pinned: root.pinned
            saved: root.saved
            delivery: root.delivery
            onVersionsRequested: root.versionsRequested()
            // qmllint enable unqualified
        }
    }
    Loader {
        id: tombstone

        height: active ? implicitHeight : 0
        active: root.deleted
        sourceComponent: PlainLabel {
            text: qsTr("This message was deleted")
            color: Theme.text3
            font.italic: true
        }
    }
}
