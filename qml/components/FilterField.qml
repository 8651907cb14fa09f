// SPDX-License-Identifier: GPL-3.0-or-later
// "Jump to…": narrows the list below it. Escape empties it, the down arrow goes to the list.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

FocusScope {
    id: root

    property alias text: input.text
    property string placeholder: qsTr("Jump to…")
    property string shortcutHint: ""
    property color fill: Theme.inset // as what one writes into

    signal edited(text: string)
    signal accepted
    signal stepped

    implicitHeight: 34

    function takeFocus() {
        input.forceActiveFocus(Qt.ShortcutFocusReason);
        input.selectAll();
    }

    T.TextField {
        id: input

        anchors.fill: parent
        focus: true
        leftPadding: Theme.mirrored ? 10 : 34
        rightPadding: Theme.mirrored ? 34 : 10
        horizontalAlignment: Theme.mirrored ? TextInput.AlignRight : undefined
        verticalAlignment: TextInput.AlignVCenter
        color: Theme.text
        selectionColor: Theme.accentFill
        selectedTextColor: Theme.accentText
        selectByMouse: true
        font.family: Theme.family
        font.pixelSize: Theme.fontBody
        Accessible.name: root.placeholder
        onTextEdited: root.edited(text)
        onAccepted: root.accepted()
        Keys.onDownPressed: root.stepped()
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape && input.text !== ""
        Keys.onEscapePressed: event => {
            event.accepted = input.text !== "";
            input.text = "";
            root.edited("");
        }

        background: Rectangle {
            radius: Theme.radius
            color: root.fill
            border.width: input.activeFocus ? 2 : 1
            border.color: input.activeFocus ? Theme.accent : Theme.line
        }
    }
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        x: 11
        name: Icons.search
        size: 15
        color: Theme.text2
    }
    PlainLabel {
        anchors.verticalCenter: parent.verticalCenter
        x: 34
        width: parent.width - x - 64
        visible: input.text === "" && input.preeditText === ""
        oneLine: true
        text: root.placeholder
        color: Theme.text2
        Accessible.ignored: true
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 7
        visible: root.shortcutHint !== "" && input.text === "" && !input.activeFocus
        width: key.implicitWidth + 10
        height: 19
        radius: 5
        color: Theme.hover
        border.color: Theme.line

        PlainLabel {
            id: key

            anchors.centerIn: parent
            text: root.shortcutHint
            color: Theme.text2
            font.pixelSize: Theme.fontTiny
            font.weight: Font.Medium
        }
    }
}
