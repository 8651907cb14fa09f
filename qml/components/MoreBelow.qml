// SPDX-License-Identifier: GPL-3.0-or-later
// At the lower edge of what scrolls, while there is more below: it fades out, so that half a row does not look like a fault. A sibling of
// the view, after it.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property Flickable view
    property color ground: Theme.canvas

    x: view.x
    y: view.y + view.height - height
    z: 1
    width: view.width - 12 // beside the scroll bar
    height: Math.min(28, view.height)
    visible: view.contentHeight > view.height && view.contentY + view.height < view.originY + view.contentHeight - 1
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Qt.alpha(root.ground, 0)
        }
        GradientStop {
            position: 1
            color: root.ground
        }
    }
}
