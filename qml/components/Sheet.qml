// SPDX-License-Identifier: GPL-3.0-or-later
// A modal card in the middle of the window: title, content, buttons.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

T.Popup {
    id: root

    required property string title
    property string text: ""
    readonly property Item window: T.Overlay.overlay
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }
    readonly property color ground: Theme.dark ? Theme.canvas : Theme.raised
    // How high its content can be without the sheet having to scroll.
    readonly property real room: (window ? window.height : 0) - 2 * Theme.gap24 - 2 * padding - body.y
        - (buttons.visible ? buttons.height + column.spacing : 0)
    default property alias content: body.data
    property alias footer: buttons.data

    anchors.centerIn: T.Overlay.overlay
    width: window ? Math.min(460, window.width - 2 * Theme.gap24) : 460
    height: window ? Math.min(implicitHeight, window.height - 2 * Theme.gap24) : implicitHeight
    implicitHeight: column.implicitHeight + 2 * Theme.gap24
    padding: Theme.gap24
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    // What Return would press must be seen, however the sheet was asked for.
    onOpened: {
        const first = root.window ? root.window.Window.activeFocusItem as Pressable : null;
        if (first)
            first.focusReason = Qt.TabFocusReason;
    }

    contentData: FocusScope {
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Flickable {
            id: view

            anchors.fill: parent
            contentHeight: column.implicitHeight
            clip: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height

            Column {
                id: column

                width: parent.width
                spacing: Theme.gap16

                Item {
                    width: parent.width
                    height: Math.max(32, heading.implicitHeight)

                    PlainLabel {
                        id: heading

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 44
                        oneLine: true
                        text: root.title
                        font.pixelSize: Theme.fontHead
                        font.weight: Font.DemiBold
                    }
                    IconButton {
                        anchors.right: parent.right
                        anchors.rightMargin: -6
                        anchors.verticalCenter: parent.verticalCenter
                        glyph: Icons.close
                        tip: qsTr("Close")
                        onClicked: root.close()
                    }
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
                    layoutDirection: Qt.LeftToRight
                    topPadding: Theme.gap4
                    spacing: Theme.gap8
                }
            }
        }
        MoreBelow {
            view: view
            ground: root.ground
        }
    }
    background: Rectangle {
        radius: 16
        color: root.ground
        border.color: Theme.lineStrong
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Theme.quick
        }
    }
}
