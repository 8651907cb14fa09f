// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, over the whole window: sections at the left, the chosen one at the right. In a narrow window the sections are a
// row on top. The argument is the section to begin with.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument
    readonly property bool slim: width < 720
    readonly property list<string> keys: ["account", "devices", "notifications", "appearance", "language", "shortcuts", "privacy",
        "storage", "diagnostics", "about"]
    readonly property list<string> labels: [qsTr("Account"), qsTr("Devices"), qsTr("Notifications"), qsTr("Appearance"),
        qsTr("Language"), qsTr("Shortcuts"), qsTr("Privacy"), qsTr("Storage"), qsTr("Diagnostics"), qsTr("About")]
    readonly property list<string> glyphs: [Icons.user, Icons.laptop, Icons.bell, Icons.palette, Icons.globe, Icons.keyboard,
        Icons.shield, Icons.drive, Icons.pulse, Icons.info]
    readonly property list<string> files: ["Account", "Devices", "Notifications", "Appearance", "Language", "Shortcuts", "Privacy",
        "Storage", "Diagnostics", "About"]
    property int current: Math.max(0, keys.indexOf(argument.split("/")[0]))

    signal closeRequested

    function load() {
        section.setSource("Settings" + root.files[root.current] + ".qml", {app: root.app});
        pane.contentY = 0;
    }

    onCurrentChanged: load()
    Component.onCompleted: load()
    Keys.onEscapePressed: root.closeRequested()
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Settings")

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    MouseArea {
        anchors.fill: parent // what lies below is not there for the pointer
        hoverEnabled: true
    }
    SettingsSections {
        id: sections

        focus: true
        slim: root.slim
        width: root.slim ? root.width : 244
        height: root.slim ? 104 : root.height
        labels: root.labels
        glyphs: root.glyphs
        current: root.current
        onChosen: index => root.current = index
        onLeaveRequested: root.closeRequested()
    }
    Flickable {
        id: pane

        readonly property real inset: root.slim ? Theme.gap16 : Theme.gap32

        anchors.top: root.slim ? sections.bottom : parent.top
        anchors.left: root.slim ? parent.left : sections.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        contentHeight: section.height + 2 * inset
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ThinScrollBar {}

        function reveal(item: Item) {
            const top = item.mapToItem(pane.contentItem, 0, 0).y;
            if (top < pane.contentY + 40)
                pane.contentY = Math.max(0, top - 40);
            else if (top + item.height > pane.contentY + pane.height - 40)
                pane.contentY = Math.max(0, Math.min(pane.contentHeight - pane.height, top + item.height - pane.height + 40));
        }

        Loader {
            id: section

            x: Math.max(pane.inset, Math.min(64, (pane.width - width) / 2))
            y: pane.inset
            width: Math.min(640, pane.width - 2 * pane.inset)
        }
    }
    // What the keyboard reaches must be seen.
    Connections {
        target: root.Window.window

        function onActiveFocusItemChanged() {
            const item = root.Window.activeFocusItem;
            for (let at = item; at; at = at.parent) {
                if (at === section)
                    return pane.reveal(item);
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap16
        glyph: Icons.close
        surface: Theme.raised
        tip: qsTr("Close settings (Esc)")
        onClicked: root.closeRequested()
    }
}
