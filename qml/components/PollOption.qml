// SPDX-License-Identifier: GPL-3.0-or-later
// One answer of a poll: chosen or not, with its share of the votes.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string label
    required property int votes
    required property int people // who voted at all
    required property bool mine
    required property bool multiple
    property bool open: true
    readonly property real share: people > 0 ? Math.min(1, votes / people) : 0

    implicitHeight: Math.max(40, words.implicitHeight + 18)
    enabled: open
    text: qsTr("%1, %n vote(s)", "", votes).arg(label)
    checked: mine
    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: mine

    Item {
        anchors.fill: parent

        Rectangle {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            radius: root.multiple ? 5 : 9
            color: root.mine ? Theme.accentFill : "transparent"
            border.width: root.mine ? 0 : 1.5
            border.color: Theme.text3

            Icon {
                anchors.centerIn: parent
                visible: root.mine
                name: Icons.check
                size: 13
                color: Theme.accentText
            }
        }
        PlainLabel {
            id: words

            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: root.width - x - 60
            text: root.label
        }
        PlainLabel {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1%").arg(Math.round(root.share * 100))
            color: root.mine ? Theme.accent : Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : Theme.dark ? Theme.inset : Theme.canvas
        border.color: root.mine ? Theme.accent : Theme.line

        Rectangle {
            x: 1
            y: 1
            width: (parent.width - 2) * root.share
            height: parent.height - 2
            radius: Theme.radius - 1
            color: root.mine ? Theme.accentSoft : Theme.selected
        }
        FocusRing {
            shown: root.visualFocus
        }
    }
}
