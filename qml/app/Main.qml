// SPDX-License-Identifier: GPL-3.0-or-later
// The window. Which page it shows follows from whose account is shown and whether somebody is signed in there. What was popped out
// of it stands in windows of its own.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Pages
import Tertulia.Client

ZoomedWindow {
    id: root

    required property Accounts accounts
    readonly property App app: accounts.current
    readonly property Settings settings: app.settings

    width: 1280
    height: 800
    visible: false
    title: app.page === "chat" && app.room.open ? qsTr("%1 — Tertulia").arg(app.room.title) : qsTr("Tertulia")
    color: Theme.sidebar

    Look {
        settings: root.settings
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
    LazyPart {
        id: others

        readonly property App app: root.app
        readonly property bool wanted: app.page === "chat" && app.others.windows.count > 0

        part: Qt.resolvedUrl("ConversationWindows.qml")
        onWantedChanged: show()
        onAppChanged: show()
        Component.onCompleted: show()

        function show() {
            if (wanted)
                made().app = app;
            else if (item)
                source = "";
        }
    }
    Connections {
        target: others.item
        ignoreUnknownSignals: true

        function onMainWanted() {
            root.show();
            root.raise();
            root.requestActivate();
        }
    }
    LazyPart {
        id: question

        part: Qt.resolvedUrl("LinkQuestion.qml")
    }
    Connections {
        target: root.accounts

        function onServerUnknown(host: string) {
            question.made().ask(host);
        }
    }
    Connections {
        target: question.item
        ignoreUnknownSignals: true

        function onConfirmed() {
            root.accounts.addForLink();
        }
    }
}
