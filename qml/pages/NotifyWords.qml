// SPDX-License-Identifier: GPL-3.0-or-later
// Words that notify like a mention.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property NotifyPreferences preferences

    function add() {
        const wrong = root.preferences.addKeyword(word.text);
        word.error = wrong;
        if (wrong === "")
            word.text = "";
    }

    title: qsTr("Words that count like a mention")
    text: qsTr("On all your devices. You are notified of messages with one of them, in rooms too.")

    Row {
        width: parent.width
        spacing: Theme.gap8

        Field {
            id: word

            width: Math.min(320, parent.width - button.width - parent.spacing)
            label: ""
            placeholder: qsTr("A word or a few")
            onAccepted: root.add()
            onEdited: word.error = ""
        }
        SecondaryButton {
            id: button

            text: qsTr("Add")
            enabled: word.text.trim() !== ""
            onClicked: root.add()
        }
    }
    Flow {
        width: parent.width
        visible: root.preferences.keywords.length > 0
        spacing: Theme.gap8

        Repeater {
            model: root.preferences.keywords

            Pressable {
                id: chip

                required property string modelData

                implicitWidth: Math.min(label.implicitWidth + 46, root.width)
                implicitHeight: 32
                focusPolicy: Qt.StrongFocus
                text: qsTr("Remove %1").arg(chip.modelData)
                onClicked: root.preferences.removeKeyword(chip.modelData)

                Item {
                    anchors.fill: parent

                    PlainLabel {
                        id: label

                        x: 14
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, parent.width - 44)
                        oneLine: true
                        text: chip.modelData
                    }
                    Icon {
                        anchors.right: parent.right
                        anchors.rightMargin: 9
                        anchors.verticalCenter: parent.verticalCenter
                        name: Icons.close
                        size: 14
                    }
                }
                background: Rectangle {
                    radius: 16
                    color: chip.hovered ? Theme.hover : Theme.chip

                    FocusRing {
                        shown: chip.visualFocus
                        radius: 18
                    }
                }
            }
        }
    }
}
