// SPDX-License-Identifier: GPL-3.0-or-later
// The edge between two parts of the window: drag it, or focus it and use the arrows, to share the room between them. The part at its
// right (or left) is as wide as `size` then.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property real size
    property real least: 200
    property real most: 600
    property bool leftPart: false // what is sized stands at the left of it
    property string name: qsTr("Width of the panel")

    signal resized(size: real)

    implicitWidth: 9
    activeFocusOnTab: true
    Accessible.ignored: !enabled
    Accessible.role: Accessible.Slider
    Accessible.name: name

    function resize(by: real) {
        root.resized(Math.round(Math.max(root.least, Math.min(root.most, root.size + (root.leftPart ? by : -by)))));
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: hover.hovered || drag.active || root.activeFocus ? 3 : 1
        height: parent.height
        color: drag.active || root.activeFocus ? Theme.accent : hover.hovered ? Theme.lineStrong : Theme.line
    }
    HoverHandler {
        id: hover

        cursorShape: Qt.SplitHCursor
    }
    DragHandler {
        id: drag

        property real before: 0

        target: null
        yAxis.enabled: false
        cursorShape: Qt.SplitHCursor
        onActiveChanged: if (active)
            before = root.size
        onTranslationChanged: if (active)
            root.resize((Theme.mirrored ? -1 : 1) * translation.x + (root.leftPart ? before - root.size : root.size - before))
    }

    Keys.onLeftPressed: root.resize(-16)
    Keys.onRightPressed: root.resize(16)
}
