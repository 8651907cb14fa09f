// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of what stands at the right of a conversation: a title, a way to close it, and its content.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

FocusScope {
    id: root

    required property string title
    property string subtitle: ""
    property string of: "" // the conversation it is about, if that is not the open one
    property string problem: ""
    default property alias content: body.data
    property alias tools: tools.data

    signal closeRequested
    signal problemDismissed
    signal titleActivated

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebar
    }
    Item {
        id: head

        width: parent.width
        height: Theme.headerHeight

        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: 16
            width: tools.x - x - 8

            PlainLabel {
                width: parent.width
                oneLine: true
                text: root.title
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            PlainLabel {
                width: parent.width
                visible: text !== ""
                oneLine: true
                text: root.of
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
            }
            LinkButton {
                visible: text !== ""
                width: Math.min(implicitWidth, parent.width)
                text: root.subtitle
                onClicked: root.titleActivated()
            }
        }
        Row {
            id: tools

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: shut.left
            anchors.rightMargin: 4
            spacing: 4
        }
        IconButton {
            id: shut

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: 10
            size: 28
            iconSize: 16
            glyph: Icons.close
            tip: qsTr("Close")
            onClicked: root.closeRequested()
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Notice {
        id: notice

        anchors.top: head.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        strip: true
        visible: text !== ""
        kind: "danger"
        dismissable: true
        text: root.problem
        onDismissed: root.problemDismissed()
    }
    Item {
        id: body

        anchors.top: notice.bottom
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Keys.onEscapePressed: root.closeRequested()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape
}
