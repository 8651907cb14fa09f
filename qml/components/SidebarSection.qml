// SPDX-License-Identifier: GPL-3.0-or-later
// The head of one part of the sidebar: folds it, and begins something new in it.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string section
    property bool folded: false
    property bool canAdd: true
    readonly property string label: section === "rooms" ? qsTr("Rooms") : section === "groups" ? qsTr("Groups")
        : section === "directs" ? qsTr("Direct messages") : section
    readonly property string addTip: section === "rooms" ? qsTr("New room") : section === "groups" ? qsTr("New group") : qsTr("New direct message")

    signal foldToggled
    signal addRequested

    implicitHeight: 40

    Pressable {
        id: fold

        x: 12
        y: 8
        width: Math.min(row.implicitWidth + 16, root.width - 60)
        height: 28
        text: root.label
        Accessible.name: root.folded ? qsTr("%1, folded").arg(root.label) : root.label
        onClicked: root.foldToggled()

        Item {
            anchors.fill: parent

            Row {
                id: row

                anchors.verticalCenter: parent.verticalCenter
                x: 5
                spacing: 5

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.folded ? Icons.chevronRight : Icons.chevronDown
                    size: 14
                    color: fold.hovered ? Theme.text : Theme.text2
                }
                PlainLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    oneLine: true
                    text: root.label
                    color: fold.hovered ? Theme.text : Theme.text2
                    font.pixelSize: Theme.fontSmall
                    font.weight: Font.DemiBold
                }
            }
        }
        background: Item {
            FocusRing {
                shown: fold.visualFocus
                outset: 0
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 10
        y: 8
        visible: root.canAdd
        size: 28
        iconSize: 16
        glyph: Icons.plus
        tip: root.addTip
        onClicked: root.addRequested()
    }
}
