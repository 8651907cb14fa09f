// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses the square of a picture that becomes a portrait: dragged by the pointer or moved by the arrows, larger and smaller by the
// wheel, + and −. `cropX`, `cropY` and `cropSide` say where it is, in pixels of the picture.
import QtQuick
import Tertulia.Theme

FocusScope {
    id: root

    required property string source
    required property int pictureWidth
    required property int pictureHeight
    readonly property bool upright: true // a place in a picture; see Mirror
    property bool round: true // a person's; a space's has corners
    readonly property real shortest: Math.min(pictureWidth, pictureHeight)
    readonly property real fitting: width / Math.max(1, shortest)
    readonly property real cropSide: shortest / zoom
    readonly property real cropX: Math.max(0, Math.min(pictureWidth - cropSide, middle.x * pictureWidth - cropSide / 2))
    readonly property real cropY: Math.max(0, Math.min(pictureHeight - cropSide, middle.y * pictureHeight - cropSide / 2))
    property real zoom: 1
    property point middle: Qt.point(0.5, 0.5) // of the picture, 0 to 1

    implicitWidth: 280
    implicitHeight: 280
    height: width
    activeFocusOnTab: true
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The part of the picture that is used. Arrows move it, plus and minus change its size.")
    Accessible.focusable: true
    onSourceChanged: {
        root.zoom = 1;
        root.middle = Qt.point(0.5, 0.5);
    }

    function zoomTo(zoom: real) {
        root.zoom = Math.max(1, Math.min(6, zoom));
        root.settle();
    }
    function moveBy(x: real, y: real) {
        const scale = root.fitting * root.zoom;
        root.middle = Qt.point(root.middle.x - x / scale / root.pictureWidth, root.middle.y - y / scale / root.pictureHeight);
        root.settle();
    }
    // The square stays inside the picture.
    function settle() {
        const x = root.cropSide / 2 / root.pictureWidth;
        const y = root.cropSide / 2 / root.pictureHeight;
        root.middle = Qt.point(Math.max(x, Math.min(1 - x, root.middle.x)), Math.max(y, Math.min(1 - y, root.middle.y)));
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.inset
    }
    Image {
        x: -root.cropX * root.fitting * root.zoom
        y: -root.cropY * root.fitting * root.zoom
        width: root.pictureWidth * root.fitting * root.zoom
        height: root.pictureHeight * root.fitting * root.zoom
        source: root.source
        sourceSize.width: Math.min(1600, root.pictureWidth)
        sourceSize.height: Math.min(1600, root.pictureHeight)
        Accessible.ignored: true
    }
    // What is left out is dimmed: a frame so wide that only the middle stays free.
    Rectangle {
        readonly property real rim: parent.width

        anchors.fill: parent
        anchors.margins: -rim
        radius: root.round ? width / 2 : rim + parent.width * 0.32
        color: "transparent"
        border.width: rim
        border.color: Theme.scrim
    }
    Rectangle {
        anchors.fill: parent
        radius: root.round ? width / 2 : width * 0.32
        color: "transparent"
        border.width: 2
        border.color: root.activeFocus ? Theme.accent : "#FFFFFF"
    }
    DragHandler {
        property point last: Qt.point(0, 0)

        target: null
        onActiveChanged: last = Qt.point(0, 0)
        onTranslationChanged: {
            root.moveBy(translation.x - last.x, translation.y - last.y);
            last = Qt.point(translation.x, translation.y);
        }
    }
    WheelHandler {
        onWheel: event => root.zoomTo(root.zoom * (event.angleDelta.y > 0 ? 1.1 : 1 / 1.1))
    }
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Left)
            root.moveBy(10, 0);
        else if (event.key === Qt.Key_Right)
            root.moveBy(-10, 0);
        else if (event.key === Qt.Key_Up)
            root.moveBy(0, 10);
        else if (event.key === Qt.Key_Down)
            root.moveBy(0, -10);
        else if (event.key === Qt.Key_Plus || event.key === Qt.Key_Equal)
            root.zoomTo(root.zoom * 1.1);
        else if (event.key === Qt.Key_Minus)
            root.zoomTo(root.zoom / 1.1);
        else
            event.accepted = false;
    }
}
