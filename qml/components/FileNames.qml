// SPDX-License-Identifier: GPL-3.0-or-later
// Which files go along, where they are not shown themselves.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string names
    property string marks: "" // see MarkedText

    implicitHeight: label.implicitHeight
    visible: names !== ""

    Icon {
        anchors.verticalCenter: label.verticalCenter
        name: Icons.paperclip
        size: 14
        color: Theme.text2
    }
    MarkedText {
        id: label

        x: 20
        width: parent.width - x
        lines: 1
        text: root.names
        marks: root.marks
        color: Theme.text2
        pixelSize: Theme.fontMeta
    }
}
