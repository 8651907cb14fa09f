// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

FocusScope {
    id: root

    required property string glyph
    required property string title
    required property string text
    required property string actionText
    property string secondText: ""

    signal actionRequested
    signal secondRequested

    width: parent ? parent.width : 0
    implicitHeight: column.implicitHeight + 2 * Theme.gap16

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusLarge
        color: Theme.inset
        border.color: Theme.line
    }
    Rectangle {
        x: Theme.gap16
        y: Theme.gap16
        width: 44
        height: 44
        radius: 14
        color: Theme.accentSoft

        Icon {
            anchors.centerIn: parent
            name: root.glyph
            size: 22
            color: Theme.accent
        }
    }
    Column {
        id: column

        x: 76
        y: Theme.gap16
        width: parent.width - x - Theme.gap16
        spacing: Theme.gap8

        PlainLabel {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainLabel {
            width: parent.width
            text: root.text
            color: Theme.text2
            lineHeight: 1.25
        }
        Flow {
            width: parent.width
            topPadding: 4
            spacing: Theme.gap8

            PrimaryButton {
                focus: true
                text: root.actionText
                onClicked: root.actionRequested()
            }
            SecondaryButton {
                visible: root.secondText !== ""
                text: root.secondText
                onClicked: root.secondRequested()
            }
        }
    }
}
