// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text of which parts are marked (the words a search found) or are code. `marks` and `code` hold their places: "from length
// from length …".
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components

Item {
    id: root

    required property string text
    readonly property bool upright: true // its marks follow its letters; see Mirror
    property string marks: ""
    property string code: ""
    readonly property list<int> places: marks === "" ? [] : marks.split(" ").map(Number)
    readonly property bool simple: marks === "" && code === ""
    property int lines: 4
    property color color: Theme.text
    property int pixelSize: Theme.fontBody

    implicitWidth: 200
    implicitHeight: simple ? plain.implicitHeight : Math.min(marked.implicitHeight, Math.ceil(metrics.lineSpacing) * lines + 2)
    clip: !simple

    // The sizes are named so that a binding looks again when the lines break elsewhere, or begin elsewhere.
    function placeOf(position: int, _width: real, _height: real, _room: real): rect {
        return marked.positionToRectangle(position);
    }

    FontMetrics {
        id: metrics

        font: marked.font
    }
    PlainLabel {
        id: plain

        width: root.width
        visible: root.simple
        text: root.text
        color: root.color
        font.pixelSize: root.pixelSize
        maximumLineCount: root.lines
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Repeater {
        model: root.places.length / 2

        Rectangle {
            required property int index
            readonly property rect from: root.placeOf(root.places[2 * index], marked.contentWidth, marked.contentHeight, marked.width)
            readonly property rect to: root.placeOf(root.places[2 * index] + root.places[2 * index + 1], marked.contentWidth, marked.contentHeight, marked.width)

            x: from.x - 1
            y: from.y
            width: (to.y === from.y ? to.x : root.width) - from.x + 2
            height: from.height
            radius: 3
            color: Theme.mark
        }
    }
    TextFaces {
        document: marked.textDocument
        parts: root.code === "" ? [] : root.code.split(" ").map(Number)
        family: Theme.mono
        pixelSize: root.pixelSize - 1
    }
    PlainTextEdit {
        id: marked

        width: root.width
        visible: !root.simple
        selectByMouse: false
        activeFocusOnPress: false
        text: root.simple ? "" : root.text
        color: root.color
        font.pixelSize: root.pixelSize
        Accessible.ignored: true
    }
}
