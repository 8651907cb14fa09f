// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands of the chat page do.
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
        action: "view.right_panel"
        enabled: root.chatting
        onTriggered: root.page.toggleMembers()
    }
    ActionHandler {
        registry: root.actions
        action: "room.write"
        enabled: root.chatting && root.app.nav.place === ""
        onTriggered: root.page.focusInput()
    }
}
