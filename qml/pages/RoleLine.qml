// SPDX-License-Identifier: GPL-3.0-or-later
// One role in the list: chosen by pressing, moved by dragging or with Alt and the arrow keys.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Pressable {
    id: root

    required property int index
    required property string roleId
    required property string name
    required property string tint
    required property int holders // -1: not known yet
    required property bool everyone
    required property string whyNot
    property bool selected: false
    readonly property bool movable: whyNot === "" && !everyone

    signal chosen
    signal moved(by: int)
    signal dropped(y: real)
    signal removeRequested

    implicitHeight: 42
    leftInset: -Theme.gap12
    rightInset: -Theme.gap12
    z: handle.drag.active ? 2 : 0
    text: name
    Accessible.role: Accessible.ListItem
    Accessible.selected: selected
    Accessible.description: holders < 0 ? "" : qsTr("%n person(s)", "", holders)
    onClicked: root.chosen()
    Keys.onPressed: event => {
        const up = event.key === Qt.Key_Up;
        if (event.modifiers & Qt.AltModifier && (up || event.key === Qt.Key_Down)) {
            event.accepted = true;
            if (root.movable)
                root.moved(up ? -1 : 1);
        }
    }

    Item {
        id: body

        width: parent.width
        height: parent.height

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.gap12
            anchors.rightMargin: -Theme.gap12
            visible: handle.drag.active
            radius: Theme.radius
            color: Theme.raised
            border.color: Theme.accent
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 12
            height: 12
            radius: 6
            color: root.tint === "" ? Theme.text3 : root.tint
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            x: 24
            width: parent.width - x - count.width - (bin.visible ? 32 : 0) - 10
            oneLine: true
            text: root.name
            font.weight: root.selected ? Font.DemiBold : Font.Medium
        }
        PlainLabel {
            id: count

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: bin.visible ? 32 : 0
            text: root.holders < 0 ? "" : root.holders
            color: Theme.text3
            font.pixelSize: Theme.fontMeta
            Accessible.ignored: true
        }
        MouseArea {
            id: handle

            anchors.fill: parent
            anchors.rightMargin: 32
            drag.target: root.movable ? body : null
            drag.axis: Drag.YAxis
            drag.threshold: 6
            onClicked: root.chosen()
            onReleased: {
                const y = root.y + body.y + body.height / 2;
                const was = drag.active;
                body.y = 0;
                if (was)
                    root.dropped(y);
            }
            onCanceled: body.y = 0
        }
        IconButton {
            id: bin

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: -8
            visible: root.movable && (root.hovered || root.visualFocus || root.selected || hovered || visualFocus)
            size: 30
            iconSize: 15
            glyph: Icons.trash
            danger: true
            tip: qsTr("Delete %1").arg(root.name)
            onClicked: root.removeRequested()
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.selected ? Theme.selected : root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            outset: 0
        }
    }

    TipHost {
        target: root
        text: root.whyNot
        wanted: root.hovered || root.visualFocus
    }
}
