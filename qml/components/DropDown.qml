// SPDX-License-Identifier: GPL-3.0-or-later
// One of many: shows the current one and opens a list. Arrow keys step through without opening it, letters jump.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

Pressable {
    id: root

    property string label: ""
    required property list<string> keys
    required property list<string> labels
    property list<string> glyphs
    required property string current
    readonly property int at: keys.indexOf(current)
    readonly property bool labelled: label !== ""

    signal chosen(key: string)

    function step(by: int) {
        const to = Math.max(0, Math.min(root.keys.length - 1, root.at + by));
        if (to !== root.at)
            root.chosen(root.keys[to]);
    }
    function jump(letter: string) {
        for (let i = 1; i <= root.labels.length; ++i) {
            const to = (root.at + i) % root.labels.length;
            if (root.labels[to].toLowerCase().startsWith(letter.toLowerCase())) {
                root.chosen(root.keys[to]);
                return;
            }
        }
    }

    implicitWidth: 220
    implicitHeight: labelled ? 61 : 40
    focusPolicy: Qt.StrongFocus
    text: at >= 0 ? labels[at] : ""
    Accessible.role: Accessible.ComboBox
    Accessible.name: labelled ? label + ": " + text : text
    onClicked: popup.open()
    Keys.onDownPressed: step(1)
    Keys.onUpPressed: step(-1)
    Keys.onPressed: event => {
        if (event.text.length === 1 && event.text > " " && (event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) === 0) {
            root.jump(event.text);
            event.accepted = true;
        }
    }

    Item {
        anchors.fill: parent

        PlainLabel {
            width: parent.width
            visible: root.labelled
            oneLine: true
            text: root.label
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
        Rectangle {
            id: box

            anchors.bottom: parent.bottom
            width: parent.width
            height: 40
            radius: Theme.radius
            color: root.hovered ? Theme.hover : Theme.inset
            border.width: root.visualFocus || popup.opened ? 2 : 1
            border.color: root.visualFocus || popup.opened ? Theme.accent : Theme.lineStrong
            opacity: root.enabled ? 1 : 0.5

            Icon {
                id: glyph

                anchors.verticalCenter: parent.verticalCenter
                x: 12
                visible: name !== ""
                name: root.at >= 0 && root.at < root.glyphs.length ? root.glyphs[root.at] : ""
                size: 16
                color: Theme.text2
            }
            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                x: glyph.visible ? 38 : 12
                width: parent.width - x - 34
                oneLine: true
                text: root.text
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                anchors.rightMargin: 12
                name: Icons.chevronDown
                size: 14
                color: Theme.text2
            }
        }
    }
    background: Item {}

    T.Popup {
        id: popup

        readonly property FocusReturn focusReturn: FocusReturn {
            popup: popup
        }
        property string sought: ""

        y: root.height + 4
        width: Math.max(root.width, 180)
        height: Math.min(list.contentHeight + 12, 320)
        margins: 8
        padding: 6
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        onAboutToShow: list.currentIndex = Math.max(0, root.at)
        onOpened: list.positionViewAtIndex(list.currentIndex, ListView.Contain)

        function choose(index: int) {
            popup.close();
            if (index >= 0 && index < root.keys.length)
                root.chosen(root.keys[index]);
        }

        ListView {
            id: list

            anchors.fill: parent

            focus: true
            clip: true
            model: root.keys.length
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.label !== "" ? root.label : root.text
            Keys.onReturnPressed: popup.choose(currentIndex)
            Keys.onEnterPressed: popup.choose(currentIndex)
            Keys.onSpacePressed: popup.choose(currentIndex)

            delegate: PressableRow {
                id: line

                required property int index

                width: ListView.view.width
                implicitHeight: 34
                text: index < root.labels.length ? root.labels[index] : ""
                onClicked: popup.choose(index)
                onHoveredChanged: if (hovered)
                    list.currentIndex = index

                Item {
                    anchors.fill: parent

                    PlainLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        x: 10
                        width: parent.width - 40
                        oneLine: true
                        text: line.text
                    }
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.right: parent.right
                        anchors.rightMargin: 8
                        visible: line.index === root.at
                        name: Icons.check
                        size: 16
                        color: Theme.accent
                    }
                }
                background: Rectangle {
                    radius: 6
                    color: list.currentIndex === line.index ? Theme.selected : "transparent"
                }
            }
        }
        background: Rectangle {
            radius: 10
            color: Theme.raised
            border.color: Theme.lineStrong
        }
    }
}
