// SPDX-License-Identifier: GPL-3.0-or-later
// A few lines to type into, with the label above and the error or hint below. Tab leaves it.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

FocusScope {
    id: root

    required property string label
    property alias text: input.text
    property string placeholder: ""
    property string hint: ""
    property string error: ""
    property int limit: 0 // code points; 0 = none
    property int lines: 3
    readonly property int count: Array.from(text).length
    readonly property color edge: error !== "" ? Theme.danger : input.activeFocus ? Theme.accent : Theme.lineStrong

    signal edited(text: string)

    implicitWidth: 280
    implicitHeight: column.implicitHeight

    function takeFocus() {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 6

        PlainLabel {
            width: parent.width
            text: root.label
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
        Rectangle {
            width: parent.width
            height: Math.max(root.lines * 20, Math.min(input.implicitHeight, 160)) + 20
            radius: Theme.radius
            color: Theme.inset
            border.width: input.activeFocus ? 2 : 1
            border.color: root.edge

            Flickable {
                id: flick

                anchors.fill: parent
                anchors.margins: 10
                anchors.leftMargin: 12
                anchors.rightMargin: 12
                clip: true
                contentWidth: width
                contentHeight: input.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}

                PlainTextEdit {
                    id: input

                    width: flick.width
                    height: Math.max(implicitHeight, flick.height)
                    focus: true
                    activeFocusOnTab: true
                    readOnly: !root.enabled
                    Accessible.role: Accessible.EditableText
                    Accessible.name: root.label
                    Accessible.description: root.error !== "" ? root.error : root.hint
                    onTextChanged: if (activeFocus)
                        root.edited(text)
                    onCursorRectangleChanged: {
                        if (cursorRectangle.y < flick.contentY)
                            flick.contentY = cursorRectangle.y;
                        else if (cursorRectangle.y + cursorRectangle.height > flick.contentY + flick.height)
                            flick.contentY = cursorRectangle.y + cursorRectangle.height - flick.height;
                    }
                    Keys.onTabPressed: input.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onBacktabPressed: input.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

                    PlainLabel {
                        width: parent.width
                        visible: input.text === "" && input.preeditText === ""
                        text: root.placeholder
                        color: Theme.text3
                        Accessible.ignored: true
                    }
                }
            }
        }
        Row {
            width: parent.width
            visible: under.text !== "" || counter.visible

            PlainLabel {
                id: under

                width: parent.width - (counter.visible ? counter.width : 0)
                text: root.error !== "" ? root.error : root.hint
                color: root.error !== "" ? Theme.danger : Theme.text3
                font.pixelSize: Theme.fontSmall
            }
            PlainLabel {
                id: counter

                visible: root.limit > 0 && root.count > root.limit * 0.8
                text: qsTr("%1 of %2").arg(root.count).arg(root.limit)
                color: root.count > root.limit ? Theme.danger : Theme.text3
                font.pixelSize: Theme.fontSmall
            }
        }
    }
}
