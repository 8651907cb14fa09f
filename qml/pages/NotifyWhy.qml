// SPDX-License-Identifier: GPL-3.0-or-later
// Why the last messages of the open conversation notify, or why not: the rule that decides, and what it beats.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property App app
    required property NotifyPreferences preferences
    property string asked: ""

    title: qsTr("Why, or why not?")
    text: root.app.room.open ? qsTr("Choose one of the last messages of %1.").arg((root.app.room.kind === "room" ? "#" : "") + root.app.room.title) : qsTr(
        "Open a conversation first: its last messages stand here then.")

    Column {
        width: parent.width
        visible: root.app.room.open
        spacing: 4

        Repeater {
            model: root.app.room.messages

            Column {
                id: row

                required property int index
                required property string messageId
                required property string authorName
                required property string spoken
                readonly property bool chosen: messageId !== "" && messageId === root.asked

                width: root.width
                visible: index < 5 && spoken !== ""
                spacing: 4

                Pressable {
                    id: message

                    width: parent.width
                    height: 36
                    focusPolicy: Qt.StrongFocus
                    text: qsTr("%1: %2").arg(row.authorName).arg(row.spoken)
                    onClicked: {
                        root.asked = row.messageId;
                        root.preferences.explain(row.messageId);
                    }

                    Item {
                        anchors.fill: parent

                        PlainLabel {
                            x: Theme.gap12
                            anchors.verticalCenter: parent.verticalCenter
                            width: parent.width - 2 * x
                            oneLine: true
                            text: message.text.replace(/\s+/g, " ")
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radius
                        color: row.chosen ? Theme.selected : message.hovered ? Theme.hover : Theme.inset

                        FocusRing {
                            shown: message.visualFocus
                            outset: 0
                        }
                    }
                }
                Column {
                    x: Theme.gap12
                    width: parent.width - 2 * x
                    visible: row.chosen && root.preferences.reason !== ""
                    bottomPadding: Theme.gap8
                    spacing: 3

                    PlainLabel {
                        width: parent.width
                        text: root.preferences.reason
                        font.weight: Font.DemiBold
                    }
                    PlainLabel {
                        width: parent.width
                        visible: root.preferences.beaten !== ""
                        text: qsTr("It outweighs: %1").arg(root.preferences.beaten)
                        color: Theme.text2
                        font.pixelSize: Theme.fontMeta
                    }
                }
            }
        }
    }
}
