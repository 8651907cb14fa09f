// SPDX-License-Identifier: GPL-3.0-or-later
// One of several places, to press, for tab lists. As Pressable, see PressableRow for why it is a kind of its own.
import QtQuick
import QtQuick.Templates as T

T.TabButton {
    id: root

    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    checkable: false
    autoExclusive: false
    Accessible.name: text

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
