// SPDX-License-Identifier: GPL-3.0-or-later
// A count: quiet grey for unread, filled for what concerns me. Hidden at zero.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property int count
    property bool mention: false
    property int tall: 18

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 10)
    implicitHeight: tall
    radius: height / 2
    visible: count > 0
    color: mention ? Theme.accentFill : Theme.chip
    Accessible.role: Accessible.Indicator
    Accessible.name: mention ? qsTr("%n mention(s)", "", count) : qsTr("%n unread message(s)", "", count)

    PlainLabel {
        id: label

        anchors.centerIn: parent
        text: root.count > 99 ? qsTr("99+") : root.count
        color: root.mention ? Theme.accentText : Theme.text
        font.pixelSize: Theme.fontTiny
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
