// SPDX-License-Identifier: GPL-3.0-or-later
// What opens beside a message: its menu, when to be reminded of it, the quickest reactions. What is wanted of it comes as `acted`, see
// MessageMenu.
import QtQuick
import QtQuick.Templates as T

Item {
    id: root

    property bool hasPicker: false // there is a picker with all emoji
    readonly property bool open: shown(menu) || shown(reactions) || shown(reminders)

    signal acted(act: string, messageId: string)
    signal reactionToggled(messageId: string, emoji: string)
    signal pickerRequested(messageId: string)
    signal reminderChosen(messageId: string, when: string)

    function openMenu(row: Item, anchor: Item, x: real, y: real) {
        menu.made().openFor(row, anchor, x, y);
    }
    function react(messageId: string, anchor: Item) {
        reactions.made().openFor(messageId, anchor);
    }
    function remind(messageId: string) {
        const before = menu.item as T.Popup;
        reminders.made().messageId = messageId;
        reminders.made().openAt(root, before ? before.x : 0, before ? before.y : 0);
    }
    function shown(part: LazyPart): bool {
        const popup = part.item as T.Popup;
        return popup !== null && popup.visible;
    }

    LazyPart {
        id: menu

        part: Qt.resolvedUrl("MessageMenu.qml")

        function given(): var {
            return {parent: root};
        }
    }
    LazyPart {
        id: reminders

        part: Qt.resolvedUrl("ReminderMenu.qml")

        function given(): var {
            return {parent: root};
        }
    }
    LazyPart {
        id: reactions

        part: Qt.resolvedUrl("QuickReactions.qml")

        function given(): var {
            return {parent: root};
        }
    }
    Binding {
        target: reactions.item
        property: "hasMore"
        value: root.hasPicker
        when: reactions.item !== null
    }
    Connections {
        target: menu.item
        ignoreUnknownSignals: true

        function onActed(act: string, messageId: string) {
            root.acted(act, messageId);
        }
    }
    Connections {
        target: reminders.item
        ignoreUnknownSignals: true

        function onChosen(messageId: string, when: string) {
            root.reminderChosen(messageId, when);
        }
    }
    Connections {
        target: reactions.item
        ignoreUnknownSignals: true

        function onPicked(messageId: string, emoji: string) {
            root.reactionToggled(messageId, emoji);
        }
        function onMoreRequested(messageId: string) {
            root.pickerRequested(messageId);
        }
    }
}
