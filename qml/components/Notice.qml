// SPDX-License-Identifier: GPL-3.0-or-later
// A few words about something that went wrong or should be known, where it matters.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string text
    property string kind: "info" // "info" | "warning" | "danger"
    property string actionText: ""
    property bool dismissable: false
    readonly property color tint: kind === "danger" ? Theme.danger : kind === "warning" ? Theme.accent : Theme.text2

    signal actionRequested
    signal dismissed

    implicitWidth: 320
    implicitHeight: Math.max(40, column.implicitHeight + 20)
    radius: Theme.radius
    color: kind === "danger" ? Theme.dangerSoft : kind === "warning" ? Theme.accentSoft : Theme.inset
    border.color: kind === "info" ? Theme.line : Qt.alpha(root.tint, 0.35)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        x: 12
        y: 11
        name: root.kind === "info" ? Icons.info : Icons.alert
        size: 18
        color: root.tint
    }
    Column {
        id: column

        x: 40
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - (root.dismissable ? 44 : 12)
        spacing: 4

        PlainLabel {
            width: parent.width
            text: root.text
            font.pixelSize: Theme.fontMeta
            lineHeight: 1.2
        }
        LinkButton {
            visible: root.actionText !== ""
            text: root.actionText
            onClicked: root.actionRequested()
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 6
        visible: root.dismissable
        size: 28
        iconSize: 16
        glyph: Icons.close
        tip: qsTr("Dismiss")
        onClicked: root.dismissed()
    }
}
