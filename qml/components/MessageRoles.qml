// SPDX-License-Identifier: GPL-3.0-or-later
// What the model says of one message, what may be done with it and what can be asked for it. Draws nothing: MessageRow does, and gives
// itself to its parts as this.
import QtQuick

Item {
    id: root

    required property int index
    required property string messageId
    required property double seq
    required property string authorId
    required property string authorName
    required property string authorImage
    required property string body
    required property string rich
    required property bool jumbo
    required property string spoken
    required property string note
    required property date sentAt
    required property bool edited
    required property bool deleted
    required property bool own
    required property bool firstOfGroup
    required property bool firstOfDay
    required property bool firstUnread
    required property int missing // before it
    required property string delivery
    required property bool hasReply
    required property string replyAuthor
    required property string replyPreview
    required property string replyAuthorId
    required property string replyAuthorImage
    required property string failure
    required property bool canEdit
    required property bool canDelete
    required property bool canReply
    required property bool canThread
    required property bool canReact
    required property bool canPin
    required property bool pinned
    required property bool saved
    required property string reactions
    required property string poll
    required property string previews
    required property QtObject pictures // see MessageFiles
    required property QtObject cards
    required property int threadReplies
    required property date threadLast
    property bool current: false // the keyboard is on it, or on a button in it
    property string holeState: "" // see HistoryHole
    property bool revealed: false // what its spoilers hide is shown
    readonly property bool hides: !deleted && !revealed && rich.includes("\x1d")
    property bool selected: false // among whole messages that are selected
    readonly property bool failed: delivery === "failed"
    readonly property bool headed: firstOfGroup || hasReply || firstOfDay
    readonly property bool noted: note !== ""
    // What the server does not have yet can neither be answered nor changed there.
    readonly property bool settled: !deleted && !noted && (delivery === "" || delivery === "sent")
    readonly property bool mayReply: settled && canReply
    readonly property bool mayThread: settled && canThread
    readonly property bool mayReact: settled && canReact
    readonly property bool mayPin: settled && canPin
    readonly property bool mayEdit: settled && canEdit
    readonly property bool mayDelete: settled && canDelete
    readonly property string clock: Clock.time(sentAt)
    // The whole message in a sentence for who hears it.
    readonly property string words: deleted ? qsTr("deleted") : spoken !== "" && !revealed ? spoken : body
    readonly property string told: noted ? `${note}, ${clock}` : [`${authorName}, ${clock}` + (words !== "" ? ": " + words : "")].concat(Array.from(
        marks())).join(", ")

    // What is to be known of it besides its words.
    function marks(): list<string> {
        const all = Array.from([hasReply ? qsTr("in reply to %1").arg(replyAuthor) : "", pictures !== null || cards !== null ? qsTr("with files") : "",
            edited ? qsTr("edited") : "", pinned ? qsTr("pinned") : "", saved ? qsTr("saved") : "", reactions !== ""
            ? qsTr("%n reaction(s)", "", reacted()) : "", threadReplies > 0 ? qsTr("%n reply(s)", "", threadReplies) : "",
            failed ? qsTr("not sent") : delivery === "queued" || delivery === "sending" ? qsTr("not sent yet") : ""]);
        return all.filter(part => part !== "");
    }
    // How many reactions there are of all kinds, see ReactionRow.
    function reacted(): int {
        return root.reactions.split("\n").reduce((sum, line) => sum + Number(line.split("\t")[1]), 0);
    }

    signal replyRequested
    signal editRequested
    signal retryRequested
    signal discardRequested
    signal authorActivated
    signal replySourceRequested
    signal menuRequested(anchor: Item, x: real, y: real)
    signal reactionToggled(emoji: string)
    signal reactionRequested(anchor: Item)
    signal voted(options: string)
    signal followed(link: string)
    signal fileActed(what: string, fileKey: string)
    // "fetch" (what is missing), "thread", "versions", "closePoll", "votes" … see MessageMenu.
    signal acted(act: string)
}
