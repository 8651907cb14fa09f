// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet of all keys (Ctrl+/, F1), to look at.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument

    signal closeRequested

    Keys.onEscapePressed: root.closeRequested()
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Keyboard shortcuts")

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.closeRequested()
    }
    Rectangle {
        id: card

        anchors.centerIn: parent
        width: Math.min(620, parent.width - 2 * Theme.gap24)
        height: Math.min(list.height + 132, parent.height - 2 * Theme.gap24)
        radius: 16
        color: Theme.dark ? Theme.canvas : Theme.raised
        border.color: Theme.lineStrong

        MouseArea {
            anchors.fill: parent
        }
        PlainLabel {
            x: Theme.gap24
            y: 22
            text: qsTr("Keyboard shortcuts")
            font.pixelSize: Theme.fontHead
            font.weight: Font.DemiBold
        }
        IconButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.gap16
            glyph: Icons.close
            tip: qsTr("Close")
            onClicked: root.closeRequested()
        }
        Flickable {
            x: Theme.gap24
            y: 64
            width: parent.width - 2 * x
            height: parent.height - y - 52
            contentHeight: list.height
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            T.ScrollBar.vertical: ThinScrollBar {}

            ShortcutList {
                id: list

                width: parent.width
                actions: root.app.actions
            }
        }
        LinkButton {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap24
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 18
            text: qsTr("Choose other keys")
            onClicked: root.app.nav.openDialog("SettingsPage", "shortcuts")
        }
    }
    Component.onCompleted: list.takeFocus()
}
