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
    // By address and with what it needs, not as a component in this file: Qt 6.4 refuses one that is bound to it.
    Loader {
        id: stage

        readonly property string page: root.app.page

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
        onPageChanged: show()
        onLoaded: (item as FocusScope).forceActiveFocus()
    }
    PageHost {
        anchors.fill: parent
        app: root.app
        name: root.app.nav.dialog
        argument: root.app.nav.dialogArgument
        onCloseRequested: root.app.nav.closeDialog()
    }
    Shortcuts {
        app: root.app
        page: stage.item as ChatPage
    }
}
