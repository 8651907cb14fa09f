// SPDX-License-Identifier: GPL-3.0-or-later
// A few words about something that went wrong or should be known, where it matters: a card among other things, or a strip
// from edge to edge under a header.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string text
    property string kind: "info" // "info" | "warning" | "danger"
    property string actionText: ""
    property bool dismissable: false
    property bool strip: false
    readonly property int inset: strip ? Theme.messageMargin : 12
    readonly property color tint: kind === "danger" ? Theme.danger : kind === "warning" ? Theme.accent : Theme.text2

    signal actionRequested
    signal dismissed

    implicitWidth: 320
    implicitHeight: Math.max(40, column.implicitHeight + 20)
    radius: strip ? 0 : Theme.radius
    color: kind === "danger" ? Theme.dangerSoft : kind === "warning" ? Theme.accentSoft : Theme.inset
    border.width: strip ? 0 : 1
    border.color: kind === "info" ? Theme.line : Qt.alpha(root.tint, 0.35)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        x: root.inset
        y: 11
        name: root.kind === "info" ? Icons.info : Icons.alert
        size: 18
        color: root.tint
    }
    Column {
        id: column

        x: root.inset + 28
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - x - root.inset - (root.dismissable ? 32 : 0)
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
        anchors.rightMargin: root.inset - 6
        anchors.top: parent.top
        anchors.topMargin: 6
        visible: root.dismissable
        size: 28
        iconSize: 16
        glyph: Icons.close
        tip: qsTr("Dismiss")
        onClicked: root.dismissed()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        visible: root.strip
        color: root.border.color
    }
}
