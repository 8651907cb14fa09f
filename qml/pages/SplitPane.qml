// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation beside the open one, and the edge that shares the room between the two.
import QtQuick
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property real available // for both
    readonly property real least: 320
    readonly property bool shown: app.others.beside !== "" && available >= 2 * least
    readonly property OtherConversation pane: loader.item as OtherConversation

    signal gone

    function show() {
        const had = root.activeFocus;
        if (root.shown)
            loader.setSource("OtherConversation.qml", {app: root.app, conversationId: root.app.others.beside, other: "beside", focus: true});
        else
            loader.source = "";
        if (had && !root.shown)
            root.gone();
    }

    implicitWidth: Math.round(Math.max(least, Math.min(available - least, available * app.layout.splitShare)))
    visible: shown
    onShownChanged: settling.restart()
    Component.onCompleted: show()

    Connections {
        target: root.app.others

        function onBesideChanged() {
            settling.restart();
        }
    }
    // What it shows is not torn down while it tells of something.
    Timer {
        id: settling

        interval: 0
        onTriggered: root.show()
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: if (root.activeFocus)
            (item as FocusScope).forceActiveFocus()
    }
    PanelHandle {
        x: -4
        z: 3
        height: root.height
        name: qsTr("Width of the conversation beside")
        size: root.implicitWidth
        least: root.least
        most: root.available - root.least
        onResized: size => root.app.layout.splitShare = size / root.available
    }
}
