// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a message in a place whose size is known before it is loaded: a blur first, then the picture, cut to fill. Pressing it
// shows it large.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string name
    required property string source
    required property string blur
    required property string detail
    required property string transfer
    required property real progress
    property int position: 0 // of `count`, for who cannot see
    property int count: 1
    readonly property bool sending: transfer === "uploading" || transfer === "queued"
    readonly property string look: `?fill=1&radius=${Theme.radius * Screen.devicePixelRatio}`

    signal viewRequested
    signal menuRequested(anchor: Item, x: real, y: real)

    Accessible.role: Accessible.Graphic
    Accessible.name: count > 1 ? qsTr("Picture %1 of %2: %3").arg(position + 1).arg(count).arg(name) : qsTr("Picture: %1").arg(name)
    Accessible.focusable: true
    Accessible.onPressAction: root.viewRequested()
    onClicked: root.viewRequested()
    Keys.onMenuPressed: root.menuRequested(root, 8, 8)

    // In an item of its own: a handler makes its item take all buttons, and this one is pressed by the left one only.
    Item {
        anchors.fill: parent

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => root.menuRequested(root, point.position.x, point.position.y)
        }
    }
    Image {
        anchors.fill: parent
        visible: picture.status !== Image.Ready
        sourceSize.width: root.width
        sourceSize.height: root.height
        source: root.blur !== "" && root.width > 0 ? root.blur + root.look : ""
        Accessible.ignored: true
    }
    Image {
        id: picture

        anchors.fill: parent
        sourceSize.width: root.width
        sourceSize.height: root.height
        source: root.source !== "" && root.width > 0 ? root.source + root.look : ""
        opacity: status === Image.Ready ? 1 : 0
        Accessible.ignored: true

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick
            }
        }
    }
    // Under way, over the picture's lower edge.
    Rectangle {
        x: 8
        y: parent.height - height - 8
        width: Math.min(parent.width - 16, words.implicitWidth + 20)
        height: 26
        visible: root.sending || root.transfer === "unsent"
        radius: 13
        color: Theme.dark ? "#D9000000" : "#E6FFFFFF"

        PlainLabel {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: 10
            width: parent.width - 20
            oneLine: true
            text: root.transfer === "uploading" ? qsTr("Sending %1%").arg(Math.floor(root.progress * 100)) : root.detail
            color: root.transfer === "unsent" ? Theme.danger : Theme.text
            font.pixelSize: Theme.fontTiny
            font.weight: Font.Medium
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: picture.status === Image.Ready ? "transparent" : Theme.inset

        Icon {
            anchors.centerIn: parent
            visible: picture.status === Image.Error
            name: Icons.image
            size: 28
            color: Theme.text3
        }
    }
    FocusRing {
        shown: root.visualFocus
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        visible: root.hovered
        color: "transparent"
        border.width: 2
        border.color: Theme.lineStrong
    }
}
