// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of one message, one after another, over the whole window. Arrows go on, + and − and the wheel make it larger, 0 fits it
// again, Escape goes back. The small picture stands in until the whole one is here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

T.Popup {
    id: root

    property QtObject model: null
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }
    readonly property PictureStage stage: list.currentItem as PictureStage

    signal saveRequested(fileKey: string)
    signal openRequested(fileKey: string)

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    modal: true
    focus: true
    padding: 0
    closePolicy: T.Popup.CloseOnEscape

    function view(model: QtObject, index: int) {
        root.model = model;
        list.currentIndex = index;
        root.open();
    }
    function step(by: int) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
    }

    FocusScope {
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Picture viewer")

        Keys.onLeftPressed: root.step(-1)
        Keys.onRightPressed: root.step(1)
        Keys.onPressed: event => {
            if (!root.stage)
                return;
            event.accepted = true;
            if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
                root.stage.zoomBy(1.25);
            else if (event.key === Qt.Key_Minus)
                root.stage.zoomBy(0.8);
            else if (event.key === Qt.Key_0)
                root.stage.fit();
            else if (event.key === Qt.Key_S && (event.modifiers & Qt.ControlModifier))
                root.saveRequested(root.stage.fileKey);
            else
                event.accepted = false;
        }

        ListView {
            id: list

            anchors.fill: parent
            anchors.topMargin: bar.height
            model: root.model
            orientation: ListView.Horizontal
            interactive: false
            highlightMoveDuration: 0
            cacheBuffer: 0
            delegate: PictureStage {
                width: list.width
                height: list.height
                onLeaveRequested: root.close()
            }
        }
        Item {
            id: bar

            width: parent.width
            height: 56

            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                x: Theme.gap16
                width: tools.x - x - Theme.gap12
                oneLine: true
                elide: Text.ElideMiddle
                text: root.stage ? root.stage.name : ""
                color: "#FFFFFF"
                font.weight: Font.Medium
            }
            Row {
                id: tools

                anchors.right: parent.right
                anchors.rightMargin: Theme.gap12
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap4

                PlainLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    rightPadding: Theme.gap8
                    visible: list.count > 1
                    text: qsTr("%1 of %2").arg(list.currentIndex + 1).arg(list.count)
                    color: "#C9CCD4"
                    font.pixelSize: Theme.fontMeta
                }
                ViewerButton {
                    glyph: Icons.zoomOut
                    tip: qsTr("Smaller")
                    onClicked: root.stage.zoomBy(0.8)
                }
                ViewerButton {
                    glyph: Icons.zoomIn
                    tip: qsTr("Larger")
                    onClicked: root.stage.zoomBy(1.25)
                }
                ViewerButton {
                    visible: root.stage !== null && root.stage.onServer
                    glyph: Icons.download
                    tip: qsTr("Save as…")
                    onClicked: root.saveRequested(root.stage.fileKey)
                }
                ViewerButton {
                    visible: root.stage !== null && root.stage.onServer
                    glyph: Icons.image
                    tip: qsTr("Open with another program")
                    onClicked: root.openRequested(root.stage.fileKey)
                }
                ViewerButton {
                    glyph: Icons.close
                    tip: qsTr("Close")
                    onClicked: root.close()
                }
            }
        }
        ViewerButton {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.gap12
            size: 44
            visible: list.currentIndex > 0
            glyph: Icons.chevronLeft
            tip: qsTr("Previous picture")
            onClicked: root.step(-1)
        }
        ViewerButton {
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width - Theme.gap12
            size: 44
            visible: list.currentIndex < list.count - 1
            glyph: Icons.chevronRight
            tip: qsTr("Next picture")
            onClicked: root.step(1)
        }
    }
    background: Rectangle {
        color: "#0B0C0F" // opaque: the words over it are read on it alone
    }
    T.Overlay.modal: Item {}
}
