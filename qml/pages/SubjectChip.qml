// SPDX-License-Identifier: GPL-3.0-or-later
// A role or a person that a room can treat differently; a dot says that it does.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Pressable {
    id: root

    required property string subject
    required property string name
    required property string tint
    required property bool person
    required property bool different
    property bool selected: false

    signal chosen

    implicitWidth: row.implicitWidth + 22
    implicitHeight: 32
    focusPolicy: Qt.StrongFocus
    text: name
    Accessible.role: Accessible.RadioButton
    Accessible.checked: selected
    Accessible.description: different ? qsTr("differs here") : ""
    onClicked: root.chosen()

    Item {
        anchors.fill: parent

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: 11
            spacing: 6

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.person
                name: Icons.user
                size: 14
                color: Theme.text2
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.person
                width: 10
                height: 10
                radius: 5
                color: root.tint === "" ? Theme.text3 : root.tint
            }
            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, 180)
                oneLine: true
                text: root.name
                color: root.selected ? Theme.accent : Theme.text2
                font.pixelSize: Theme.fontMeta
                font.weight: root.selected ? Font.DemiBold : Font.Normal
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.different
                width: 6
                height: 6
                radius: 3
                color: Theme.accent
            }
        }
    }
    background: Rectangle {
        radius: 16
        color: root.selected ? Theme.accentSoft : root.hovered ? Theme.hover : "transparent"
        border.color: root.selected ? Theme.accent : Theme.lineStrong

        FocusRing {
            shown: root.visualFocus
            radius: 19
            outset: 3
        }
    }
}
