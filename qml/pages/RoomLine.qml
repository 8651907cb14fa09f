// SPDX-License-Identifier: GPL-3.0-or-later
// A room or a category in the settings of its space.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Pressable {
    id: root

    required property string rowId
    required property string kind
    required property string name
    required property bool isPrivate
    required property bool first
    required property bool last
    required property int count
    property string whyNot: ""
    readonly property bool isRoom: kind === "room"

    signal opened
    signal moved(by: int)
    signal renameRequested
    signal roomRequested
    signal removeRequested

    implicitHeight: isRoom ? 42 : 48
    leftInset: -Theme.gap12
    rightInset: -Theme.gap12
    text: name
    Accessible.role: isRoom ? Accessible.ListItem : Accessible.Heading
    Accessible.name: isRoom ? name : qsTr("%1, category").arg(name)
    onClicked: isRoom ? root.opened() : whyNot === "" ? root.renameRequested() : undefined
    Keys.onPressed: event => {
        if (event.modifiers & Qt.AltModifier && (event.key === Qt.Key_Up || event.key === Qt.Key_Down)) {
            event.accepted = true;
            if (root.whyNot === "")
                root.moved(event.key === Qt.Key_Up ? -1 : 1);
        }
    }

    Item {
        anchors.fill: parent

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isRoom
            name: root.isPrivate ? Icons.lock : Icons.hash
            size: 17
            color: Theme.text2
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            x: root.isRoom ? 28 : 0
            width: parent.width - x - tools.width - 8
            oneLine: true
            text: root.name
            color: root.isRoom ? Theme.text : Theme.text2
            font.weight: root.isRoom ? Font.Medium : Font.DemiBold
            font.pixelSize: root.isRoom ? Theme.fontBody : Theme.fontMeta
        }
    }
    Row {
        id: tools

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        spacing: 2

        ActButton {
            visible: !root.isRoom
            glyph: Icons.plus
            what: qsTr("New room in %1").arg(root.name)
            whyNot: root.whyNot
            onActed: root.roomRequested()
        }
        ActButton {
            visible: !root.isRoom
            glyph: Icons.pencil
            what: qsTr("Rename %1").arg(root.name)
            whyNot: root.whyNot
            onActed: root.renameRequested()
        }
        ActButton {
            visible: !root.isRoom
            glyph: Icons.trash
            danger: true
            what: qsTr("Delete %1").arg(root.name)
            whyNot: root.whyNot
            onActed: root.removeRequested()
        }
        IconButton {
            visible: root.isRoom
            glyph: Icons.settings
            tip: qsTr("Settings of %1").arg(root.name)
            onClicked: root.opened()
        }
        // Last, so that they stand below each other, whatever else a line has.
        ActButton {
            enabled: !root.first
            rotation: 180
            glyph: Icons.arrowDown
            what: qsTr("Move %1 up").arg(root.name)
            whyNot: root.whyNot
            onActed: root.moved(-1)
        }
        ActButton {
            enabled: !root.last
            glyph: Icons.arrowDown
            what: qsTr("Move %1 down").arg(root.name)
            whyNot: root.whyNot
            onActed: root.moved(1)
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.rowHover : "transparent"

        FocusRing {
            shown: root.visualFocus
            outset: 0
        }
    }
}
