// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Image {
    id: root

    required property string name
    property color color: Theme.text2
    property int size: 18
    readonly property bool sided: Theme.mirrored && Icons.sided(name) // see Mirror

    width: size
    height: size
    sourceSize.width: Math.round(size * Theme.zoom)
    sourceSize.height: Math.round(size * Theme.zoom)
    source: Icons.source(name, color)
    Accessible.ignored: true
}
