// SPDX-License-Identifier: GPL-3.0-or-later
// What a message says, letter by letter. A TextEdit lays its text out at once, and again for each width it gets or is asked for: so the
// text comes when the width is known, and what stands in a Loader, which asks for a natural width, is an Item around it.
import QtQuick

Item {
    id: root

    required property string words
    readonly property alias edit: edit
    property alias color: edit.color
    property alias selectionColor: edit.selectionColor
    property alias selectedTextColor: edit.selectedTextColor
    property alias font: edit.font

    implicitHeight: edit.contentHeight

    PlainTextEdit {
        id: edit

        property bool placed: false

        width: root.width
        text: placed ? root.words : ""
        Accessible.ignored: true // the message says it
        Component.onCompleted: placed = true
    }
}
