// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property App app

    title: qsTr("Keyboard shortcuts")
    text: qsTr("Press a row, then the keys you want for it. Backspace takes its keys away.")

    ShortcutList {
        width: parent.width
        actions: root.app.actions
        editable: true
    }
}
