// SPDX-License-Identifier: GPL-3.0-or-later
// The reactions to a message, and a button to add one. Placed by hand: a Flow would lay out a frame later.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string reactions // lines of: emoji, how many, 1 if mine, who; with tabs between
    property bool changeable: true
    property bool reachable: true
    readonly property Item last: pills.count > 0 ? pills.itemAt(pills.count - 1) : null
    readonly property real addX: last ? last.x + last.width + 6 : 0
    readonly property bool wraps: addX + 30 > width

    signal toggled(emoji: string)
    signal addRequested(anchor: Item)

    implicitHeight: (last ? last.y : 0) + 26 + (wraps && changeable ? 32 : 0)

    Repeater {
        id: pills

        model: root.reactions.split("\n")

        ReactionPill {
            id: pill

            required property int index
            required property string modelData
            readonly property list<string> parts: modelData.split("\t")
            readonly property Item before: index > 0 ? pills.itemAt(index - 1) : null
            readonly property real wanted: before ? before.x + before.width + 6 : 0
            readonly property bool wraps: wanted > 0 && wanted + implicitWidth > root.width

            x: wraps ? 0 : wanted
            y: (before ? before.y : 0) + (wraps ? 32 : 0)
            width: implicitWidth
            emoji: parts[4] ? parts[4] : parts[0]
            count: Number(parts[1])
            mine: parts[2] === "1"
            people: parts[3] ?? ""
            enabled: root.changeable || mine
            reachable: root.reachable
            onClicked: root.toggled(pill.parts[0])
        }
    }
    Pressable {
        id: add

        x: root.wraps ? 0 : root.addX
        y: (root.last ? root.last.y : 0) + (root.wraps ? 32 : 0)
        width: 30
        height: 26
        visible: root.changeable
        text: qsTr("Add a reaction")
        reachable: root.reachable
        onClicked: root.addRequested(add)

        Item {
            anchors.fill: parent

            Icon {
                anchors.centerIn: parent
                name: Icons.facePlus
                size: 16
                color: add.hovered ? Theme.text : Theme.text3
            }
        }
        background: Rectangle {
            radius: 13
            color: add.hovered ? Theme.hover : "transparent"
            border.color: Theme.line

            FocusRing {
                shown: add.visualFocus
                radius: 15
            }
        }
        TipHost {
            target: add
            text: add.text
            wanted: add.hovered || add.visualFocus
        }
    }
}
