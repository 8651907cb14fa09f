// SPDX-License-Identifier: GPL-3.0-or-later
// A page over the whole window with sections: their list at the left, the chosen one at the right, both together in the middle of
// a wide window. In a narrow one the list becomes a choice at the top. Escape closes.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

FocusScope {
    id: root

    required property string title
    property string subtitle: ""
    required property list<string> keys
    required property list<string> labels
    required property list<string> glyphs
    required property string current
    property string imageKey: "" // a picture beside the title if there is one
    property string image: ""
    property bool square: true
    default property alias content: stage.data
    readonly property bool slim: width < 760
    readonly property int at: keys.indexOf(current)
    readonly property string heading: at >= 0 ? labels[at] : ""
    readonly property int listWidth: 256
    readonly property int spare: Math.max(0, width - listWidth - 784) // of a section as wide as it is read well

    signal chosen(key: string)
    signal closeRequested

    function takeFocus() {
        list.forceActiveFocus();
    }

    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: root.closeRequested()

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas

        // Nothing below is pressed through it.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
    }
    Rectangle {
        id: side

        width: root.slim ? 0 : root.listWidth + Math.floor(root.spare / 2)
        height: parent.height
        visible: !root.slim
        color: Theme.sidebar

        Row {
            id: head

            x: parent.width - root.listWidth + 20
            y: Math.floor((Theme.headerHeight - height) / 2) // in one line with the heading beside it
            width: root.listWidth - 40
            spacing: 12

            Avatar {
                id: picture

                visible: root.imageKey !== ""
                size: 36
                name: root.title
                colorKey: root.imageKey
                image: root.image
                square: root.square
                Accessible.ignored: true
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - (picture.visible ? 48 : 0)
                spacing: 1

                PlainLabel {
                    width: parent.width
                    oneLine: true
                    text: root.title
                    font.pixelSize: Theme.fontTitle
                    font.weight: Font.DemiBold
                }
                PlainLabel {
                    width: parent.width
                    visible: text !== ""
                    oneLine: true
                    text: root.subtitle
                    color: Theme.text2
                    font.pixelSize: Theme.fontSmall
                }
            }
        }
        ListView {
            id: list

            anchors.top: parent.top
            anchors.topMargin: Theme.headerHeight + Theme.gap8
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 12
            x: parent.width - root.listWidth + 8
            width: root.listWidth - 16
            clip: true
            focus: !root.slim
            activeFocusOnTab: true
            model: root.keys.length
            currentIndex: root.at
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.PageTabList
            Accessible.name: qsTr("Sections")
            onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
            Keys.onDownPressed: root.chosen(root.keys[Math.min(root.keys.length - 1, root.at + 1)])
            Keys.onUpPressed: root.chosen(root.keys[Math.max(0, root.at - 1)])

            delegate: PressableTab {
                id: line

                required property int index
                readonly property bool on: index === root.at

                width: ListView.view.width
                implicitHeight: 36
                focusPolicy: Qt.NoFocus
                text: index < root.labels.length ? root.labels[index] : ""
                Accessible.focused: on && list.activeFocus
                Accessible.selectable: true
                Accessible.selected: on
                onClicked: {
                    root.chosen(root.keys[line.index]);
                    list.forceActiveFocus();
                }

                Item {
                    anchors.fill: parent

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        x: 12
                        name: line.index < root.glyphs.length ? root.glyphs[line.index] : ""
                        size: 18
                        color: line.on ? Theme.accent : Theme.text2
                    }
                    PlainLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        x: 40
                        width: parent.width - 48
                        oneLine: true
                        text: line.text
                        color: line.on ? Theme.text : Theme.text2
                        font.weight: line.on ? Font.DemiBold : Font.Normal
                    }
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: line.on ? Theme.selected : line.hovered ? Theme.hover : "transparent"

                    FocusRing {
                        shown: list.activeFocus && line.on
                        outset: 0
                    }
                }
            }
        }
        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            color: Theme.line
        }
    }
    Item {
        id: bar

        x: side.width
        width: parent.width - x
        height: Theme.headerHeight

        DropDown {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.gap16
            width: Math.min(parent.width - 72, 320)
            visible: root.slim
            focus: root.slim
            keys: root.keys
            labels: root.labels
            glyphs: root.glyphs
            current: root.current
            onChosen: key => root.chosen(key)
        }
        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.gap32
            width: parent.width - 96
            visible: !root.slim
            oneLine: true
            text: root.heading
            font.pixelSize: Theme.fontHead
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: 12
            glyph: Icons.close
            tip: qsTr("Close (Esc)")
            onClicked: root.closeRequested()
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Item {
        id: stage

        x: side.width
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        width: parent.width - x
        clip: true
    }
}
