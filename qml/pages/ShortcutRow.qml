// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

FocusScope {
    id: root

    required property string name
    required property string keysText
    property bool custom: false
    property bool editable: false
    property bool listening: false
    property string problem: ""

    signal listenRequested
    signal abandoned
    signal pressed(key: int, modifiers: int)
    signal resetRequested

    implicitHeight: 36 + (fault.visible ? fault.height + 6 : 0)

    Pressable {
        id: row

        width: parent.width
        height: 36
        enabled: root.editable
        focus: true
        focusPolicy: Qt.StrongFocus
        text: root.name
        Accessible.role: root.editable ? Accessible.Button : Accessible.ListItem
        Accessible.name: root.name + ", " + (root.keysText === "" ? qsTr("no keys") : root.keysText)
        onClicked: root.listenRequested()
        onActiveFocusChanged: if (!activeFocus)
            root.abandoned()

        Keys.priority: Keys.BeforeItem
        Keys.onShortcutOverride: event => event.accepted = root.listening
        Keys.onPressed: event => {
            event.accepted = root.listening;
            if (root.listening)
                root.pressed(event.key, event.modifiers);
        }

        Item {
            anchors.fill: parent

            PlainLabel {
                anchors.left: parent.left
                anchors.leftMargin: Theme.gap12
                anchors.right: keys.left
                anchors.rightMargin: Theme.gap12
                anchors.verticalCenter: parent.verticalCenter
                oneLine: true
                text: root.name
            }
            Row {
                id: keys

                anchors.right: parent.right
                anchors.rightMargin: root.custom && root.editable ? 44 : Theme.gap12
                anchors.verticalCenter: parent.verticalCenter
                spacing: 6

                KeyCap {
                    visible: root.listening
                    text: qsTr("Press keys…")
                    border.color: Theme.accent
                }
                Repeater {
                    model: root.listening || root.keysText === "" ? [] : root.keysText.split(", ")

                    KeyCap {
                        required property string modelData

                        text: modelData
                    }
                }
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: root.listening ? Theme.accentSoft : row.hovered ? Theme.hover : "transparent"

            FocusRing {
                shown: row.visualFocus
                outset: 0
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: 3
        size: 30
        visible: root.custom && root.editable
        glyph: Icons.retry
        tip: qsTr("Back to the usual keys")
        focusPolicy: Qt.StrongFocus
        onClicked: root.resetRequested()
    }
    PlainLabel {
        id: fault

        x: Theme.gap12
        y: 38
        width: parent.width - 2 * x
        visible: text !== ""
        text: root.problem
        color: Theme.danger
        font.pixelSize: Theme.fontSmall
    }
}
