// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the keys of the action registry work, and says what those commands do that are about the window as a whole.
import QtQuick
import Tertulia.Pages
import Tertulia.Client

Item {
    id: root

    required property Accounts accounts
    readonly property App app: accounts.current
    readonly property Actions actions: app.actions
    readonly property bool chatting: page !== null
    property ChatPage page: null

    signal closeRequested

    ActionKeys {
        actions: root.actions
        onWanted: action => root.actions.trigger(action)
    }
    // Not bound, so by outer names: what an Instantiator makes is outside of this file.
    // qmllint disable unqualified
    Instantiator {
        model: root.accounts.count > 1 ? Math.min(9, root.accounts.count) : 0

        ActionHandler {
            required property int index

            registry: root.actions
            action: "account." + (index + 1)
            onTriggered: root.accounts.choose(index)
        }
    }
    // qmllint enable unqualified

    ActionHandler {
        registry: root.actions
        action: "app.quit"
        onTriggered: Qt.quit()
    }
    ActionHandler {
        registry: root.actions
        action: "app.close"
        onTriggered: root.closeRequested()
    }
    ActionHandler {
        registry: root.actions
        action: "app.settings"
        enabled: root.app.page === "chat"
        onTriggered: root.app.nav.openDialog("SettingsPage", "account")
    }
    ActionHandler {
        registry: root.actions
        action: "app.shortcuts"
        onTriggered: root.app.nav.openDialog("ShortcutsPage", "")
    }
    ActionHandler {
        registry: root.actions
        action: "app.zoom_in"
        onTriggered: root.app.settings.stepZoom(1)
    }
    ActionHandler {
        registry: root.actions
        action: "app.zoom_out"
        onTriggered: root.app.settings.stepZoom(-1)
    }
    ActionHandler {
        registry: root.actions
        action: "app.zoom_reset"
        onTriggered: root.app.settings.stepZoom(0)
    }
    ActionHandler {
        registry: root.actions
        action: "app.do_not_disturb"
        onTriggered: root.app.settings.doNotDisturb = !root.app.settings.doNotDisturb
    }
    ActionHandler {
        registry: root.actions
        action: "app.next_pane"
        enabled: root.chatting
        onTriggered: panes.go(1)
    }
    ActionHandler {
        registry: root.actions
        action: "app.previous_pane"
        enabled: root.chatting
        onTriggered: panes.go(-1)
    }
    PaneWalk {
        id: panes

        page: root.page
    }
    ChatActions {
        app: root.app
        page: root.page
    }
    RoomActions {
        app: root.app
        current: root.page ? root.page.current : null
        chatting: root.chatting && root.app.nav.dialog === ""
        shown: root.app.nav.place === ""
    }
}
