// SPDX-License-Identifier: GPL-3.0-or-later
// One file that goes along: a small picture or its sort, its name and size, and a way to leave it out.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string name
    required property string detail
    required property string kind
    required property string source

    signal removeRequested

    width: Math.min(240, Math.max(150, label.implicitWidth + 110))
    height: 60
    radius: Theme.radius
    color: Theme.inset
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name + ", " + root.detail

    FileGlyph {
        x: 8
        y: 8
        size: 44
        visible: picture.status !== Image.Ready
        kind: root.kind
    }
    Image {
        id: picture

        x: 8
        y: 8
        width: 44
        height: 44
        sourceSize.width: 44
        sourceSize.height: 44
        source: root.source !== "" ? `${root.source}?fill=1&radius=${Theme.radius * Screen.devicePixelRatio}` : ""
        Accessible.ignored: true
    }
    Column {
        x: 62
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - 40
        spacing: 2

        PlainLabel {
            id: label

            width: parent.width
            oneLine: true
            elide: Text.ElideMiddle
            text: root.name
            font.pixelSize: Theme.fontMeta
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        PlainLabel {
            width: parent.width
            oneLine: true
            text: root.detail
            color: Theme.text2
            font.pixelSize: Theme.fontTiny
            Accessible.ignored: true
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        size: 28
        iconSize: 16
        glyph: Icons.close
        tip: qsTr("Leave out %1").arg(root.name)
        onClicked: root.removeRequested()
    }
}
