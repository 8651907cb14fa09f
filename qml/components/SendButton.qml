// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

T.AbstractButton {
    id: root

    property bool editing: false

    implicitWidth: 40
    implicitHeight: 34
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: editing ? qsTr("Save") : qsTr("Send")
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.editing ? Icons.check : Icons.send
            size: 18
            color: root.enabled ? Theme.accentText : Theme.text3
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? Theme.hover : root.down || root.hovered ? Theme.accentFillHover : Theme.accentFill

        FocusRing {
            shown: root.visualFocus
            outset: 3
        }
    }

    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()
}
