// SPDX-License-Identifier: GPL-3.0-or-later
// The only label of the product: never interprets what it shows, so a foreign text can neither load an image nor run markup.
import QtQuick
import Tertulia.Theme

Text {
    id: root

    property bool oneLine: false

    textFormat: Text.PlainText
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    // At the edge where one begins to read the interface, whatever letters the text begins with.
    horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
    elide: oneLine ? Text.ElideRight : Text.ElideNone
    maximumLineCount: oneLine ? 1 : 2147483647
    wrapMode: oneLine ? Text.NoWrap : Text.Wrap
}
