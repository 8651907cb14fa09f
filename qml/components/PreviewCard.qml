// SPDX-License-Identifier: GPL-3.0-or-later
// What a page that the message links to says of itself: words only, nothing is fetched from there.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string site
    required property string title
    required property string description
    property bool reachable: true

    signal followed

    implicitHeight: about.y + (about.visible ? about.implicitHeight : -2) + 10
    radius: Theme.radius
    color: Theme.dark ? Theme.raised : Theme.inset
    border.color: Theme.line

    Rectangle {
        width: 4
        height: parent.height
        radius: 2
        color: Theme.accent
    }
    PlainLabel {
        id: from

        x: 16
        y: 9
        width: parent.width - 28
        visible: text !== ""
        oneLine: true
        text: root.site.replace(/\s+/g, " ")
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    Pressable {
        id: head

        x: 16
        y: from.visible ? from.y + from.implicitHeight + 2 : from.y
        width: Math.min(parent.width - 28, contentItem.implicitWidth)
        height: contentItem.implicitHeight
        text: root.title !== "" ? root.title : root.site
        reachable: root.reachable
        onClicked: root.followed()

        contentItem: PlainLabel {
            oneLine: true
            text: head.text.replace(/\s+/g, " ")
            color: Theme.link
            font.weight: Font.DemiBold
            font.underline: head.hovered
        }
        background: Item {
            FocusRing {
                shown: head.visualFocus
            }
        }
        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
    }
    PlainLabel {
        id: about

        x: 16
        y: head.y + head.height + 3
        width: parent.width - 28
        visible: text !== ""
        text: root.description
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
        maximumLineCount: 3
        elide: Text.ElideRight
    }
}
