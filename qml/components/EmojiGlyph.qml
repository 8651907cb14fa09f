// SPDX-License-Identifier: GPL-3.0-or-later
// One emoji: a sign of Unicode, or a picture of a space's own ("custom:" and what the picture provider calls it).
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string emoji
    property string picture: "" // "image:NAME" of a custom one
    property int size: 24

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    PlainLabel {
        anchors.centerIn: parent
        visible: root.picture === ""
        text: root.picture === "" ? root.emoji : ""
        font.family: Theme.emoji
        font.pixelSize: Math.round(root.size * 0.82)
        Accessible.ignored: true
    }
    Image {
        anchors.fill: parent
        visible: root.picture !== ""
        sourceSize.width: root.size
        sourceSize.height: root.size
        fillMode: Image.PreserveAspectFit
        source: root.picture.startsWith("image:") ? "image://picture/avatar/" + encodeURIComponent(root.picture.substring(6)) : ""
        Accessible.ignored: true
    }
}
