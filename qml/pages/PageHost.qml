// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a page of this folder by its file's name, made when it is asked for and gone when it is closed. What was focused
// before is focused again afterwards.
import QtQuick
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string name
    required property string argument
    property Item focusedBefore: null

    signal closeRequested

    function show() {
        if (root.name === "") {
            loader.source = "";
            if (root.focusedBefore)
                root.focusedBefore.forceActiveFocus();
            root.focusedBefore = null;
            return;
        }
        if (!loader.item)
            root.focusedBefore = root.Window.activeFocusItem;
        loader.setSource(root.name + ".qml", {app: root.app, argument: root.argument});
    }

    visible: name !== ""
    onNameChanged: settling.restart()
    onArgumentChanged: settling.restart()
    Component.onCompleted: show()

    // Name and argument change together, one after the other.
    Timer {
        id: settling

        interval: 0
        onTriggered: root.show()
    }
    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        onLoaded: (item as FocusScope).forceActiveFocus()
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true

        function onCloseRequested() {
            root.closeRequested();
        }
    }
}
