// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is not shown as a picture: what it is, how large, how far it has come, and what can be done with it. Pressing it opens
// it, fetching it first. One height in all states: the list of messages keeps its place by that.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string name
    required property string kind
    required property string detail
    required property string transfer
    required property real progress
    required property bool program // it would run: it is only shown in its folder
    readonly property bool moving: transfer === "downloading" || transfer === "uploading"
    readonly property bool stopped: transfer === "paused" || transfer === "broken"
    readonly property bool failed: transfer === "broken" || transfer === "unsent"
    readonly property bool fetchable: transfer === "idle" || transfer === "here" || stopped

    /// "open", "download", "pause", "resume", "cancel" or "folder".
    signal acted(what: string)
    signal menuRequested(anchor: Item, x: real, y: real)

    implicitWidth: 360
    implicitHeight: 58
    Accessible.name: qsTr("File %1, %2").arg(root.name).arg(root.detail)
    onClicked: {
        if (root.stopped)
            root.acted("resume");
        else if (root.fetchable)
            root.acted("open");
    }
    Keys.onMenuPressed: root.menuRequested(root, 0, root.height + 4)

    // In an item of its own: a handler makes its item take all buttons, and this one is pressed by the left one only.
    Item {
        anchors.fill: parent

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => root.menuRequested(root, point.position.x, point.position.y)
        }
    }
    FileGlyph {
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        kind: root.kind
    }
    Column {
        x: 58
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: line.visible ? -4 : 0
        width: buttons.x - x - 8
        spacing: 2

        PlainLabel {
            width: parent.width
            oneLine: true
            elide: Text.ElideMiddle // the ending tells more than the middle
            text: root.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        PlainLabel {
            width: parent.width
            oneLine: true
            text: root.detail
            color: root.failed ? Theme.danger : Theme.text2
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
    ProgressLine {
        id: line

        x: 58
        y: parent.height - 10
        width: buttons.x - x - 8
        visible: root.moving || root.transfer === "paused" || root.transfer === "waiting"
        progress: root.progress
        resting: !root.moving
    }
    Row {
        id: buttons

        x: parent.width - width - 8
        anchors.verticalCenter: parent.verticalCenter

        IconButton {
            reachable: root.reachable
            visible: root.transfer === "idle"
            glyph: Icons.download
            tip: qsTr("Download")
            onClicked: root.acted("download")
        }
        IconButton {
            reachable: root.reachable
            visible: root.transfer === "here"
            glyph: Icons.folder
            tip: qsTr("Show in folder")
            onClicked: root.acted("folder")
        }
        IconButton {
            reachable: root.reachable
            visible: root.transfer === "downloading" || root.transfer === "waiting"
            glyph: Icons.pause
            tip: qsTr("Pause")
            onClicked: root.acted("pause")
        }
        IconButton {
            reachable: root.reachable
            visible: root.stopped
            glyph: root.transfer === "broken" ? Icons.retry : Icons.play
            tip: root.transfer === "broken" ? qsTr("Try again") : qsTr("Go on")
            onClicked: root.acted("resume")
        }
        IconButton {
            reachable: root.reachable
            visible: root.stopped || root.transfer === "downloading" || root.transfer === "waiting"
            glyph: Icons.close
            tip: qsTr("Cancel")
            onClicked: root.acted("cancel")
        }
    }
    background: Rectangle {
        radius: Theme.radiusLarge
        color: root.hovered && root.fetchable ? Theme.hover : Theme.raised
        border.color: root.failed ? Qt.alpha(Theme.danger, 0.5) : Theme.line

        FocusRing {
            shown: root.visualFocus
            radius: Theme.radiusLarge + 2
        }
    }
}
