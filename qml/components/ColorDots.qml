// SPDX-License-Identifier: GPL-3.0-or-later
// The colour of something: a few that are readable on both themes, and none.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

Column {
    id: root

    property string label: ""
    required property string current // "" or "#rrggbb"
    readonly property list<string> colors: ["", "#e5484d", "#e2703a", "#d99a20", "#4fa864", "#2f9e9e", "#4a8fe0", "#7a6fe0", "#b35fd0", "#d9578f", "#8a8f9c"]
    readonly property list<string> names: [qsTr("No colour"), qsTr("Red"), qsTr("Orange"), qsTr("Yellow"), qsTr("Green"), qsTr("Teal"), qsTr("Blue"),
        qsTr("Violet"), qsTr("Purple"), qsTr("Pink"), qsTr("Grey")]

    signal chosen(color: string)

    spacing: 6

    PlainLabel {
        visible: text !== ""
        text: root.label
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
    }
    Flow {
        width: root.width
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: root.label

        Repeater {
            model: root.colors.length

            T.AbstractButton {
                id: dot

                required property int index
                readonly property string tint: root.colors[index]

                implicitWidth: 30
                implicitHeight: 30
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                checked: tint === root.current.toLowerCase()
                Accessible.role: Accessible.RadioButton
                Accessible.name: root.names[index]
                Accessible.checked: checked
                onClicked: root.chosen(tint)
                Keys.onReturnPressed: dot.clicked()
                Keys.onEnterPressed: dot.clicked()
                Keys.onRightPressed: dot.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: dot.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                contentItem: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: 22
                        height: 22
                        radius: 11
                        color: dot.tint === "" ? "transparent" : dot.tint
                        border.width: dot.tint === "" ? 2 : 0
                        border.color: Theme.lineStrong

                        Icon {
                            anchors.centerIn: parent
                            visible: dot.checked
                            name: Icons.check
                            size: 14
                            color: dot.tint === "" ? Theme.text : Theme.accentText
                        }
                    }
                }
                background: Rectangle {
                    radius: 15
                    color: dot.hovered ? Theme.hover : "transparent"
                    border.width: dot.visualFocus ? 2 : 0
                    border.color: Theme.accent
                }

                TipHost {
                    target: dot
                    text: root.names[dot.index]
                    wanted: dot.hovered || dot.visualFocus
                }
            }
        }
    }
}
