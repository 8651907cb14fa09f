// SPDX-License-Identifier: GPL-3.0-or-later
// What acts on messages ask for over the conversation: older versions, who reacted, where to forward to, reports, days, foreign links,
// an emoji, the picture as a whole. Made when the first of them is asked for.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    required property RoomView room

    signal personActivated(userId: string)

    // See MessageMenu for the names.
    function act(name: string, messageId: string) {
        const acts = root.room.acts;
        if (name === "thread")
            root.app.nav.openPanel("ThreadPanel", messageId);
        else if (name === "copyLink")
            acts.copyLink(messageId);
        else if (name === "pin" || name === "unpin")
            acts.pin(messageId, name === "pin");
        else if (name === "save" || name === "unsave")
            acts.save(messageId, name === "save");
        else if (name === "unread")
            acts.markUnread(messageId);
        else if (name === "versions")
            acts.askVersions(messageId);
        else if (name === "closePoll")
            acts.closePoll(messageId);
        else if (name === "removePreview")
            acts.removePreviews(messageId);
        else if (name === "reactions")
            people.show(qsTr("Reactions"), acts.reactionPeople(messageId));
        else if (name === "votes")
            people.show(qsTr("Votes"), acts.votePeople(messageId));
        else if (name === "report")
            report.begin(messageId);
        else if (name === "forward")
            forward.ask(messageId);
        else if (name === "day")
            days.begin(new Date());
        else if (name === "firstNew")
            root.room.showFirstNew();
        else if (name === "delete")
            deletion.ask(messageId);
    }
    // There are several histories, and one gate: it answers at once, and only the one that asked may ask back.
    function follow(link: string) {
        leaving.expected = true;
        root.app.links.follow(link);
        leaving.expected = false;
    }
    function showProof() {
        proof.open();
    }
    function chooseDay(day: date) {
        days.begin(day);
    }
    function pick(messageId: string, anchor: Item) {
        picker.messageId = messageId;
        picker.openAt(anchor, Theme.messageMargin + 50); // where the words begin
    }
    function view(fileKey: string) {
        viewer.view(root.room.files.picturesAround(fileKey), root.room.files.indexOf(fileKey));
    }

    EmojiPopup {
        id: picker

        property string messageId: ""

        app: root.app
        conversation: root.room.conversationId
        onPicked: emoji => root.room.acts.react(messageId, emoji)
    }
    PictureViewer {
        id: viewer

        onSaveRequested: key => root.room.files.act("save", key)
        onOpenRequested: key => root.room.files.act("open", key)
    }
    ProofSheet {
        id: proof

        proof: root.room.proof
    }
    VersionsSheet {
        acts: root.room.acts
        onFollowed: link => link.startsWith("person:") ? root.personActivated(link.substring(7)) : root.follow(link)
    }
    MessagePeopleSheet {
        id: people

        onPersonActivated: userId => root.personActivated(userId)
    }
    ReportSheet {
        id: report

        acts: root.room.acts
    }
    DateSheet {
        id: days

        onChosen: day => root.room.showDate(day)
    }
    LinkSheet {
        id: leaving

        links: root.app.links
        settings: root.app.settings
    }
    Switcher {
        id: forward

        property string messageId: ""

        model: root.app.switcher
        title: qsTr("Forward to")
        placeholder: qsTr("Forward to…")
        hintText: qsTr("@ people · # rooms")
        wordsPlaceholder: qsTr("Comment (optional)")
        onChosen: (type, id) => root.room.acts.forward(messageId, id, forward.words)
        onFilterChanged: root.app.switcher.filter = forward.filter
        onAboutToShow: {
            root.app.switcher.filter = forward.filter;
            root.app.switcher.conversationsOnly = true;
            root.app.switcher.active = true;
        }
        onClosed: {
            root.app.switcher.active = false;
            root.app.switcher.conversationsOnly = false;
            root.app.switcher.filter = "";
        }

        function ask(id: string) {
            messageId = id;
            begin("");
        }
    }
    ConfirmSheet {
        id: deletion

        property string messageId: ""

        title: qsTr("Delete this message?")
        text: qsTr("It disappears for everyone. This cannot be undone.")
        actionText: qsTr("Delete")
        onConfirmed: root.room.remove(messageId)

        function ask(id: string) {
            messageId = id;
            open();
        }
    }
}
