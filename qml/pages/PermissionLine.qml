// SPDX-License-Identifier: GPL-3.0-or-later
// One permission of a role; the first of a group carries its heading.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Column {
    id: root

    required property int index
    required property string key
    required property string label
    required property string about
    required property string group
    required property bool granted
    required property string whyNot
    property bool heading: false

    signal flipped(on: bool)

    spacing: 4

    PlainLabel {
        width: parent.width
        visible: root.heading
        topPadding: root.index > 0 ? Theme.gap12 : 0
        text: root.group
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    SwitchRow {
        width: parent.width
        text: root.label
        hint: root.about
        whyNot: root.whyNot
        checked: root.granted
        onTurned: on => root.flipped(on)
    }
}
