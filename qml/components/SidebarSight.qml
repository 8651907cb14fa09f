// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the open conversation into sight, whatever opened it; where one scrolls from there is left alone.
import QtQuick
import Tertulia.Components

Timer {
    id: root

    required property ListView view
    required property RowValues rows
    required property MoreBelow fade
    required property string currentId
    property bool wanted: false // it was not found yet

    interval: 0 // once for all that changes with it
    onCurrentIdChanged: {
        root.wanted = root.currentId !== "";
        root.restart();
    }
    onTriggered: {
        for (let at = 0; at < root.view.count && root.wanted; ++at)
            if (root.rows.text(at, "conversationId") === root.currentId)
                root.show(at);
    }

    function show(index: int) {
        root.wanted = false;
        root.view.positionViewAtIndex(index, ListView.Contain);
        const row = root.view.itemAtIndex(index);
        if (row && root.fade.visible)
            root.view.contentY += Math.max(0, row.y + row.height - root.view.contentY - (root.fade.y - root.view.y));
    }

    readonly property Connections news: Connections {
        target: root.view

        function onCountChanged() {
            if (root.wanted)
                root.restart();
        }
    }
}
