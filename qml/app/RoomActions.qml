// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about the open conversation do.
import QtQuick
import Tertulia.Pages
import Tertulia.Client

Item {
    id: root

    required property App app
    required property ChatPage page
    readonly property Actions actions: app.actions
    readonly property bool chatting: page !== null && app.nav.dialog === ""
    readonly property Conversation current: page ? page.current : null
    /// A conversation is on the screen.
    readonly property bool reading: chatting && app.nav.place === "" && current.room.open
    readonly property bool writable: reading && current.composer.posting.blocked === ""

    ActionHandler {
        registry: root.actions
        action: "room.write"
        enabled: root.chatting && root.app.nav.place === ""
        onTriggered: root.current.focusInput()
    }
    ActionHandler {
        registry: root.actions
        action: "room.search"
        enabled: root.reading
        onTriggered: root.current.panelToggled("SearchPanel")
    }
    ActionHandler {
        registry: root.actions
        action: "room.mark_read"
        enabled: root.reading
        onTriggered: root.current.room.markAllRead()
    }
    ActionHandler {
        registry: root.actions
        action: "room.mark_all_read"
        enabled: root.chatting
        onTriggered: root.app.markAllRead()
    }
    ActionHandler {
        registry: root.actions
        action: "room.oldest_unread"
        enabled: root.reading && root.current.room.newCount > 0
        onTriggered: root.current.room.showFirstNew()
    }
    ActionHandler {
        registry: root.actions
        action: "room.latest"
        enabled: root.reading
        onTriggered: root.current.toLatest()
    }
    ActionHandler {
        registry: root.actions
        action: "room.attach"
        enabled: root.writable && !root.current.composer.editing
        onTriggered: root.current.composer.tray.choose()
    }
    ActionHandler {
        registry: root.actions
        action: "room.emoji"
        enabled: root.writable
        onTriggered: root.current.openEmoji()
    }
    ActionHandler {
        registry: root.actions
        action: "room.react_last"
        enabled: root.reading
        onTriggered: root.current.reactToLast()
    }
}
