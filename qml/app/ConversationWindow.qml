// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation in a window of its own. It is closed for good by its user only, not by the program's end, and comes to the front
// when it is asked for again.
import QtQuick
import Tertulia.Pages
import Tertulia.Client

ZoomedWindow {
    id: root

    required property App app
    required property string conversationId

    signal mainWanted

    function toFront() {
        root.show();
        root.raise();
        root.requestActivate();
    }

    width: 560
    height: 720
    minimumWidth: 380
    minimumHeight: 320
    visible: true
    title: qsTr("%1 — Tertulia").arg(pane.title)
    onClosing: leaving.start()

    OtherConversation {
        id: pane

        anchors.fill: parent
        focus: true
        app: root.app
        conversationId: root.conversationId
        other: "window"
        onMainWanted: root.mainWanted()
    }
    Shortcut {
        sequences: ["Ctrl+W"]
        enabled: pane.conversation !== null
        onActivated: root.close()
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
