// SPDX-License-Identifier: GPL-3.0-or-later
// A room as such: name, topic, category, slow mode, how long it keeps messages, and its end.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property RoomSettings room
    property alias told: look.told
    readonly property list<string> paces: ["0", "5", "30", "60", "600", "3600"]

    function paceLabel(seconds: int): string {
        if (seconds === 0)
            return qsTr("Off");
        if (seconds < 60)
            return qsTr("%n second(s)", "", seconds);
        return seconds < 3600 ? qsTr("%n minute(s)", "", seconds / 60) : qsTr("%n hour(s)", "", seconds / 3600);
    }

    Connections {
        target: root.room

        function onLossKnown(people: int, messages: int) {
            deleting.people = people;
            deleting.messages = messages;
            deleting.open();
        }
    }
    Notice {
        width: parent.width
        visible: root.room.deleted
        kind: "warning"
        text: qsTr("%1 is deleted. For 7 days you can bring it back.").arg("#" + root.room.title)
        actionText: qsTr("Bring it back")
        onActionRequested: root.room.restore()
    }
    LookPart {
        id: look

        visible: !root.room.deleted
        title: qsTr("What it is")
        whyNot: root.room.whyNotEdit
        app: root.app
        streamId: ""
        imageKey: ""
        image: ""
        nameLabel: qsTr("Name of the room")
        aboutLabel: qsTr("What it is about")
        name: root.room.title
        words: root.room.topic
        busy: root.room.busy
        problem: root.room.problem
        nameFaulty: root.room.faultyField === "title"
        onSaveRequested: (name, words) => root.room.save(name, words)
    }
    FormPart {
        visible: !root.room.deleted
        title: qsTr("Where it stands")
        whyNot: root.room.whyNotEdit

        DropDown {
            width: Math.min(320, parent.width)
            label: qsTr("Category")
            keys: root.room.categoryIds
            labels: root.room.categoryNames
            current: root.room.categoryId
            onChosen: key => root.room.setCategory(key)
        }
    }
    FormPart {
        visible: !root.room.deleted
        title: qsTr("Slow mode")
        about: qsTr("How long everybody waits between two messages here.")
        whyNot: root.room.whyNotEdit

        Choice {
            width: parent.width
            keys: root.paces.indexOf(String(root.room.slowMode)) >= 0 ? root.paces : root.paces.concat([String(root.room.slowMode)])
            labels: Array.from(keys).map(key => root.paceLabel(Number(key)))
            current: String(root.room.slowMode)
            onChosen: key => root.room.setSlowMode(Number(key))
        }
    }
    RetentionPart {
        visible: !root.room.deleted
        session: root.app.session
        conversationId: root.room.conversationId
        place: "#" + root.room.title
        whyNot: root.room.whyNotEdit
    }
    FormPart {
        visible: !root.room.deleted
        title: qsTr("Delete")
        about: qsTr("For everybody. For 7 days it can be brought back.")
        whyNot: root.room.whyNotDelete

        SecondaryButton {
            glyph: Icons.trash
            danger: true
            text: qsTr("Delete this room")
            onClicked: root.room.rehearseDeletion()
        }
    }
    ConfirmSheet {
        id: deleting

        property int people: 0
        property int messages: 0

        title: qsTr("Delete %1?").arg("#" + root.room.title)
        text: qsTr("%n person(s) lose it.", "", deleting.people) + " " + qsTr("%n message(s) go with it.", "", deleting.messages) + " "
            + qsTr("For 7 days you can bring it back; then it is gone for ever.")
        actionText: qsTr("Delete")
        onConfirmed: root.room.remove()
    }
}
