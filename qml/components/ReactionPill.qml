// SPDX-License-Identifier: GPL-3.0-or-later
// One emoji and how many chose it; mine is tinted. Pressing it adds or takes back mine.
import QtQuick
import Tertulia.Theme

Pressable {
    id: root

    required property string emoji // or the address of a picture
    required property int count
    required property bool mine
    required property string people
    readonly property bool pictured: emoji.startsWith("image:")

    implicitWidth: 20 + 18 + number.implicitWidth
    implicitHeight: 26
    text: mine ? qsTr("%1 %2, also from you").arg(pictured ? "" : emoji).arg(count) : `${pictured ? "" : emoji} ${count}`
    Accessible.description: people
    checkable: false

    Item {
        anchors.fill: parent

        PlainLabel {
            x: 9
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.pictured
            text: root.pictured ? "" : root.emoji
            font.family: Theme.emoji
            font.pixelSize: 14
        }
        Image {
            x: 9
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            sourceSize.width: 16
            sourceSize.height: 16
            visible: root.pictured
            source: root.pictured ? root.emoji : ""
        }
        PlainLabel {
            id: number

            x: 31
            anchors.verticalCenter: parent.verticalCenter
            text: root.count
            color: root.mine ? Theme.accent : Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
    }
    background: Rectangle {
        radius: 13
        color: root.mine ? Theme.accentSoft : root.hovered ? Theme.hover : Theme.dark ? Theme.raised : Theme.inset
        border.width: root.mine ? 1.5 : 1
        border.color: root.mine ? Theme.accent : root.hovered ? Theme.lineStrong : Theme.line

        FocusRing {
            shown: root.visualFocus
            radius: 15
        }
    }

    HoverHandler {
        cursorShape: root.enabled ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
    TipHost {
        target: root
        text: root.people
        wanted: root.hovered || root.visualFocus
    }
}
