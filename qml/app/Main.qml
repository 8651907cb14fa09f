// SPDX-License-Identifier: GPL-3.0-or-later
// The window. Which page it shows follows from whether somebody is signed in.
import QtQuick
import Tertulia.Theme
import Tertulia.Pages
import Tertulia.Client

Window {
    id: root

    required property App app

    width: 1280
    height: 800
    minimumWidth: 420
    minimumHeight: 400
    visible: true
    title: app.page === "chat" && app.room.open ? qsTr("%1 — Tertulia").arg(app.room.title) : qsTr("Tertulia")
    color: Theme.sidebar

    Binding {
        target: Theme
        property: "dark"
        value: root.app.settings.dark
    }
    Loader {
        id: chat

        anchors.fill: parent
        active: root.app.page === "chat"
        focus: active
        sourceComponent: ChatPage {
            app: root.app
            windowActive: root.active
        }
        onLoaded: (item as ChatPage).focusInput()
    }
    Loader {
        anchors.fill: parent
        active: root.app.page === "login"
        focus: active
        sourceComponent: AuthPage {
            app: root.app
        }
        onLoaded: (item as AuthPage).takeFocus()
    }
    Shortcuts {
        app: root.app
        page: chat.item as ChatPage
    }
}
