// SPDX-License-Identifier: GPL-3.0-or-later
// What I put off: messages to be sent later, and reminders.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument
    property bool remindersShown: argument === "reminders"

    title: qsTr("Later")
    glyph: Icons.clock
    problem: later.problem
    onProblemDismissed: later.dismissProblem()
    tools: [
        FilterChip {
            text: later.scheduled.count > 0 ? qsTr("Messages (%1)").arg(later.scheduled.count) : qsTr("Messages")
            checked: !root.remindersShown
            onClicked: root.remindersShown = false
        },
        FilterChip {
            text: later.reminders.count > 0 ? qsTr("Reminders (%1)").arg(later.reminders.count) : qsTr("Reminders")
            checked: root.remindersShown
            onClicked: root.remindersShown = true
        }
    ]

    function change(key: string) {
        edit.begin(key, later.bodyOf(key), later.dueOf(key), later.filesOf(key));
    }
    function tomorrow(): date {
        const day = new Date();
        return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, 9);
    }
    function inHours(hours: int): date {
        return new Date(Date.now() + hours * 3600000);
    }

    LaterView {
        id: later

        session: root.app.session
    }
    CardList {
        anchors.fill: parent
        focus: !root.remindersShown
        visible: !root.remindersShown
        name: qsTr("Messages to be sent later")
        model: later.scheduled
        byPlace: true
        emptyTitle: qsTr("Nothing waits to be sent")
        emptyText: qsTr("Choose a time beside the send button, and the server sends your message then.")
        emptyGlyph: Icons.clock
        onActivated: card => root.change(card.key)
        actions: [
            CardAction {
                text: qsTr("Edit…")
                glyph: Icons.pencil
                onActed: key => root.change(key)
            },
            CardAction {
                text: qsTr("Send now")
                glyph: Icons.send
                onActed: key => later.sendNow(key)
            },
            CardAction {
                text: qsTr("Do not send it")
                glyph: Icons.trash
                danger: true
                onActed: key => later.cancelScheduled(key)
            }
        ]
    }
    CardList {
        anchors.fill: parent
        focus: root.remindersShown
        visible: root.remindersShown
        name: qsTr("Reminders")
        model: later.reminders
        emptyTitle: qsTr("No reminders")
        emptyText: qsTr("Let yourself be reminded of a message from its menu.")
        emptyGlyph: Icons.bell
        onActivated: card => root.app.openMessage(card.conversationId, card.messageId)
        actions: [
            CardAction {
                text: qsTr("Done")
                glyph: Icons.check
                onActed: key => later.finishReminder(key)
            },
            CardAction {
                text: qsTr("In one hour")
                glyph: Icons.clock
                onActed: key => later.snooze(key, root.inHours(1))
            },
            CardAction {
                text: qsTr("Tomorrow at 9")
                onActed: key => later.snooze(key, root.tomorrow())
            },
            CardAction {
                text: qsTr("Cancel the reminder")
                glyph: Icons.trash
                danger: true
                onActed: key => later.cancelReminder(key)
            }
        ]
    }
    ScheduledSheet {
        id: edit

        app: root.app
        limit: root.app.composer.limit
        onAccepted: (key, body, due) => later.editScheduled(key, body, due)
    }
}
