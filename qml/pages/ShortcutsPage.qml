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

    function scrollBy(distance: real) {
        pane.contentY = Math.max(0, Math.min(pane.contentHeight - pane.height, pane.contentY + distance));
    }

    Keys.onEscapePressed: root.closeRequested()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
        if (event.accepted)
            root.scrollBy((event.key === Qt.Key_PageDown ? 1 : -1) * (pane.height - 36));
    }
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
        height: Math.min(list.height + 182, parent.height - 2 * Theme.gap24)
        radius: 16
        color: Theme.dark ? Theme.canvas : Theme.raised
        border.color: Theme.lineStrong

        MouseArea {
            anchors.fill: parent
        }
        PlainLabel {
            x: Theme.gap24
            y: Theme.gap24
            height: 32
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Keyboard shortcuts")
            font.pixelSize: Theme.fontHead
            font.weight: Font.DemiBold
        }
        IconButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: Theme.gap24
            anchors.rightMargin: Theme.gap24 - 6
            glyph: Icons.close
            tip: qsTr("Close")
            onClicked: root.closeRequested()
        }
        FilterField {
            id: field

            x: Theme.gap24
            y: 64
            width: parent.width - 2 * x
            implicitHeight: 40
            placeholder: qsTr("Find a command")
            onStepped: root.scrollBy(36)
            onTextChanged: {
                list.filter = text.toLowerCase();
                pane.contentY = 0;
            }
        }
        // What scrolls passes below a line, not below nothing.
        Rectangle {
            y: pane.y - 1
            width: parent.width
            height: 1
            visible: !pane.atYBeginning
            color: Theme.line
        }
        Rectangle {
            y: pane.y + pane.height
            width: parent.width
            height: 1
            visible: !pane.atYEnd
            color: Theme.line
        }
        Flickable {
            id: pane

            anchors.top: field.bottom
            anchors.topMargin: Theme.gap12
            x: Theme.gap24
            width: parent.width - 2 * x
            height: parent.height - y - 52
            contentHeight: list.height
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            T.ScrollBar.vertical: ThinScrollBar {}

            ShortcutList {
                id: list

                width: parent.width
                finds: false
                actions: root.app.actions
            }
        }
        MoreBelow {
            view: pane
            ground: card.color
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
    Component.onCompleted: field.forceActiveFocus()
}
