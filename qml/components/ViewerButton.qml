// SPDX-License-Identifier: GPL-3.0-or-later
// A button over a picture: dark in both themes, as what is around it.
import QtQuick

Pressable {
    id: root

    required property string glyph
    required property string tip
    property int size: 36

    implicitWidth: size
    implicitHeight: size
    text: tip
    Accessible.name: tip

    Icon {
        anchors.centerIn: parent
        name: root.glyph
        size: 20
        color: "#FFFFFF"
    }
    background: Rectangle {
        radius: root.size / 2
        color: root.down ? "#66FFFFFF" : root.hovered ? "#3DFFFFFF" : "#8C1B1D23"

        FocusRing {
            shown: root.visualFocus
            radius: height / 2
        }
    }

    TipHost {
        target: root
        text: root.tip
        wanted: root.hovered || root.visualFocus
    }
}
