// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property bool dark
    required property string scene

    color: Theme.canvas
    Component.onCompleted: {
        Theme.dark = root.dark;
        Theme.animated = false;
        page.setSource(root.scene === "parts" ? "GalleryParts.qml" : root.scene === "messages" ? "GalleryMessages.qml" : root.scene === "files" ? "GalleryFiles.qml" : "GalleryChat.qml", root.scene === "parts" || root.scene === "files" || root.scene === "messages" ? {} : {
            "scene": root.scene
        });
    }

    Loader {
        id: page

        anchors.fill: parent
    }
}
