// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing people: those chosen as chips in the field, those who fit what is typed in a list below it. Down goes into the
// list, Return takes the first, Backspace in the empty field takes the last one back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

FocusScope {
    id: root

    required property string label
    required property QtObject chosen     // handle, displayName, userId, avatarImage
    required property QtObject candidates // userId, displayName, handle, avatarImage, presence
    property string filter: ""
    property string placeholder: qsTr("Name or user name")
    property string hint: ""
    property string error: ""
    property real most: 4 * 46 // of the list's height; more scrolls
    property color ground: Theme.canvas
    readonly property real above: offered.y + 8 // what its height is besides the list
    // From the first time it has the focus on; it does not go away again, or what is below would move under a press.
    property bool touched: false
    property bool walked: false // to one of those offered, by the arrows: else Return means what is typed
    readonly property bool offering: touched && candidates && list.count > 0

    signal edited(text: string)
    signal picked(handle: string)
    signal unpicked(handle: string)
    signal typedAccepted
    signal accepted

    implicitWidth: 320
    implicitHeight: column.implicitHeight

    onActiveFocusChanged: if (activeFocus)
        touched = true
    onFilterChanged: {
        root.restart();
        if (input.text !== filter)
            input.text = filter;
    }

    function takeFocus() {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }
    function restart() {
        root.walked = false;
        list.currentIndex = 0;
    }
    function walk(by: int) {
        root.walked = true;
        if (by > 0)
            list.incrementCurrentIndex();
        else
            list.decrementCurrentIndex();
    }
    function pickCurrent() {
        const row = list.currentItem as PersonLine;
        if (row) {
            row.pressed();
            root.takeFocus();
        }
    }
    function backspace(): bool {
        if (input.text !== "" || chips.count === 0)
            return false;
        root.unpicked((chips.itemAt(chips.count - 1) as PersonChip).handle);
        return true;
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: root.label
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
        Rectangle {
            width: parent.width
            height: flow.implicitHeight + 10
            radius: Theme.radius
            color: Theme.inset
            border.width: input.activeFocus ? 2 : 1
            border.color: root.error !== "" ? Theme.danger : input.activeFocus ? Theme.accent : Theme.lineStrong

            Flow {
                id: flow

                x: 6
                y: 5
                width: parent.width - 12
                spacing: 5

                Repeater {
                    id: chips

                    model: root.chosen

                    PersonChip {
                        onRemoveRequested: {
                            root.unpicked(handle);
                            root.takeFocus();
                        }
                    }
                }
                T.TextField {
                    id: input

                    width: chips.count === 0 ? flow.width : Math.max(120, Math.min(flow.width, 180))
                    height: 30
                    focus: true
                    leftPadding: 6
                    horizontalAlignment: Theme.mirrored ? TextInput.AlignRight : undefined
                    verticalAlignment: TextInput.AlignVCenter
                    color: Theme.text
                    selectionColor: Theme.accentFill
                    selectedTextColor: Theme.accentText
                    selectByMouse: true
                    inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                    font.family: Theme.family
                    font.pixelSize: Theme.fontBody
                    Accessible.name: root.label !== "" ? root.label : root.placeholder
                    Accessible.description: root.error !== "" ? root.error : root.hint
                    onTextEdited: {
                        root.restart();
                        root.edited(text);
                    }
                    onAccepted: text.trim() !== "" ? root.typedAccepted() : root.accepted()
                    Keys.onDownPressed: root.walk(1)
                    Keys.onUpPressed: root.walk(-1)
                    Keys.onPressed: event => {
                        if (event.key === Qt.Key_Backspace)
                            event.accepted = root.backspace();
                        else if (event.key === Qt.Key_Comma || event.key === Qt.Key_Space && root.filter.startsWith("@")) {
                            event.accepted = true;
                            root.typedAccepted();
                        } else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && root.walked && list.currentIndex > 0) {
                            event.accepted = true;
                            root.pickCurrent();
                        }
                    }

                    background: Item {
                        PlainLabel {
                            anchors.verticalCenter: parent.verticalCenter
                            x: 6
                            width: parent.width - 6
                            visible: input.text === "" && input.preeditText === "" && chips.count === 0
                            oneLine: true
                            text: root.placeholder
                            color: Theme.text3
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: root.error !== "" ? root.error : root.hint
            color: root.error !== "" ? Theme.danger : Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        Rectangle {
            id: offered

            width: parent.width
            height: list.height + 8
            visible: root.offering
            radius: Theme.radius
            color: "transparent"
            border.color: Theme.line

            ListView {
                id: list

                x: 4
                y: 4
                width: parent.width - 8
                height: Math.min(Math.max(count * 46, contentHeight), root.most) // Qt 6.4 may tell the count late
                clip: true
                model: root.candidates
                currentIndex: 0
                // Those who come in before the first one push it down.
                onCountChanged: if (!root.walked)
                    root.restart()
                highlightFollowsCurrentItem: false
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {
                    id: bar
                }
                Accessible.role: Accessible.List
                Accessible.name: qsTr("People you know")

                delegate: PersonLine {
                    id: line

                    required property int index
                    required property string presence
                    required property string displayName
                    required property string handle
                    required property string avatarImage

                    width: ListView.view.width - 10 // the bar's room, there or not: whether it is there depends on the rows
                    implicitHeight: 46
                    inset: Theme.gap12
                    name: displayName
                    about: "@" + handle
                    image: avatarImage
                    dot: presence
                    lit: input.activeFocus && list.currentIndex === index
                    onPressed: {
                        root.picked(line.handle);
                        root.takeFocus();
                    }
                }
            }
            MoreBelow {
                view: list
                ground: root.ground
            }
        }
    }
}
