// SPDX-License-Identifier: GPL-3.0-or-later
// A hint of where in the history one is. No bar to drag: the height of what is not built yet is only an estimate.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

T.ScrollIndicator {
    id: root

    implicitWidth: 10
    padding: 2
    minimumSize: 0.1
    visible: size < 1
    opacity: active ? 1 : 0.6
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        radius: 3
        color: Theme.lineStrong
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick * 2
        }
    }
}
