// SPDX-License-Identifier: GPL-3.0-or-later
// Three dots that breathe in turn: something is going on. Still when animation is off.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Row {
    id: root

    property color color: Theme.text2
    property int dot: 5

    spacing: 3
    Accessible.ignored: true

    Repeater {
        model: 3

        Rectangle {
            id: bead

            required property int index

            width: root.dot
            height: root.dot
            radius: root.dot / 2
            color: root.color
            opacity: 1 - index * 0.25

            SequentialAnimation on opacity {
                running: root.visible && Theme.animated
                loops: Animation.Infinite

                PauseAnimation {
                    duration: bead.index * 160
                }
                NumberAnimation {
                    to: 0.3
                    duration: 360
                }
                NumberAnimation {
                    to: 1
                    duration: 360
                }
                PauseAnimation {
                    duration: 480 - bead.index * 160
                }
            }
        }
    }
}
