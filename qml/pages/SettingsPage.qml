// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, over the whole window. The argument is the section to begin with.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument
    readonly property list<string> keys: ["account", "devices", "notifications", "appearance", "language", "shortcuts", "privacy",
        "storage", "diagnostics", "about"]
    readonly property list<string> files: ["Account", "Devices", "Notifications", "Appearance", "Language", "Shortcuts", "Privacy",
        "Storage", "Diagnostics", "About"]
    property string current: keys.indexOf(argument.split("/")[0]) < 0 ? keys[0] : argument.split("/")[0]

    signal closeRequested

    function load() {
        section.setSource("Settings" + root.files[root.keys.indexOf(root.current)] + ".qml", {app: root.app});
        pane.contentY = 0;
    }

    onCurrentChanged: load()
    Component.onCompleted: load()

    SectionFrame {
        anchors.fill: parent
        focus: true
        title: qsTr("Settings")
        keys: root.keys
        labels: [qsTr("Account"), qsTr("Devices"), qsTr("Notifications"), qsTr("Appearance"), qsTr("Language"), qsTr("Shortcuts"),
            qsTr("Privacy"), qsTr("Storage"), qsTr("Diagnostics"), qsTr("About")]
        glyphs: [Icons.user, Icons.laptop, Icons.bell, Icons.palette, Icons.globe, Icons.keyboard, Icons.shield, Icons.drive,
            Icons.pulse, Icons.info]
        current: root.current
        onChosen: key => root.current = key
        onCloseRequested: root.closeRequested()

        ScrollColumn {
            id: pane

            anchors.fill: parent

            Loader {
                id: section

                width: parent.width
            }
        }
    }
}
