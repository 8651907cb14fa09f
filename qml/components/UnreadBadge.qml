// SPDX-License-Identifier: GPL-3.0-or-later
// A count: quiet grey for unread, filled for what concerns me. Hidden at zero.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property int count
    property bool mention: false
    property bool lifted: false // lies on what is chosen, which is as grey
    property int tall: 18
    readonly property string label: mention ? qsTr("%n mention(s)", "", count) : qsTr("%n unread message(s)", "", count)

    implicitWidth: Math.max(implicitHeight, number.implicitWidth + 10)
    implicitHeight: tall
    radius: height / 2
    visible: count > 0
    color: mention ? Theme.accentFill : lifted ? Theme.lineStrong : Theme.chip
    Accessible.ignored: true // who wears it says `label`

    PlainLabel {
        id: number

        anchors.centerIn: parent
        text: root.count > 99 ? qsTr("99+") : root.count
        color: root.mention ? Theme.accentText : Theme.text
        font.pixelSize: Theme.fontTiny
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
