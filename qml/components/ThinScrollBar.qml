// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

T.ScrollBar {
    id: root

    implicitWidth: 10
    padding: 2
    minimumSize: 0.08
    visible: size < 0.998 // a fraction of a pixel is no reason
    opacity: active || hovered ? 1 : 0.6 // also at rest: there is more than is seen
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: width / 2
        color: Theme.lineStrong
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick * 2
        }
    }
}
