// SPDX-License-Identifier: GPL-3.0-or-later
// All commands with their keys, by group; `editable`: pressing a row and then keys gives it these. Type to find one.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property Actions actions
    property bool editable: false
    property string filter: ""
    property bool finds: true // has its own field for that; else who shows it has one
    property string listening: "" // the action that waits for its keys
    property string failed: ""
    property string problem: ""

    spacing: 2

    function keyed(id: string, key: int, modifiers: int) {
        if (key === Qt.Key_Escape) {
            root.listening = "";
            return;
        }
        if (key === Qt.Key_Backspace && modifiers === Qt.NoModifier) {
            root.actions.removeKeys(id);
            root.listening = "";
            return;
        }
        const keys = root.actions.pressed(key, modifiers);
        if (keys === "")
            return;
        root.problem = root.actions.setKeys(id, keys);
        root.failed = root.problem === "" ? "" : id;
        if (root.problem === "")
            root.listening = "";
    }

    function takeFocus() {
        field.forceActiveFocus();
    }

    FilterField {
        id: field

        width: parent.width
        implicitHeight: 40
        visible: root.finds
        placeholder: qsTr("Find a command")
        onTextChanged: root.filter = text.toLowerCase()
    }
    Item {
        width: 1
        height: Theme.gap8
        visible: root.finds
    }
    Repeater {
        model: root.actions

        Column {
            id: entry

            required property int index
            required property string actionId
            required property string name
            required property string group
            required property string keysText
            required property bool known
            required property bool custom
            required property bool fixed
            readonly property bool fits: root.filter === "" || name.toLowerCase().includes(root.filter)
                || keysText.toLowerCase().includes(root.filter)

            width: root.width
            visible: known && fits

            PlainLabel {
                width: parent.width
                topPadding: Theme.gap12
                bottomPadding: 4
                visible: root.filter === "" && root.actions.beginsGroup(entry.index)
                text: entry.group
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
            ShortcutRow {
                width: parent.width
                name: entry.name
                keysText: entry.keysText
                custom: entry.custom
                editable: root.editable && !entry.fixed
                listening: root.listening === entry.actionId
                problem: root.failed === entry.actionId ? root.problem : ""
                onListenRequested: {
                    root.listening = root.listening === entry.actionId ? "" : entry.actionId;
                    root.failed = "";
                }
                onAbandoned: if (root.listening === entry.actionId)
                    root.listening = ""
                onPressed: (key, modifiers) => root.keyed(entry.actionId, key, modifiers)
                onResetRequested: {
                    root.problem = root.actions.resetKeys(entry.actionId);
                    root.failed = root.problem === "" ? "" : entry.actionId;
                }
            }
        }
    }
}
