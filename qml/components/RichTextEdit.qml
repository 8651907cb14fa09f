// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that interprets markup: what client/text made of a message, never what somebody wrote. The text comes when all else is
// known, see MessageWords.
import QtQuick
import Tertulia.Theme

TextEdit {
    id: root

    required property string html
    property bool revealed: false
    property bool placed: false
    property bool quiet: false // whole messages are being selected instead

    signal followed(link: string)

    textFormat: TextEdit.RichText
    text: placed ? RichStyle.page(root.html, root.revealed) : ""
    readOnly: true
    selectByMouse: true
    persistentSelection: false
    wrapMode: TextEdit.Wrap
    horizontalAlignment: Theme.mirrored ? TextEdit.AlignRight : undefined // else as its letters want
    color: Theme.text
    selectionColor: quiet ? "transparent" : Theme.accentFill
    selectedTextColor: quiet ? Theme.text : Theme.accentText
    font.family: Theme.family
    font.pixelSize: Theme.messageSize
    Accessible.ignored: true // the message says it
    Component.onCompleted: placed = true
    onLinkActivated: link => {
        if (link === "spoiler:")
            root.revealed = true;
        else
            root.followed(link);
    }

    HoverHandler {
        cursorShape: root.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
    }
    TipHost {
        target: root
        text: LinkWords.tip(root.hoveredLink)
        wanted: root.hoveredLink !== ""
    }
}
