// SPDX-License-Identifier: GPL-3.0-or-later
// Under the field for a server: those used before, to press instead of typing.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components

Flow {
    id: root

    required property list<string> servers
    property string current: ""

    signal chosen(server: string)

    visible: servers.length > 0 && !(servers.length === 1 && servers[0] === current)
    spacing: 6

    Repeater {
        model: root.servers

        Pressable {
            id: chip

            required property string modelData

            implicitWidth: Math.min(label.implicitWidth + 24, root.width)
            implicitHeight: 28
            text: qsTr("Use %1").arg(chip.modelData)
            onClicked: root.chosen(chip.modelData)

            Item {
                anchors.fill: parent

                PlainLabel {
                    id: label

                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, parent.width - 16)
                    oneLine: true
                    text: chip.modelData.replace(/^\w+:\/\//, "")
                    color: chip.modelData === root.current ? Theme.accent : Theme.text2
                    font.pixelSize: Theme.fontSmall
                }
            }
            background: Rectangle {
                radius: 14
                color: chip.modelData === root.current ? Theme.accentSoft : chip.hovered ? Theme.hover : "transparent"
                border.color: chip.modelData === root.current ? Theme.accent : Theme.lineStrong

                FocusRing {
                    shown: chip.visualFocus
                    radius: 16
                }
            }
        }
    }
}
