// SPDX-License-Identifier: GPL-3.0-or-later
// A role that somebody holds or could hold: pressed, it is given or taken.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

PressableCheck {
    id: root

    required property string roleId
    required property string name
    required property string tint
    required property bool held
    required property string whyNot

    signal flipped(held: bool)

    visible: held || whyNot === ""
    implicitWidth: row.implicitWidth + 20
    implicitHeight: 32
    text: name
    checked: held
    Accessible.description: whyNot
    onClicked: if (whyNot === "")
        root.flipped(!root.held)

    Item {
        anchors.fill: parent
        opacity: root.held ? 1 : 0.65

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            x: 10
            spacing: 6

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
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
                font.pixelSize: Theme.fontMeta
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.whyNot !== "" ? Icons.lock : root.held ? Icons.check : Icons.plus
                size: 12
                color: Theme.text2
            }
        }
    }
    background: Rectangle {
        radius: 14
        color: root.held ? Theme.chip : root.hovered ? Theme.hover : "transparent"
        border.color: root.held ? "transparent" : Theme.lineStrong

        FocusRing {
            shown: root.visualFocus
            radius: 17
            outset: 3
        }
    }

    TipHost {
        target: root
        text: root.whyNot !== "" ? root.whyNot : root.held ? qsTr("Take this role away") : qsTr("Give this role")
        wanted: root.hovered || root.visualFocus
    }
}
