// SPDX-License-Identifier: GPL-3.0-or-later
// The window. Which page it shows follows from whose account is shown and whether somebody is signed in there. Everything
// in it, popups included, is drawn larger or smaller as the user wants.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Pages
import Tertulia.Client

Window {
    id: root

    required property Accounts accounts
    readonly property App app: accounts.current
    readonly property Settings settings: app.settings
    readonly property Item overlay: T.Overlay.overlay

    // The window's own item is drawn at the wanted size; what lies in it sees a window that is as much smaller.
    function fit() {
        const item = root.contentItem;
        item.transformOrigin = Item.TopLeft;
        item.scale = Theme.zoom;
        item.width = root.width / Theme.zoom;
        item.height = root.height / Theme.zoom;
        if (root.overlay) {
            root.overlay.x = 0;
            root.overlay.y = 0;
            root.overlay.width = item.width;
            root.overlay.height = item.height;
        }
    }

    width: 1280
    height: 800
    minimumWidth: 420
    minimumHeight: 400
    visible: false
    title: app.page === "chat" && app.room.open ? qsTr("%1 — Tertulia").arg(app.room.title) : qsTr("Tertulia")
    color: Theme.sidebar
    Component.onCompleted: fit()

    Look {
        settings: root.settings
        onZoomChanged: root.fit()
    }
    Mirror {
        target: root.contentItem
        on: Theme.mirrored
    }
    Connections {
        target: root.contentItem

        function onWidthChanged() {
            root.fit();
        }
        function onHeightChanged() {
            root.fit();
        }
    }
    Connections {
        target: root.overlay

        function onWidthChanged() {
            root.fit();
        }
        function onHeightChanged() {
            root.fit();
        }
    }
    // By address and with what it needs, not as a component in this file: Qt 6.4 refuses one that is bound to it.
    Loader {
        id: stage

        readonly property string page: root.app.page
        readonly property App app: root.app

        function show() {
            if (page === "chat")
                setSource("../Pages/ChatPage.qml", {app: root.app});
            else if (page === "login")
                setSource("../Pages/AuthPage.qml", {app: root.app});
            else
                source = "";
        }

        anchors.fill: parent
        focus: true
        enabled: !dialog.occupied
        onEnabledChanged: if (enabled && item)
            (item as FocusScope).forceActiveFocus()
        onPageChanged: show()
        onAppChanged: show()
        onLoaded: (item as FocusScope).forceActiveFocus()
    }
    PageHost {
        id: dialog

        anchors.fill: parent
        app: root.app
        name: root.app.nav.dialog
        argument: root.app.nav.dialogArgument
        onCloseRequested: root.app.nav.closeDialog()
    }
    Shortcuts {
        accounts: root.accounts
        page: stage.item as ChatPage
        onCloseRequested: root.close()
    }
    LinkQuestion {
        id: question

        onConfirmed: root.accounts.addForLink()
    }
    Connections {
        target: root.accounts

        function onServerUnknown(host: string) {
            question.ask(host);
        }
    }
}
