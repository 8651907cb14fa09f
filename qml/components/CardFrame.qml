// SPDX-License-Identifier: GPL-3.0-or-later
// A card in the middle of the window, over everything: what a dialog by name is made of. Escape and a press beside it close it.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

FocusScope {
    id: root

    property string title: ""
    property string text: ""
    property int widest: 460
    default property alias content: body.data
    property alias footer: buttons.data

    signal closeRequested

    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
    Keys.onEscapePressed: root.closeRequested()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onClicked: root.closeRequested()
            onWheel: wheel => wheel.accepted = true
        }
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.widest, parent.width - 2 * Theme.gap16)
        height: Math.min(sheet.contentHeight + 2, parent.height - 2 * Theme.gap16) // with its border
        radius: 16
        color: Theme.dark ? Theme.canvas : Theme.raised
        border.color: Theme.lineStrong
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        MouseArea {
            anchors.fill: parent
        }
        Flickable {
            id: sheet

            anchors.fill: parent
            anchors.margins: 1
            contentHeight: column.implicitHeight + 2 * column.y
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height
            T.ScrollBar.vertical: ThinScrollBar {}

            Column {
                id: column

                x: Theme.gap24 - 1 // with the border as far in as in a Sheet
                y: Theme.gap24 - 1
                width: parent.width - 2 * x
                spacing: Theme.gap16

                PlainLabel {
                    width: parent.width - 40
                    height: Math.max(32, implicitHeight)
                    verticalAlignment: Text.AlignVCenter
                    visible: text !== ""
                    text: root.title
                    font.pixelSize: Theme.fontHead
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                PlainLabel {
                    width: parent.width
                    visible: text !== ""
                    text: root.text
                    color: Theme.text2
                    lineHeight: 1.25
                }
                Column {
                    id: body

                    width: parent.width
                    spacing: Theme.gap16
                }
                Row {
                    id: buttons

                    anchors.right: parent.right
                    visible: children.length > 0
                    topPadding: Theme.gap4
                    spacing: Theme.gap8
                }
            }
        }
        IconButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: Theme.gap24 // as in a Sheet
            anchors.rightMargin: Theme.gap24 - 6
            focus: true
            glyph: Icons.close
            tip: qsTr("Close (Esc)")
            onClicked: root.closeRequested()
        }
    }
}
