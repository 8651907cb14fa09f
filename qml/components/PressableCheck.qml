// SPDX-License-Identifier: GPL-3.0-or-later
// On or off, to press: `clicked` asks for the change, whoever is asked sets `checked`. As Pressable, see PressableRow for why it is
// a kind of its own.
import QtQuick
import QtQuick.Templates as T

T.CheckBox {
    id: root

    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    nextCheckState: () => root.checkState
    Accessible.name: text

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
