// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with one file. Made when it is asked for the first time: most messages never need it.
import QtQuick
import Tertulia.Theme

Loader {
    id: root

    property string fileKey: ""
    property string transfer: ""
    property bool program: false
    readonly property bool settled: transfer === "idle" || transfer === "here" || transfer === "broken" || transfer === "paused"

    /// "open", "download", "save" or "folder".
    signal acted(what: string, fileKey: string)

    active: false
    // qmllint disable unqualified
    sourceComponent: MenuList {
        MenuEntry {
            text: root.program ? qsTr("Download") : qsTr("Open")
            glyph: Icons.file
            available: root.settled
            onTriggered: root.acted(root.program ? "download" : "open", root.fileKey)
        }
        MenuEntry {
            text: qsTr("Download")
            glyph: Icons.download
            available: root.transfer === "idle" && !root.program
            onTriggered: root.acted("download", root.fileKey)
        }
        MenuEntry {
            text: qsTr("Save as…")
            glyph: Icons.download
            available: root.settled
            onTriggered: root.acted("save", root.fileKey)
        }
        MenuEntry {
            text: qsTr("Show in folder")
            glyph: Icons.folder
            available: root.transfer === "here"
            onTriggered: root.acted("folder", root.fileKey)
        }
    }
    // qmllint enable unqualified
}
