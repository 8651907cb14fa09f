// SPDX-License-Identifier: GPL-3.0-or-later
// A short word that something was done; goes by itself.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    property string text: ""

    function say(sentence: string) {
        root.text = sentence;
        staying.restart();
    }

    width: Math.min(label.implicitWidth + 32, parent ? parent.width - 40 : 400)
    height: 36
    radius: 18
    visible: opacity > 0
    opacity: staying.running ? 1 : 0
    color: Theme.text
    Accessible.role: Accessible.Notification
    Accessible.name: text

    PlainLabel {
        id: label

        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - 32)
        oneLine: true
        text: root.text
        color: Theme.canvas
        font.pixelSize: Theme.fontMeta
        font.weight: Font.Medium
    }
    Timer {
        id: staying

        interval: 2600
    }
    Behavior on opacity {
        NumberAnimation {
            duration: Theme.quick
        }
    }
}
