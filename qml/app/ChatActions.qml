// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands that lead from one place to another do.
import QtQuick
import Tertulia.Pages
import Tertulia.Client

Item {
    id: root

    required property App app
    required property ChatPage page
    readonly property Actions actions: app.actions
    readonly property bool chatting: page !== null && app.nav.dialog === ""

    ActionHandler {
        registry: root.actions
        action: "go.switcher"
        enabled: root.chatting
        onTriggered: root.page.openSwitcher()
    }
    ActionHandler {
        registry: root.actions
        action: "go.people"
        enabled: root.chatting
        onTriggered: root.page.openPeopleSwitcher()
    }
    ActionHandler {
        registry: root.actions
        action: "go.recent"
        enabled: root.chatting
        onTriggered: root.page.openRecent()
    }
    ActionHandler {
        registry: root.actions
        action: "go.new"
        enabled: root.chatting
        onTriggered: root.page.openNew("")
    }
    ActionHandler {
        registry: root.actions
        action: "go.previous"
        enabled: root.chatting
        onTriggered: root.app.step(-1, false)
    }
    ActionHandler {
        registry: root.actions
        action: "go.next"
        enabled: root.chatting
        onTriggered: root.app.step(1, false)
    }
    ActionHandler {
        registry: root.actions
        action: "go.previous_unread"
        enabled: root.chatting
        onTriggered: root.app.step(-1, true)
    }
    ActionHandler {
        registry: root.actions
        action: "go.next_unread"
        enabled: root.chatting
        onTriggered: root.app.step(1, true)
    }
    ActionHandler {
        registry: root.actions
        action: "go.previous_mention"
        enabled: root.chatting
        onTriggered: root.app.stepMention(-1)
    }
    ActionHandler {
        registry: root.actions
        action: "go.next_mention"
        enabled: root.chatting
        onTriggered: root.app.stepMention(1)
    }
    ActionHandler {
        registry: root.actions
        action: "go.back"
        enabled: root.chatting && root.app.nav.canGoBack
        onTriggered: root.app.nav.goBack()
    }
    ActionHandler {
        registry: root.actions
        action: "go.forward"
        enabled: root.chatting && root.app.nav.canGoForward
        onTriggered: root.app.nav.goForward()
    }
    ActionHandler {
        registry: root.actions
        action: "go.search"
        enabled: root.chatting
        onTriggered: root.app.nav.openPlace("SearchPage", "")
    }
    ActionHandler {
        registry: root.actions
        action: "go.threads"
        enabled: root.chatting
        onTriggered: root.app.nav.openPlace("ThreadsPage", "")
    }
    ActionHandler {
        registry: root.actions
        action: "go.mentions"
        enabled: root.chatting
        onTriggered: root.app.nav.openPlace("MentionsPage", "")
    }
    ActionHandler {
        registry: root.actions
        action: "go.unread"
        enabled: root.chatting
        onTriggered: root.app.nav.openPlace("UnreadsPage", "")
    }
    ActionHandler {
        registry: root.actions
        action: "view.left_panel"
        enabled: root.chatting
        onTriggered: root.page.togglePlaces()
    }
    ActionHandler {
        registry: root.actions
        action: "view.beside"
        enabled: root.chatting
        onTriggered: root.app.toggleBeside()
    }
    ActionHandler {
        registry: root.actions
        action: "view.window"
        enabled: root.chatting && root.page.current.room.open
        onTriggered: root.app.openWindow(root.page.current.room.conversationId)
    }
    ActionHandler {
        registry: root.actions
        action: "view.right_panel"
        enabled: root.chatting
        onTriggered: root.page.toggleMembers()
    }
}
