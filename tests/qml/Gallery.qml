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
        const scenes = {"parts": "GalleryParts.qml", "messages": "GalleryMessages.qml", "files": "GalleryFiles.qml"};
        page.setSource(scenes[root.scene] ?? "GalleryChat.qml", root.scene in scenes ? {} : {
            "scene": root.scene
        });
    }

    Loader {
        id: page

        anchors.fill: parent
    }
}
