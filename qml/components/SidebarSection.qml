// SPDX-License-Identifier: GPL-3.0-or-later
// The head of one part of the sidebar: folds it, and begins something new in it. The keyboard reaches it through the list.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string section
    property string title: "" // of a category
    property bool folded: false
    property bool canAdd: true
    property bool ringed: false
    property int hidden: 0 // unread messages out of sight
    readonly property alias spoken: fold
    readonly property bool ofRooms: section !== "groups" && section !== "directs"
    readonly property string label: title !== "" ? title : section === "rooms" ? qsTr("Rooms") : section === "groups" ? qsTr("Groups")
        : section === "directs" ? qsTr("Direct messages") : section
    readonly property string addTip: ofRooms ? qsTr("New room") : section === "groups" ? qsTr("New group") : qsTr("New direct message")

    signal foldToggled
    signal addRequested
    signal menuRequested(x: real, y: real)

    implicitHeight: 40

    Pressable {
        id: fold

        x: 12
        y: 8
        width: Math.min(row.implicitWidth + 16, root.width - 60 - (root.hidden > 0 ? 30 : 0))
        height: 28
        focusPolicy: Qt.NoFocus
        text: root.label
        Accessible.name: (root.folded ? qsTr("%1, folded").arg(root.label) : root.label) + (badge.visible ? ", " + badge.label : "")
        Accessible.focused: root.ringed
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
                    width: Math.min(implicitWidth, root.width - 110)
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
                shown: root.ringed
                outset: 0
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 13
        y: 8
        visible: root.canAdd
        size: 28
        iconSize: 16
        focusPolicy: Qt.NoFocus
        glyph: Icons.plus
        tip: root.addTip
        onClicked: root.addRequested()
    }
    UnreadBadge {
        id: badge

        anchors.right: parent.right
        anchors.rightMargin: 44
        y: 13
        visible: root.folded && count > 0
        count: root.hidden
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(point.position.x, point.position.y)
    }
}
