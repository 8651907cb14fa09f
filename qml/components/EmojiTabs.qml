// SPDX-License-Identifier: GPL-3.0-or-later
// The categories of the emoji picker. Arrow keys walk, Enter chooses.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Row {
    id: root

    required property string current
    property bool hasRecent: false
    property bool hasOwn: false
    readonly property list<string> keys: ["recent", "space", "0", "1", "2", "3", "4", "5", "6", "7", "8"]
    readonly property list<string> glyphs: [Icons.clock, Icons.home, Icons.face, Icons.users, Icons.leaf, Icons.cup, Icons.car, Icons.ball, Icons.bulb,
        Icons.hash, Icons.flag]
    readonly property list<string> names: [qsTr("Used last"), qsTr("Of this space"), qsTr("Smileys"), qsTr("People"), qsTr("Animals and nature"),
        qsTr("Food and drink"), qsTr("Travel and places"), qsTr("Activities"), qsTr("Objects"), qsTr("Symbols"), qsTr("Flags")]

    signal chosen(category: string)

    spacing: 2
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Categories")

    Repeater {
        model: root.keys.length

        IconButton {
            id: tab

            required property int index
            readonly property string key: root.keys[index]

            visible: index === 0 ? root.hasRecent : index === 1 ? root.hasOwn : true
            size: 31
            iconSize: 17
            glyph: root.glyphs[index]
            tip: root.names[index]
            checked: key === root.current
            Accessible.role: Accessible.PageTab
            onClicked: root.chosen(key)
            Keys.onRightPressed: tab.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onLeftPressed: tab.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        }
    }
}
