// SPDX-License-Identifier: GPL-3.0-or-later
// Changes a message that waits to be sent: what it says and when it goes.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property App app
    required property int limit
    property string key: ""
    property date due
    property string files: "" // the names of what goes along; it stays
    readonly property date typed: timeOf(day.text, time.text)
    readonly property bool dated: !isNaN(typed.getTime())
    readonly property bool late: dated && typed.getTime() <= Date.now()

    signal accepted(key: string, body: string, due: date)

    title: qsTr("Message to be sent later")

    function begin(key: string, body: string, due: date, files: string) {
        root.key = key;
        root.files = files;
        root.due = due;
        message.setText(body);
        day.text = Qt.formatDate(due, "yyyy-MM-dd");
        time.text = Qt.formatTime(due, "HH:mm");
        root.open();
    }
    function timeOf(day: string, time: string): date {
        return Date.fromLocaleString(Qt.locale("C"), day.trim() + " " + time.trim(), "yyyy-MM-dd HH:mm");
    }
    function accept() {
        if (!root.dated || root.late || !message.sendable)
            return;
        root.close();
        root.accepted(root.key, message.text, root.typed);
    }

    onOpened: message.takeFocus()
    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Save")
            enabled: root.dated && !root.late && message.sendable
            onClicked: root.accept()
        }
    ]

    MessageInput {
        id: message

        width: parent.width
        placeholder: qsTr("Message")
        availableHeight: 500
        limit: root.limit
        editing: true
        canAttach: false
        canSchedule: false
        hasAttachments: root.files !== ""
        onEmojiRequested: anchor => emoji.openAt(anchor)
        onSubmitted: root.accept()

        PlainLabel {
            x: 14
            width: parent.width - 28
            topPadding: 12
            visible: text !== ""
            oneLine: true
            text: root.files
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
    }
    Row {
        width: parent.width
        spacing: Theme.gap12

        Field {
            id: day

            width: (parent.width - parent.spacing) / 2
            label: qsTr("Day")
            placeholder: "2026-05-17"
            error: root.dated ? "" : qsTr("Like 2026-05-17 and 09:30")
            onAccepted: root.accept()
        }
        Field {
            id: time

            width: day.width
            label: qsTr("Time")
            placeholder: "09:30"
            error: root.late ? qsTr("That is past") : ""
            onAccepted: root.accept()
        }
    }
    EmojiPopup {
        id: emoji

        app: root.app
        onPicked: one => message.insert(root.app.emoji.textOf(one))
    }
}
