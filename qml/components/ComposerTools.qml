// SPDX-License-Identifier: GPL-3.0-or-later
// The row under the text being written: what can be put into it at the left, how it is sent at the right. In a narrow row the
// formatting moves into the menu that the last button opens.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    property bool editing: false
    property bool sendable: false
    property bool wide: width >= 470
    property bool canAttach: true
    property bool canSchedule: true
    property int remaining: 8000
    property int limit: 8000
    property int waiting: 0 // seconds until one may write again
    property int readers: 0 // how many can read this; 0 = not known
    /// Which keys do the same, for people: bold, italic, link, code, emoji; "" = none.
    property list<string> keys: ["Ctrl+B", "Ctrl+I", "Ctrl+Shift+L", "Ctrl+E", "Ctrl+Shift+E"]

    signal formatRequested(what: string)
    signal insertRequested(text: string)
    signal attachRequested
    signal emojiRequested(anchor: Item)
    signal laterRequested(anchor: Item)
    signal pollRequested
    signal readersRequested
    signal sent

    implicitHeight: 34

    function tipOf(name: string, keys: string): string {
        return keys === "" ? name : qsTr("%1 (%2)").arg(name).arg(keys);
    }

    component Separator: Rectangle {
        anchors.verticalCenter: parent?.verticalCenter
        width: 1
        height: 18
        color: Theme.line
    }
    component Tool: IconButton {
        size: 30
        iconSize: 18
        anchors.verticalCenter: parent?.verticalCenter
    }

    Row {
        height: parent.height
        spacing: 3
        Accessible.role: Accessible.ToolBar
        Accessible.name: qsTr("Write")

        Tool {
            visible: root.canAttach
            glyph: Icons.plusCircle
            tip: qsTr("Attach files")
            onClicked: root.attachRequested()
        }
        Separator {
            visible: root.canAttach
        }
        Tool {
            visible: root.wide
            glyph: Icons.bold
            tip: root.tipOf(qsTr("Bold"), root.keys[0])
            onClicked: root.formatRequested("**")
        }
        Tool {
            visible: root.wide
            glyph: Icons.italic
            tip: root.tipOf(qsTr("Italic"), root.keys[1])
            onClicked: root.formatRequested("*")
        }
        Tool {
            visible: root.wide
            glyph: Icons.link
            tip: root.tipOf(qsTr("Link"), root.keys[2])
            onClicked: root.formatRequested("link")
        }
        Tool {
            visible: root.wide
            glyph: Icons.code
            tip: root.tipOf(qsTr("Code"), root.keys[3])
            onClicked: root.formatRequested("`")
        }
        Separator {
            visible: root.wide
        }
        Tool {
            glyph: Icons.at
            tip: qsTr("Mention somebody")
            onClicked: root.insertRequested("@")
        }
        Tool {
            id: emoji

            glyph: Icons.face
            tip: root.tipOf(qsTr("Emoji"), root.keys[4])
            onClicked: root.emojiRequested(emoji)
        }
        Tool {
            id: more

            glyph: Icons.more
            tip: qsTr("More")
            onClicked: menu.openAbove(more, 0)
        }
    }
    Row {
        anchors.right: parent.right
        height: parent.height
        spacing: 6

        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.remaining < root.limit / 20
            text: root.remaining
            color: root.remaining < 0 ? Theme.danger : Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.Medium
            Accessible.name: root.remaining < 0 ? qsTr("%n character(s) too long", "", -root.remaining)
                : qsTr("%n character(s) left", "", root.remaining)
        }
        ReadersMark {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.readers > 0 && root.width >= 330
            count: root.readers
            onClicked: root.readersRequested()
        }
        Tool {
            id: later

            visible: root.canSchedule && !root.editing
            glyph: Icons.clock
            tip: qsTr("Send later or silently")
            onClicked: root.laterRequested(later)
        }
        SendButton {
            anchors.verticalCenter: parent.verticalCenter
            enabled: root.sendable
            editing: root.editing
            waiting: root.waiting
            onClicked: root.sent()
        }
    }
    MenuList {
        id: menu

        MenuEntry {
            available: !root.wide
            text: qsTr("Bold")
            glyph: Icons.bold
            onTriggered: root.formatRequested("**")
        }
        MenuEntry {
            available: !root.wide
            text: qsTr("Italic")
            glyph: Icons.italic
            onTriggered: root.formatRequested("*")
        }
        MenuEntry {
            available: !root.wide
            text: qsTr("Link")
            glyph: Icons.link
            onTriggered: root.formatRequested("link")
        }
        MenuEntry {
            available: !root.wide
            text: qsTr("Code")
            glyph: Icons.code
            onTriggered: root.formatRequested("`")
        }
        MenuEntry {
            text: qsTr("Strikethrough")
            glyph: Icons.strike
            onTriggered: root.formatRequested("~~")
        }
        MenuEntry {
            text: qsTr("Spoiler")
            glyph: Icons.spoiler
            onTriggered: root.formatRequested("||")
        }
        MenuEntry {
            text: qsTr("Code block")
            glyph: Icons.codeBlock
            onTriggered: root.formatRequested("fence")
        }
        MenuEntry {
            text: qsTr("Quote")
            glyph: Icons.quote
            onTriggered: root.formatRequested("quote")
        }
        MenuEntry {
            available: root.canSchedule && !root.editing
            text: qsTr("Poll…")
            glyph: Icons.poll
            onTriggered: root.pollRequested()
        }
    }
}
