// SPDX-License-Identifier: GPL-3.0-or-later
// The secret of a second factor: as a picture for a camera, and in letters for who has none.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property string uri
    required property string secret

    spacing: Theme.gap12

    PlainLabel {
        width: parent.width
        text: qsTr("Point the camera of your authenticator app at this.")
    }
    Image {
        width: 208
        height: 208
        visible: root.uri !== ""
        cache: false
        smooth: false
        sourceSize.width: Math.round(width * Theme.zoom)
        sourceSize.height: Math.round(height * Theme.zoom)
        fillMode: Image.Pad
        source: root.uri === "" ? "" : "image://qr/" + encodeURIComponent(root.uri)
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The secret as a QR code; the same stands below in letters")
    }
    PlainLabel {
        width: parent.width
        text: qsTr("Or type this into the app:")
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
    }
    PlainTextEdit {
        width: parent.width
        text: root.secret.replace(/(.{4})/g, "$1 ")
        font.family: Theme.mono
    }
}
