// SPDX-License-Identifier: GPL-3.0-or-later
// A text to read, select and copy. Plain like PlainLabel.
import QtQuick
import Tertulia.Theme

TextEdit {
    id: root

    textFormat: TextEdit.PlainText
    readOnly: true
    selectByMouse: true
    persistentSelection: false
    wrapMode: TextEdit.Wrap
    horizontalAlignment: Theme.mirrored ? TextEdit.AlignRight : undefined // else as its letters want
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.accentText
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
