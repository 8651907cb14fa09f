// SPDX-License-Identifier: GPL-3.0-or-later
// What opens beside a message: its menu, when to be reminded of it, the quickest reactions. What is wanted of it comes as `acted`, see
// MessageMenu.
import QtQuick

Item {
    id: root

    property bool hasPicker: false // there is a picker with all emoji
    readonly property bool open: menu.visible || reactions.visible || reminders.visible

    signal acted(act: string, messageId: string)
    signal reactionToggled(messageId: string, emoji: string)
    signal pickerRequested(messageId: string)
    signal reminderChosen(messageId: string, when: string)

    function openMenu(row: MessageRow, anchor: Item, x: real, y: real) {
        menu.openFor(row, anchor, x, y);
    }
    function react(messageId: string, anchor: Item) {
        reactions.openFor(messageId, anchor);
    }
    function remind(messageId: string) {
        reminders.messageId = messageId;
        reminders.openAt(root, menu.x, menu.y);
    }

    MessageMenu {
        id: menu

        parent: root
        onActed: (act, messageId) => root.acted(act, messageId)
    }
    ReminderMenu {
        id: reminders

        parent: root
        onChosen: (messageId, when) => root.reminderChosen(messageId, when)
    }
    QuickReactions {
        id: reactions

        parent: root
        hasMore: root.hasPicker
        onPicked: (messageId, emoji) => root.reactionToggled(messageId, emoji)
        onMoreRequested: messageId => root.pickerRequested(messageId)
    }
}
