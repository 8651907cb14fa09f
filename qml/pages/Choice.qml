// SPDX-License-Identifier: GPL-3.0-or-later
// One of a few: a row of pills, wrapping where it is narrow. Arrow keys walk, the choice follows.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    property string label: ""
    required property list<string> keys
    required property list<string> labels
    required property string current

    signal chosen(key: string)

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
            model: root.keys.length

            T.AbstractButton {
                id: pill

                required property int index
                readonly property string key: root.keys[index]

                implicitWidth: implicitContentWidth + 24
                implicitHeight: 32
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                text: root.labels[index]
                checked: key === root.current
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: checked
                onClicked: root.chosen(key)
                Keys.onReturnPressed: pill.clicked()
                Keys.onEnterPressed: pill.clicked()
                Keys.onRightPressed: pill.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onLeftPressed: pill.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                contentItem: PlainLabel {
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    oneLine: true
                    text: pill.text
                    color: pill.checked ? Theme.accent : Theme.text2
                    font.pixelSize: Theme.fontMeta
                    font.weight: pill.checked ? Font.DemiBold : Font.Normal
                }
                background: Rectangle {
                    radius: height / 2
                    color: pill.checked ? Theme.accentSoft : pill.hovered ? Theme.hover : "transparent"
                    border.color: pill.checked ? Theme.accent : Theme.lineStrong

                    FocusRing {
                        shown: pill.visualFocus
                        radius: 19
                        outset: 3
                    }
                }
            }
        }
    }
}
