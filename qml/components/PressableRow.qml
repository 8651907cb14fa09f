// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a list, to press; the list has the focus, the row is what it is on. As Pressable, but a screen reader calls it an item of
// a list: in Qt 6.4 a control keeps the role of its kind, whatever Accessible.role says.
import QtQuick
import QtQuick.Templates as T

T.ItemDelegate {
    id: root

    property bool ringed: false // the keyboard is on it

    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: text
    Accessible.focused: ringed
}
