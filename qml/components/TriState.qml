// SPDX-License-Identifier: GPL-3.0-or-later
// Denied, as the roles say, allowed: three small buttons in one; left and right change it, too.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string name
    required property int value // -1 denied, 0 as the roles say, 1 allowed
    property string whyNot: ""
    readonly property list<string> words: [qsTr("Denied"), qsTr("As the roles say"), qsTr("Allowed")]

    signal picked(value: int)

    function pick(value: int) {
        if (root.whyNot === "" && value !== root.value && value >= -1 && value <= 1)
            root.picked(value);
    }

    implicitWidth: 114
    implicitHeight: 32
    focusPolicy: Qt.StrongFocus
    text: qsTr("%1: %2").arg(name).arg(words[value + 1])
    opacity: enabled && whyNot === "" ? 1 : 0.55
    Accessible.role: Accessible.RadioButton
    Accessible.description: whyNot
    Keys.onLeftPressed: pick(value - 1)
    Keys.onRightPressed: pick(value + 1)
    onClicked: pick(value === 1 ? -1 : value + 1)

    Row {
        anchors.fill: parent

        Repeater {
            model: 3

            Rectangle {
                id: part

                required property int index
                readonly property bool on: root.value === index - 1
                readonly property color ink: index === 0 ? Theme.danger : index === 2 ? Theme.online : Theme.text

                width: 38
                height: 32
                radius: 7
                color: on ? (index === 0 ? Theme.dangerSoft : Theme.selected) : area.containsMouse ? Theme.hover : "transparent"
                border.width: on ? 1 : 0
                border.color: Qt.alpha(ink, 0.6)

                Icon {
                    anchors.centerIn: parent
                    visible: part.index !== 1
                    name: part.index === 0 ? Icons.close : Icons.check
                    size: 16
                    color: part.on ? part.ink : Theme.text3
                }
                Rectangle {
                    anchors.centerIn: parent
                    visible: part.index === 1
                    width: 12
                    height: 2
                    radius: 1
                    color: part.on ? part.ink : Theme.text3
                }
                MouseArea {
                    id: area

                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: root.pick(part.index - 1)
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.inset
        border.color: Theme.line

        FocusRing {
            shown: root.visualFocus
            outset: 2
        }
    }

    TipHost {
        target: root
        text: root.whyNot !== "" ? root.whyNot : root.words[root.value + 1]
        wanted: root.hovered || root.visualFocus
    }
}
