// SPDX-License-Identifier: GPL-3.0-or-later
// Lies over a conversation and takes files that are dropped anywhere on it. Seen only while something is dragged over it.
import QtQuick
import Tertulia.Theme

DropArea {
    id: root

    required property string target // "#general"
    property bool offered: true // files may be sent here

    signal filesDropped(drop: DragEvent)

    enabled: offered
    keys: ["text/uri-list"]
    onEntered: drag => drag.accepted = drag.hasUrls
    onDropped: drop => {
        if (drop.hasUrls) {
            root.filesDropped(drop);
            drop.accept(Qt.CopyAction);
        }
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.gap8
        visible: root.containsDrag
        radius: Theme.radiusLarge
        color: Theme.dark ? "#E61B1D23" : "#F2FFFFFF"
        border.width: 2
        border.color: Theme.accent
        Accessible.role: Accessible.AlertMessage
        Accessible.name: words.text

        Column {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap24
            spacing: Theme.gap12

            FileGlyph {
                anchors.horizontalCenter: parent.horizontalCenter
                size: 64
                kind: "image"
            }
            PlainLabel {
                id: words

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Drop to send to %1").arg(root.target)
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
            }
        }
    }
}
