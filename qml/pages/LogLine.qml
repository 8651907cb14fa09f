// SPDX-License-Identifier: GPL-3.0-or-later
// One act in the log: who did what, when, why, and what was before and after.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Item {
    id: root

    required property string sentence
    required property string detail
    required property string reason
    required property date at
    required property string actorName
    required property string actorId
    required property string actorImage
    readonly property string when: Clock.dateAndTime(at)

    implicitHeight: words.implicitHeight + 20
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence + ", " + when
    Accessible.description: detail + (reason !== "" ? " " + reason : "")

    Avatar {
        y: 12
        size: 32
        name: root.actorName
        colorKey: root.actorId
        image: root.actorImage
        Accessible.ignored: true
    }
    Column {
        id: words

        x: 44
        y: 10
        width: parent.width - x
        spacing: 3

        PlainLabel {
            width: parent.width
            text: root.sentence
            font.weight: Font.Medium
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: root.detail
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            lineHeight: 1.2
            bottomPadding: -3 // of which the last line has no need
        }
        PlainLabel {
            width: parent.width
            visible: root.reason !== ""
            text: qsTr("Reason: %1").arg(root.reason)
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        PlainLabel {
            width: parent.width
            text: root.when
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        x: 44
        width: parent.width - x
        height: 1
        color: Theme.line
    }
}
