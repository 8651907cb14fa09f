// SPDX-License-Identifier: GPL-3.0-or-later
// A place of one's own above the conversations: threads, mentions, what was saved.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string glyph
    property int count: 0
    property bool mention: false
    property bool current: false

    implicitHeight: 34
    Accessible.name: text
    Accessible.description: count > 0 ? qsTr("%n new", "", count) : ""

    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    Item {
        anchors.fill: parent

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            x: 20
            name: root.glyph
            size: 16
            color: label.color
        }
        PlainLabel {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            x: 44
            width: parent.width - x - 52
            oneLine: true
            text: root.text
            color: root.current || root.count > 0 ? Theme.text : Theme.text2
            font.weight: root.count > 0 ? Font.DemiBold : Font.Normal
        }
        UnreadBadge {
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width - 16
            count: root.count
            mention: root.mention
            lifted: root.current
            Accessible.ignored: true
        }
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: 8
            anchors.rightMargin: 8
            anchors.topMargin: 1
            radius: Theme.radius
            color: root.current ? Theme.selected : root.hovered ? Theme.hover : "transparent"

            FocusRing {
                shown: root.visualFocus
                outset: 0
            }
        }
    }
}
