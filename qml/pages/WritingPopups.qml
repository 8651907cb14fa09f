// SPDX-License-Identifier: GPL-3.0-or-later
// What opens around the place where one writes: emoji, when to send, the menu of the text, a poll, who reads along. Made when the
// first of them is asked for.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    required property RoomView room
    required property Composer composer
    required property MessageInput input

    signal sent
    signal finished // where one writes has the focus again

    function openEmoji(anchor: Item) {
        emoji.openAt(anchor);
    }
    function openLater(anchor: Item) {
        later.openFor(anchor);
    }
    function openMenu(x: real) {
        menu.openAbove(root.input, x);
    }
    function beginPoll(question: string) {
        poll.begin(question);
    }
    function showReaders() {
        readers.open();
    }

    EmojiPopup {
        id: emoji

        app: root.app
        conversation: root.room.conversationId
        onPicked: one => root.input.insert(root.app.emoji.textOf(one))
    }
    LaterMenu {
        id: later

        composer: root.composer
        sendable: root.input.sendable
        text: root.input.sendable ? root.input.text.trim() : ""
        onDateRequested: date.begin()
        onSent: root.sent()
    }
    WritingMenu {
        id: menu

        field: root.input.field
        spelling: root.composer.spelling
    }
    PollSheet {
        id: poll

        draft: root.composer.poll
        onAboutToHide: root.finished()
    }
    LaterSheet {
        id: date

        onChosen: at => root.composer.schedule(root.input.text.trim(), at)
        onAboutToHide: root.finished()
    }
    ReadersSheet {
        id: readers

        model: root.room.members
        explanation: root.composer.posting.readersText
        onAboutToHide: root.finished()
    }
}
