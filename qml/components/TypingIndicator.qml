// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps its height when nobody types, so that nothing jumps.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    property list<string> names: []
    readonly property string sentence: names.length === 0 ? "" : names.length === 1 ? qsTr("%1 is typing…").arg(isolated(names[0]))
        : names.length === 2 ? qsTr("%1 and %2 are typing…").arg(isolated(names[0])).arg(isolated(names[1])) : qsTr("Several people are typing…")

    implicitHeight: 26
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence
    Accessible.ignored: sentence === ""

    // FSI … PDI: a right-to-left name must not turn the sentence around. Percent signs would be taken for places by arg().
    function isolated(name: string): string {
        return "\u2068" + name.replace(/%/g, "\uFF05") + "\u2069";
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.sentence !== ""
        spacing: 8

        BusyDots {
            anchors.verticalCenter: parent.verticalCenter
            dot: 4
            color: Theme.text2
        }
        PlainLabel {
            width: Math.min(implicitWidth, root.width - 40)
            oneLine: true
            text: root.sentence
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
}
