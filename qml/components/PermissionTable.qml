// SPDX-License-Identifier: GPL-3.0-or-later
// Permissions, each denied, as the roles say, or allowed.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Column {
    id: root

    required property QtObject model // key, label, about, value, whyNot

    signal picked(key: string, value: int)

    spacing: 0
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Permissions")

    Repeater {
        model: root.model

        Item {
            id: line

            required property int index
            required property string key
            required property string label
            required property string about
            required property int value // -1, 0, 1
            required property string whyNot

            width: root.width
            implicitHeight: words.implicitHeight + 22

            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 130
                spacing: 2

                PlainLabel {
                    width: parent.width
                    text: line.label
                    font.weight: Font.Medium
                }
                PlainLabel {
                    width: parent.width
                    text: line.about
                    color: Theme.text2
                    font.pixelSize: Theme.fontSmall
                    lineHeight: 1.15
                }
            }
            TriState {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                name: line.label
                value: line.value
                whyNot: line.whyNot
                onPicked: value => root.picked(line.key, value)
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.line
            }
        }
    }
}
