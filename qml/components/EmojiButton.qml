// SPDX-License-Identifier: GPL-3.0-or-later
// One emoji to press.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string modelData
    readonly property string emoji: modelData
    property int size: 30
    property int glyphSize: 16
    property bool current: false // the keyboard is on it

    signal picked(emoji: string)

    implicitWidth: size
    implicitHeight: size
    text: qsTr("React with %1").arg(emoji)
    Accessible.focused: current
    onClicked: root.picked(root.emoji)

    Item {
        anchors.fill: parent

        PlainLabel {
            anchors.centerIn: parent
            text: root.emoji
            font.family: Theme.emoji
            font.pixelSize: root.glyphSize
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered || root.current ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus || root.current
            outset: 0
        }
    }
}
