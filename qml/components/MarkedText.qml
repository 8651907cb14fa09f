// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text of which parts are marked (the words a search found) or are code. `marks` and `code` hold their places: "from length
// from length …". What has no room in its lines is left out, with an ellipsis at the end.
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
    property int cut: -1 // where what has no room begins; -1: there is room
    readonly property string shown: cut < 0 ? text : text.substring(0, cut).replace(/\s+$/, "") + "…"
    readonly property real most: (Math.ceil(metrics.lineSpacing) + 1) * lines // of height; lines of code are higher
    property color color: Theme.text
    property int pixelSize: Theme.fontBody

    implicitWidth: 200
    implicitHeight: simple ? plain.implicitHeight : Math.min(marked.implicitHeight, most)
    clip: !simple
    onTextChanged: cut = -1
    onWidthChanged: cut = -1
    onCodeChanged: cut = -1

    // The sizes are named so that a binding looks again when the lines break elsewhere, or begin elsewhere.
    function placeOf(position: int, _width: real, _height: real, _room: real): rect {
        return marked.positionToRectangle(Math.min(position, marked.length)); // the text may just have got shorter
    }

    function fit() {
        if (root.simple || root.cut >= 0 || marked.contentHeight <= root.most)
            return;
        const last = marked.positionAt(0, root.most - 1); // begins the first line that is not there as a whole
        const line = marked.positionToRectangle(last);
        const whole = line.y + line.height <= root.most;
        const y = whole ? line.y : line.y - 2;
        root.cut = Math.max(1, marked.positionAt(root.width - metrics.averageCharacterWidth * 2, y + (whole ? 2 : 0)));
    }

    // While the text is being laid out it is not changed.
    Timer {
        id: fitting

        interval: 0
        onTriggered: root.fit()
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
        model: Array.from(root.places).filter((from, i) => i % 2 === 0 && (root.cut < 0 || from < root.cut)).length

        Rectangle {
            required property int index
            readonly property rect from: root.placeOf(root.places[2 * index], marked.contentWidth, marked.contentHeight, marked.width)
            readonly property rect to: root.placeOf(Math.min(root.places[2 * index] + root.places[2 * index + 1], root.shown.length), marked.contentWidth, marked.contentHeight, marked.width)

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
        text: root.simple ? "" : root.shown
        color: root.color
        font.pixelSize: root.pixelSize
        Accessible.ignored: true
        onContentHeightChanged: fitting.restart()
    }
}
