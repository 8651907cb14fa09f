// SPDX-License-Identifier: GPL-3.0-or-later
// When to be reminded of a message.
import QtQuick
import Tertulia.Theme

MenuList {
    id: root

    property string messageId: ""
    property date now: new Date()

    signal chosen(messageId: string, when: string)

    onAboutToShow: now = new Date()

    MenuEntry {
        text: qsTr("In 20 minutes")
        glyph: Icons.clock
        onTriggered: root.chosen(root.messageId, "minutes")
    }
    MenuEntry {
        text: qsTr("In an hour")
        glyph: Icons.clock
        onTriggered: root.chosen(root.messageId, "hour")
    }
    MenuEntry {
        text: qsTr("In the evening")
        glyph: Icons.moon
        onTriggered: root.chosen(root.messageId, "evening")
    }
    MenuEntry {
        text: qsTr("Tomorrow at %1").arg(Clock.morning())
        glyph: Icons.sun
        onTriggered: root.chosen(root.messageId, "tomorrow")
    }
    MenuEntry {
        available: !Clock.mondayIsTomorrow(root.now)
        text: Clock.isMonday(root.now) ? qsTr("Next Monday at %1").arg(Clock.morning()) : qsTr("Monday at %1").arg(Clock.morning())
        glyph: Icons.calendar
        onTriggered: root.chosen(root.messageId, "monday")
    }
}
