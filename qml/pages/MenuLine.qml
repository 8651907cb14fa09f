// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Item {
    width: parent ? parent.width : 0
    height: 9

    Rectangle {
        anchors.centerIn: parent
        width: parent.width - 12
        height: 1
        color: Theme.line
    }
}
