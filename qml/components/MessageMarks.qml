// SPDX-License-Identifier: GPL-3.0-or-later
// The small signs behind a message's last word. Placed by hand: a Row would lay out a frame later.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    property bool edited: false
    property bool pinned: false
    property bool saved: false
    property string delivery: ""

    signal versionsRequested

    width: sign.x + (sign.visible ? sign.width : -6)
    height: 16

    Pressable {
        id: edit

        anchors.verticalCenter: parent.verticalCenter
        width: root.edited ? contentItem.implicitWidth : 0
        height: contentItem.implicitHeight
        visible: root.edited
        focusPolicy: Qt.NoFocus
        text: qsTr("Edited, show what it said before")
        onClicked: root.versionsRequested()

        contentItem: PlainLabel {
            text: qsTr("(edited)")
            color: edit.hovered ? Theme.text : Theme.text3
            font.pixelSize: Theme.fontTiny
        }
        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
    }
    Icon {
        id: pin

        anchors.verticalCenter: parent.verticalCenter
        x: root.edited ? edit.width + 6 : 0
        width: root.pinned ? size : 0
        visible: root.pinned
        size: 13
        name: Icons.pin
        color: Theme.accent
    }
    Icon {
        id: bookmark

        anchors.verticalCenter: parent.verticalCenter
        x: pin.x + (root.pinned ? pin.width + 5 : 0)
        width: root.saved ? size : 0
        visible: root.saved
        size: 13
        name: Icons.bookmark
        color: Theme.accent
    }
    DeliveryMark {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        x: bookmark.x + (root.saved ? bookmark.width + 5 : 0)
        delivery: root.delivery
    }
}
