// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation in a window of its own. It is closed for good by its user only, not by the program's end, and comes to the front
// when it is asked for again. Keys that are about it or about writing work here; for all others the main window comes.
import QtQuick
import Tertulia.Pages
import Tertulia.Client

ZoomedWindow {
    id: root

    required property App app
    required property string conversationId
    property bool placed: false // from then on its place is kept

    signal mainWanted

    function toFront() {
        root.show();
        root.raise();
        root.requestActivate();
    }

    function act(action: string) {
        const own = /^(room\.|write\.|app\.(zoom|do_not|close|quit))/.test(action);
        if (!own)
            root.mainWanted();
        root.app.actions.trigger(action);
    }

    // As large as it was, and where it was unless that screen is gone.
    function comeBack() {
        const place = root.app.layout.windowPlace(root.conversationId);
        if (place.width > 0) {
            root.width = place.width;
            root.height = place.height;
        }
        const screens = Qt.application.screens;
        for (let i = 0; i < screens.length && place.width > 0; ++i) {
            const x = place.x + place.width / 2 - screens[i].virtualX;
            const y = place.y + 20 - screens[i].virtualY;
            if (x >= 0 && x < screens[i].width && y >= 0 && y < screens[i].height) {
                root.x = place.x;
                root.y = place.y;
            }
        }
        root.placed = true;
    }
    function keepPlace() {
        if (root.placed && root.visibility === Window.Windowed)
            root.app.layout.keepWindowPlace(root.conversationId, Qt.rect(root.x, root.y, root.width, root.height));
    }

    width: 560
    height: 720
    leastWidth: 380
    leastHeight: 320
    visible: true
    title: qsTr("%1 — Tertulia").arg(pane.title)
    onClosing: leaving.start()
    onXChanged: keepPlace()
    onYChanged: keepPlace()
    onWidthChanged: keepPlace()
    onHeightChanged: keepPlace()
    Component.onCompleted: comeBack()

    OtherConversation {
        id: pane

        anchors.fill: parent
        focus: true
        app: root.app
        conversationId: root.conversationId
        other: "window"
        onMainWanted: root.mainWanted()
    }
    ActionKeys {
        actions: root.app.actions
        onWanted: action => root.act(action)
    }
    // Later than those of the main window, so these count while this window is in front.
    RoomActions {
        app: root.app
        current: pane.conversation
        chatting: root.active
    }
    ActionHandler {
        registry: root.app.actions
        action: "app.close"
        enabled: root.active
        onTriggered: root.close()
    }
    ActionHandler {
        registry: root.app.actions
        action: "view.window"
        enabled: root.active
        onTriggered: pane.conversation.mainRequested()
    }
    ActionHandler {
        registry: root.app.actions
        action: "view.beside"
        enabled: root.active
        onTriggered: {
            root.mainWanted();
            root.app.openBeside(root.conversationId);
        }
    }
    // At the program's end all windows are closed, too: it is over before this rings.
    Timer {
        id: leaving

        interval: 150
        onTriggered: root.app.others.close(root.conversationId)
    }
    Connections {
        target: root.app.others

        function onRaised(id: string) {
            if (id === root.conversationId)
                root.toFront();
        }
    }
    // Links lead into the main window, but to a message of this conversation.
    Connections {
        target: root.app.links

        function onMessageWanted() {
            if (root.active)
                root.mainWanted();
        }
        function onLinkWanted() {
            if (root.active)
                root.mainWanted();
        }
    }
    // What opens in the main window is wanted now.
    Connections {
        target: root.app.nav

        function onDialogChanged() {
            if (root.active && root.app.nav.dialog !== "")
                root.mainWanted();
        }
        function onPanelChanged() {
            if (root.active && root.app.nav.panel !== "")
                root.mainWanted();
        }
    }
}
