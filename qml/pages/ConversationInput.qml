// SPDX-License-Identifier: GPL-3.0-or-later
// The place where one writes, joined to the open conversation: what is written, how it is sent, and what opens around it. Children
// stand above the text: what goes along with it.
import QtQuick
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property RoomView room
    required property Composer composer
    required property string placeholder
    property real availableHeight: 600
    default property alias above: input.above
    readonly property alias input: input
    readonly property FileTray tray: composer.tray
    readonly property bool idle: input.field.activeFocus && input.text === "" // one is there and has written nothing

    signal sent

    implicitHeight: input.implicitHeight

    function takeFocus() {
        input.takeFocus();
    }
    function openEmoji(anchor: Item) {
        popups.made().openEmoji(anchor);
    }

    MessageInput {
        id: input

        width: root.width
        focus: true
        availableHeight: root.availableHeight
        placeholder: root.placeholder
        contextTitle: root.composer.contextTitle
        contextText: root.composer.contextText
        editing: root.composer.editing
        limit: root.composer.limit
        blocked: root.composer.posting.blocked
        waiting: editing ? 0 : root.composer.posting.waiting
        note: root.composer.posting.note
        readers: root.composer.posting.readers
        misspelt: root.composer.spelling.misspelt
        completions: root.composer.completion.model
        completionFrom: root.composer.completion.from
        hasAttachments: attached.count > 0 && !editing
        pastesFiles: true
        ownKeys: false
        onAttachRequested: root.tray.choose()
        onPasteRequested: {
            if (!root.tray.paste())
                input.field.paste();
        }
        onSubmitted: text => {
            root.composer.submit(text);
            root.sent();
        }
        onEditLastRequested: root.composer.editLast()
        onRecallRequested: by => input.recall(root.composer.recall(by))
        onContextCancelled: root.composer.cancel()
        onTyped: root.composer.typing()
        onTextChanged: root.composer.setDraft(text)
        onCursorMoved: (text, position) => root.composer.completion.look(text, position)
        onCompleted: insertion => root.composer.completion.taken(insertion)
        onCompletionClosed: root.composer.completion.close()
        onEmojiRequested: anchor => root.openEmoji(anchor)
        onLaterRequested: anchor => popups.made().openLater(anchor)
        onPollRequested: popups.made().beginPoll("")
        onReadersRequested: popups.made().showReaders()
        onMenuRequested: (position, place) => {
            root.composer.spelling.ask(position);
            popups.made().openMenu(place.x);
        }
    }
    WriteActions {
        app: root.app
        composer: root.composer
        input: input
        onEmojiRequested: root.openEmoji(input)
    }
    AttachmentTray {
        id: attached

        parent: input.slot
        width: input.width
        height: implicitHeight
        model: root.tray
        problem: root.tray ? root.tray.problem : ""
        overflow: input.editing ? 0 : Math.max(0, -input.remaining)
        onRemoveRequested: index => root.tray.removeAt(index)
        onProblemDismissed: root.tray.dismissProblem()
        onTextFileRequested: {
            root.tray.addText(input.text);
            input.clear();
        }
    }
    LazyPart {
        id: popups

        anchors.fill: parent
        part: Qt.resolvedUrl("WritingPopups.qml")

        function given(): var {
            return {app: root.app, room: root.room, composer: root.composer, input: input};
        }
    }
    Connections {
        target: popups.item
        ignoreUnknownSignals: true

        function onSent() {
            root.sent();
        }
        function onFinished() {
            root.takeFocus();
        }
    }
    Connections {
        target: root.composer

        function onTextReplaced(text: string) {
            input.setText(text);
        }
        function onFocusWanted() {
            input.takeFocus();
        }
        function onPollWanted(question: string) {
            popups.made().beginPoll(question);
        }
    }

    Component.onCompleted: input.setText(root.composer.text())
}
