// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the send button: silently, or later.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

MenuList {
    id: root

    required property Composer composer
    required property bool sendable
    required property string text // empty: there is nothing to send, or files alone

    property date now: new Date()
    readonly property string morning: Clock.morning()

    signal dateRequested
    signal sent

    onAboutToShow: now = new Date()

    function openFor(anchor: Item) {
        root.openAbove(anchor, 0);
        root.x = Qt.binding(() => anchor.width - root.width);
    }
    function schedule(key: string) {
        root.composer.schedule(root.text, root.composer.laterTime(key));
    }

    MenuEntry {
        available: root.sendable
        text: qsTr("Send without a notification")
        glyph: Icons.bellOff
        onTriggered: {
            root.composer.submitSilently(root.text);
            root.sent();
        }
    }
    MenuEntry {
        available: root.sendable
        text: qsTr("In 20 minutes")
        glyph: Icons.clock
        onTriggered: root.schedule("20m")
    }
    MenuEntry {
        available: root.sendable
        text: qsTr("In an hour")
        glyph: Icons.clock
        onTriggered: root.schedule("1h")
    }
    MenuEntry {
        available: root.sendable
        text: qsTr("Tomorrow at %1").arg(root.morning)
        glyph: Icons.sun
        onTriggered: root.schedule("tomorrow")
    }
    MenuEntry {
        available: root.sendable && !Clock.mondayIsTomorrow(root.now)
        text: Clock.isMonday(root.now) ? qsTr("Next Monday at %1").arg(root.morning) : qsTr("Monday at %1").arg(root.morning)
        glyph: Icons.calendar
        onTriggered: root.schedule("monday")
    }
    MenuEntry {
        available: root.sendable
        text: qsTr("Choose date and time…")
        glyph: Icons.calendar
        onTriggered: root.dateRequested()
    }
    MenuEntry {
        available: !root.sendable
        text: qsTr("Write something first")
        glyph: Icons.info
    }
}
