// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the settings, a column or a row: one stop for Tab, arrows walk, the choice follows.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components

FocusScope {
    id: root

    required property bool slim
    required property list<string> labels
    required property list<string> glyphs
    required property int current

    signal chosen(index: int)
    signal leaveRequested

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebar
    }
    PlainLabel {
        id: heading

        x: root.slim ? Theme.gap16 : Theme.gap24
        y: root.slim ? 18 : 26
        text: qsTr("Settings")
        font.pixelSize: Theme.fontHead
        font.weight: Font.DemiBold
    }
    ListView {
        id: list

        x: root.slim ? Theme.gap8 : Theme.gap12
        y: root.slim ? 56 : 72
        width: parent.width - 2 * x
        height: root.slim ? 40 : parent.height - y
        focus: true
        activeFocusOnTab: true
        orientation: root.slim ? ListView.Horizontal : ListView.Vertical
        spacing: 2
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.labels.length
        currentIndex: root.current
        highlightMoveDuration: 0
        keyNavigationEnabled: false
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Sections")
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)

        function step(by: int) {
            root.chosen((root.current + by + root.labels.length) % root.labels.length);
        }

        Keys.onUpPressed: step(-1)
        Keys.onDownPressed: step(1)
        Keys.onLeftPressed: step(-1)
        Keys.onRightPressed: step(1)

        delegate: PressableTab {
            id: row

            required property int index
            readonly property bool current: index === root.current
            readonly property color tint: current ? Theme.text : Theme.text2

            width: root.slim ? label.implicitWidth + 46 : ListView.view.width
            height: 38
            focusPolicy: Qt.NoFocus
            text: root.labels[index]
            Accessible.focused: current && list.activeFocus
            Accessible.selectable: true
            Accessible.selected: current
            onClicked: {
                root.chosen(row.index);
                list.forceActiveFocus();
            }

            Item {
                anchors.fill: parent

                Icon {
                    id: glyph

                    anchors.left: parent.left
                    anchors.leftMargin: 12
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.glyphs[row.index]
                    size: 18
                    color: row.current ? Theme.accent : row.tint
                }
                PlainLabel {
                    id: label

                    anchors.left: glyph.right
                    anchors.leftMargin: 10
                    anchors.verticalCenter: parent.verticalCenter
                    oneLine: true
                    text: row.text
                    color: row.tint
                    font.weight: row.current ? Font.DemiBold : Font.Normal
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: row.current ? Theme.selected : row.hovered ? Theme.hover : "transparent"

                FocusRing {
                    shown: row.current && list.activeFocus
                    outset: -1
                }
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: root.slim ? parent.width : 1
        height: root.slim ? 1 : parent.height
        color: Theme.line
    }
}
