// SPDX-License-Identifier: GPL-3.0-or-later
// What sort of file it is, as a drawing on a soft square.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string kind // "image", "video", "audio", "text", "archive" or "file"
    property int size: 36
    property bool plain: false // without the square's colour: over something coloured

    width: size
    height: size
    implicitWidth: size
    implicitHeight: size
    radius: Theme.radius
    color: plain ? "transparent" : Theme.accentSoft

    function drawing(kind: string): string {
        if (kind === "image")
            return Icons.image;
        if (kind === "video")
            return Icons.video;
        if (kind === "audio")
            return Icons.audio;
        if (kind === "archive")
            return Icons.archive;
        return kind === "text" ? Icons.fileText : Icons.file;
    }

    Icon {
        anchors.centerIn: parent
        name: root.drawing(root.kind)
        size: Math.round(root.size * 0.52)
        color: Theme.accent
    }
}
