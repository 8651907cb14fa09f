// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands about a conversation do in the window that shows it.
import QtQuick
import Tertulia.Pages
import Tertulia.Client

Item {
    id: root

    required property App app
    required property Conversation current
    required property bool chatting // it is what this window is about now
    property bool shown: true // nothing else stands in its stead
    readonly property Actions actions: app.actions
    readonly property bool here: chatting && shown && current !== null
    readonly property bool reading: here && current.room.open
    readonly property bool writable: reading && current.composer.posting.blocked === ""

    ActionHandler {
        registry: root.actions
        action: "room.write"
        enabled: root.here
        onTriggered: root.current.toWriting()
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
