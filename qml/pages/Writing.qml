// SPDX-License-Identifier: GPL-3.0-or-later
// Where one writes in an open conversation, and who else writes there: the input, joined to its composer.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property RoomView room
    required property Composer composer
    required property string titled
    property string placeholder: qsTr("Message %1").arg(titled)
    property real availableHeight: 600
    property int margin: Theme.messageMargin

    signal sent

    implicitHeight: input.height + typing.height + 2

    function takeFocus() {
        input.takeFocus();
    }

    MessageInput {
        id: input

        anchors.bottom: typing.top
        x: root.margin
        width: parent.width - 2 * root.margin
        focus: true
        availableHeight: root.availableHeight
        placeholder: root.placeholder
        contextTitle: root.composer.contextTitle
        contextText: root.composer.contextText
        editing: root.composer.editing
        limit: root.composer.limit
        onSubmitted: text => {
            root.composer.submit(text);
            root.sent();
        }
        onEditLastRequested: root.composer.editLast()
        onContextCancelled: root.composer.cancel()
        onTyped: root.composer.typing()
        onTextChanged: root.composer.setDraft(text)
    }
    TypingIndicator {
        id: typing

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2
        x: root.margin + 4
        width: parent.width - 2 * x
        names: root.room.typingNames
    }
    Connections {
        target: root.composer

        function onTextReplaced(text: string) {
            input.setText(text);
        }
        function onFocusWanted() {
            input.takeFocus();
        }
    }

    Component.onCompleted: input.setText(root.composer.text())
}
