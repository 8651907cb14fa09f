// SPDX-License-Identifier: GPL-3.0-or-later
// One line to type into, with its label above and its error or hint below.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

FocusScope {
    id: root

    required property string label
    property alias text: input.text
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property string placeholder: ""
    property string hint: ""
    property string error: ""
    property string glyph: ""
    property bool password: false
    property bool revealed: false
    readonly property color edge: error !== "" ? Theme.danger : input.activeFocus ? Theme.accent : Theme.lineStrong

    signal accepted
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
            visible: root.label !== ""
            text: root.label
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
        // What stands beside the words lies on the field, not in it: the field's own inside is not turned over with the window.
        Item {
            id: line

            readonly property int before: root.glyph !== "" ? 38 : 12
            readonly property int after: root.password ? 42 : 12

            width: parent.width
            height: 40
            opacity: root.enabled ? 1 : 0.5

            T.TextField {
                id: input

                anchors.fill: parent
                focus: true
                leftPadding: Theme.mirrored ? line.after : line.before
                rightPadding: Theme.mirrored ? line.before : line.after
                horizontalAlignment: Theme.mirrored ? TextInput.AlignRight : undefined
                verticalAlignment: TextInput.AlignVCenter
                color: Theme.text
                selectionColor: Theme.accentFill
                selectedTextColor: Theme.accentText
                selectByMouse: true
                echoMode: root.password && !root.revealed ? TextInput.Password : TextInput.Normal
                passwordCharacter: "•"
                font.family: Theme.family
                font.pixelSize: Theme.fontBody
                Accessible.name: root.label !== "" ? root.label : root.placeholder
                // As Qt 6.4 has it, a field's description is this text (which a template does not draw), and one for passwords is
                // silent about its name unless told that it is none. Its letters stay hidden.
                placeholderText: root.error !== "" ? root.error : root.hint
                Accessible.onPasswordEditChanged: Accessible.passwordEdit = false

                onAccepted: root.accepted()
                onTextEdited: root.edited(text)

                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.inset
                    border.width: input.activeFocus ? 2 : 1
                    border.color: root.edge
                }
            }
            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                x: line.before
                width: line.width - line.before - line.after
                visible: input.text === "" && input.preeditText === ""
                oneLine: true
                text: root.placeholder
                color: Theme.text3
                Accessible.ignored: true
            }
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                x: 12
                visible: root.glyph !== ""
                name: root.glyph
                size: 16
                color: Theme.text3
            }
            IconButton {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                anchors.rightMargin: 5
                visible: root.password
                size: 30
                glyph: root.revealed ? Icons.eyeOff : Icons.eye
                tip: root.revealed ? qsTr("Hide password") : qsTr("Show password")
                onClicked: root.revealed = !root.revealed
            }
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: root.error !== "" ? root.error : root.hint
            color: root.error !== "" ? Theme.danger : Theme.text3
            font.pixelSize: Theme.fontSmall
            Accessible.role: Accessible.AlertMessage
            Accessible.name: root.error
            Accessible.ignored: root.error === ""
        }
    }
}
