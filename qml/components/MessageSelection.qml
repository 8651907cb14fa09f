// SPDX-License-Identifier: GPL-3.0-or-later
// Whole messages, chosen by dragging from one to another or by Shift and the arrows; inside one message its own text is selected.
// In another conversation nothing is: the numbers would be those of other messages.
import QtQuick

Item {
    id: root

    required property ListView view
    property double from: 0 // seqs; 0 = nothing
    property double to: 0
    readonly property double first: Math.min(from, to)
    readonly property double last: Math.max(from, to)
    readonly property bool any: from > 0

    signal begun

    function covers(seq: double): bool {
        return root.any && seq > 0 && seq >= root.first && seq <= root.last;
    }
    function clear() {
        root.from = 0;
        root.to = 0;
    }
    function begin(seq: double) {
        root.from = seq;
        root.to = seq;
        root.begun();
    }
    function seqAt(position: point): double {
        const y = Math.max(2, Math.min(root.height - 2, position.y));
        const row = root.view.itemAt(root.view.width / 2, root.view.contentY + y) as MessageRow;
        return row ? row.seq : 0;
    }
    function follow() {
        const seq = root.seqAt(point.point.position);
        if (seq <= 0 || drag.start <= 0)
            return;
        if (!drag.running && seq !== drag.start) {
            drag.running = true;
            root.begin(drag.start);
        }
        if (drag.running)
            root.to = seq;
    }

    QtObject {
        id: drag

        property double start: 0 // where it was pressed
        property bool running: false
    }
    Connections {
        target: root.view

        function onModelChanged() {
            root.clear();
        }
    }
    Connections {
        target: root.view.model as QtObject
        ignoreUnknownSignals: true

        function onModelReset() {
            root.clear();
        }
    }
    PointHandler {
        id: point

        acceptedButtons: Qt.LeftButton
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onActiveChanged: {
            drag.running = false;
            drag.start = active ? root.seqAt(point.point.position) : 0;
            if (active)
                root.clear();
        }
        onPointChanged: if (active)
            root.follow()
    }
    // Beyond the edge the list comes along.
    Timer {
        readonly property real y: point.point.position.y
        readonly property int direction: y < 12 ? -1 : y > root.height - 12 ? 1 : 0

        interval: 16
        repeat: true
        running: drag.running && direction !== 0
        onTriggered: {
            const top = root.view.originY;
            const bottom = root.view.originY + root.view.contentHeight - root.view.height;
            root.view.contentY = Math.max(top, Math.min(bottom, root.view.contentY + direction * 14));
            root.follow();
        }
    }
}
