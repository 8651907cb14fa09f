// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a page of this folder by its file's name, made when it is asked for and gone when it is closed. What was focused
// before is focused again afterwards. In another language the page is made anew, for what it was told in the former one; not
// the one where languages are chosen, which has nothing of the kind.
import QtQuick
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string name
    required property string argument
    property Item focusedBefore: null
    readonly property bool occupied: loader.item !== null

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
        loader.leading = !loader.item || root.activeFocus;
        loader.setSource(root.name + ".qml", {app: root.app, argument: root.argument});
    }

    visible: name !== ""
    onNameChanged: settling.restart()
    onArgumentChanged: settling.restart()
    onAppChanged: settling.restart() // another account, maybe with the same page open
    Component.onCompleted: show()

    // They change together, one after the other.
    Timer {
        id: settling

        interval: 0
        onTriggered: root.show()
    }
    Loader {
        id: loader

        property bool leading: true // takes the focus

        anchors.fill: parent
        focus: true
        onLoaded: if (leading)
            (item as FocusScope).forceActiveFocus()
    }
    Connections {
        target: root.app.settings

        function onLanguageChanged() {
            if (root.name !== "" && root.name !== "SettingsPage")
                settling.restart();
        }
    }
    Connections {
        target: loader.item
        ignoreUnknownSignals: true

        function onCloseRequested() {
            root.closeRequested();
        }
    }
}
