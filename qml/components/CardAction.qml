// SPDX-License-Identifier: GPL-3.0-or-later
// Something one can do with a card of a CardList: a button on it and a line of its menu.
import QtQuick

MenuEntry {
    id: root

    property string key: ""
    property string conversationId: ""
    property string messageId: ""

    signal acted(key: string, conversationId: string, messageId: string)

    function actOn(key: string, conversationId: string, messageId: string) {
        root.key = key;
        root.conversationId = conversationId;
        root.messageId = messageId;
        root.acted(key, conversationId, messageId);
    }

    onTriggered: root.acted(root.key, root.conversationId, root.messageId)
}
