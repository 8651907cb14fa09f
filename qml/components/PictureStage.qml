// SPDX-License-Identifier: GPL-3.0-or-later
// One picture as large as its place allows, to be made larger and moved around in. A press beside it leaves.
import QtQuick
import Tertulia.Theme

Flickable {
    id: root

    required property string fileKey
    required property string name
    required property string source
    required property string whole
    required property string transfer
    required property int pictureWidth
    required property int pictureHeight
    readonly property bool onServer: transfer !== "uploading" && transfer !== "queued" && transfer !== "unsent"
    readonly property real fitting: Math.min(1, (width - 32) / Math.max(1, pictureWidth), (height - 32) / Math.max(1, pictureHeight))
    property real zoom: 1 // against fitting

    signal leaveRequested

    contentWidth: Math.max(width, picture.width)
    contentHeight: Math.max(height, picture.height)
    boundsBehavior: Flickable.StopAtBounds
    interactive: zoom > 1
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Picture: %1").arg(name)

    function fit() {
        root.zoom = 1;
    }
    // Around what stands in the middle now.
    function zoomBy(factor: real) {
        const x = (root.contentX + root.width / 2) / root.contentWidth;
        const y = (root.contentY + root.height / 2) / root.contentHeight;
        root.zoom = Math.max(1, Math.min(8, root.zoom * factor));
        root.contentX = Math.max(0, Math.min(root.contentWidth - root.width, x * root.contentWidth - root.width / 2));
        root.contentY = Math.max(0, Math.min(root.contentHeight - root.height, y * root.contentHeight - root.height / 2));
    }

    TapHandler {
        onTapped: point => {
            if (!picture.contains(picture.mapFromItem(root.contentItem, point.position)))
                root.leaveRequested();
        }
    }
    WheelHandler {
        acceptedModifiers: Qt.NoModifier
        onWheel: event => root.zoomBy(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15)
    }
    Item {
        id: picture

        x: Math.max(0, (root.width - width) / 2)
        y: Math.max(0, (root.height - height) / 2)
        width: root.pictureWidth * root.fitting * root.zoom
        height: root.pictureHeight * root.fitting * root.zoom

        TapHandler {
            onDoubleTapped: root.zoom > 1 ? root.fit() : root.zoomBy(2.5)
        }
        Image {
            anchors.fill: parent
            visible: large.status !== Image.Ready
            source: root.source
            sourceSize.width: 640
            sourceSize.height: 640
            fillMode: Image.PreserveAspectFit
            Accessible.ignored: true
        }
        // As fine as the picture itself, within what may be decoded; the largest zoom of a small place needs no more.
        Image {
            id: large

            anchors.fill: parent
            source: root.whole
            sourceSize.width: Math.min(4096, root.pictureWidth)
            sourceSize.height: Math.min(4096, root.pictureHeight)
            fillMode: Image.PreserveAspectFit
            mipmap: true
            Accessible.ignored: true
        }
        BusyDots {
            anchors.centerIn: parent
            visible: large.status === Image.Loading
        }
        PlainLabel {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 2 * Theme.gap24)
            visible: large.status === Image.Error
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("This picture cannot be shown here. Save it to look at it with another program.")
            color: "#FFFFFF"
            font.pixelSize: Theme.fontMeta
        }
    }
}
