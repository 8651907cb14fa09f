// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is pressed: by pointer, Space, Return or Enter. Draws nothing; takes the focus only from the keyboard, so that a click on
// a tool leaves the cursor where one writes. Never shows `text` by itself (controls that do so crash on foreign markup).
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: root

    property bool reachable: true // by Tab

    hoverEnabled: true
    focusPolicy: root.reachable ? Qt.TabFocus : Qt.NoFocus
    Accessible.name: text

    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
}
