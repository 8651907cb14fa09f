// SPDX-License-Identifier: GPL-3.0-or-later
// The performance contract: what this program takes now beside what is promised.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    readonly property int count: promises.labels.length

    function refresh() {
        promises.refresh();
    }
    function report(): string {
        return promises.report();
    }

    spacing: Theme.gap8

    Promises {
        id: promises
    }
    // Rates are of the time since the last look.
    Timer {
        interval: 5000
        running: root.visible && root.Window.active
        repeat: true
        onTriggered: promises.refresh()
    }
    PlainLabel {
        width: parent.width
        text: qsTr("What Tertulia promises, and what it takes on this computer now")
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
        wrapMode: Text.Wrap
    }
    Rectangle {
        width: parent.width
        height: lines.height + 2 * Theme.gap12
        radius: Theme.radius
        color: Theme.inset
        border.color: Theme.line

        Column {
            id: lines

            x: Theme.gap12
            y: Theme.gap12
            width: parent.width - 2 * x
            spacing: 5

            Repeater {
                model: root.count

                Row {
                    id: line

                    required property int index
                    readonly property bool isKept: promises.verdicts[index] === "kept"

                    width: lines.width
                    spacing: Theme.gap8

                    PlainLabel {
                        width: Math.min(288, line.width * 0.45)
                        text: promises.labels[line.index] ?? ""
                        color: Theme.text2
                        font.pixelSize: Theme.fontMeta
                        wrapMode: Text.Wrap
                    }
                    PlainLabel {
                        width: 72
                        text: promises.values[line.index] ?? ""
                        color: line.isKept ? Theme.text : Theme.accent
                        font.pixelSize: Theme.fontMeta
                        font.weight: line.isKept ? Font.Normal : Font.DemiBold
                    }
                    PlainLabel {
                        width: line.width - x
                        text: line.isKept ? qsTr("at most %1: kept").arg(promises.goals[line.index] ?? "") : qsTr("at most %1: more than promised").arg(promises.goals[line.index] ?? "")
                        color: Theme.text2
                        font.pixelSize: Theme.fontMeta
                        elide: Text.ElideRight
                    }
                }
            }
        }
    }
}
