// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a page that stands in the conversation's stead: its title, what went wrong, and its content below.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

FocusScope {
    id: root

    required property string title
    property string subtitle: ""
    property string glyph: ""
    property string problem: ""
    default property alias content: body.data
    property alias tools: tools.data
    readonly property int begin: Theme.columnStart(width)

    signal closeRequested
    signal problemDismissed

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    Item {
        id: head

        width: parent.width
        height: Theme.headerHeight

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            x: root.begin
            visible: root.glyph !== ""
            name: root.glyph
            size: 18
        }
        PlainLabel {
            id: heading

            anchors.verticalCenter: parent.verticalCenter
            x: root.begin + (mark.visible ? 28 : 0)
            width: Math.min(implicitWidth, tools.x - x - 12)
            oneLine: true
            text: root.title
            font.pixelSize: Theme.fontTitle
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainLabel {
            anchors.baseline: heading.baseline
            x: heading.x + heading.width + 12
            width: tools.x - x - 12
            visible: text !== "" && width > 80
            oneLine: true
            text: root.subtitle
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        Row {
            id: tools

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: shut.left
            anchors.rightMargin: 6
            spacing: 6
        }
        IconButton {
            id: shut

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: Math.max(14, root.begin) // where the content ends
            glyph: Icons.close
            tip: qsTr("Back to the conversation")
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
        anchors.topMargin: visible ? 8 : 0
        x: root.begin
        width: parent.width - 2 * x
        height: visible ? implicitHeight : 0
        visible: text !== ""
        kind: "danger"
        text: root.problem
        dismissable: true
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
