// SPDX-License-Identifier: GPL-3.0-or-later
// Where one writes in an open conversation, and who else writes there: the input, joined to its composer.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property RoomView room
    required property Composer composer
    required property string titled
    property string placeholder: qsTr("Message %1").arg(titled)
    property real availableHeight: 600
    property int margin: Theme.messageMargin
    readonly property alias idle: input.idle

    signal sent

    implicitHeight: input.height + typing.height + 2

    function takeFocus() {
        input.takeFocus();
    }
    function openEmoji() {
        input.openEmoji(input);
    }

    ConversationInput {
        id: input

        anchors.bottom: typing.top
        x: root.margin
        width: parent.width - 2 * root.margin
        height: implicitHeight
        focus: true
        app: root.app
        room: root.room
        composer: root.composer
        placeholder: root.placeholder
        availableHeight: root.availableHeight
        onSent: root.sent()
    }
    TypingIndicator {
        id: typing

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2
        x: root.margin + 4
        width: parent.width - 2 * x
        names: root.room.typingNames
    }
}
