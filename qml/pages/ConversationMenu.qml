// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the conversation whose header it hangs from.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

MenuList {
    id: root

    required property App app
    required property RoomView room
    required property string other // "" = the main one, "beside", "window"
    required property bool tight // the header has no room for its tools

    signal peopleRequested
    signal bellRequested
    signal panelRequested(name: string)
    signal settingsRequested
    signal mainRequested
    signal proofRequested

    MenuEntry {
        text: qsTr("Add people…")
        glyph: Icons.userPlus
        available: root.room.canAddMembers
        onTriggered: root.peopleRequested()
    }
    MenuEntry {
        text: qsTr("Notifications…")
        glyph: Icons.bell
        available: root.tight
        onTriggered: root.bellRequested()
    }
    MenuEntry {
        text: qsTr("Search here")
        glyph: Icons.search
        available: root.other !== ""
        onTriggered: root.panelRequested("SearchPanel")
    }
    MenuEntry {
        text: qsTr("Threads here")
        glyph: Icons.thread
        available: root.tight
        onTriggered: root.panelRequested("ThreadsPanel")
    }
    MenuEntry {
        text: qsTr("Pinned messages")
        glyph: Icons.pin
        available: root.tight
        onTriggered: root.panelRequested("PinsPanel")
    }
    MenuEntry {
        text: qsTr("Files")
        glyph: Icons.files
        onTriggered: root.panelRequested("FilesPanel")
    }
    MenuEntry {
        text: qsTr("Show beside")
        glyph: Icons.columns
        available: root.other === ""
        onTriggered: root.app.openBeside(root.room.conversationId)
    }
    MenuEntry {
        text: qsTr("Open in the main window")
        glyph: Icons.chat
        available: root.other !== ""
        onTriggered: root.mainRequested()
    }
    MenuEntry {
        text: qsTr("Open in a window")
        glyph: Icons.window
        available: root.other !== "window"
        onTriggered: root.app.openWindow(root.room.conversationId)
    }
    MenuEntry {
        text: root.room.proof.summary
        glyph: root.room.proof.state === "complete" ? Icons.checks : root.room.proof.state === "" ? Icons.info : Icons.alert
        onTriggered: root.proofRequested()
    }
    MenuEntry {
        text: root.room.kind === "direct" ? qsTr("Profile") : qsTr("Settings")
        glyph: root.room.kind === "direct" ? Icons.user : Icons.settings
        onTriggered: root.settingsRequested()
    }
}
