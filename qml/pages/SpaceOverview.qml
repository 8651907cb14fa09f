// SPDX-License-Identifier: GPL-3.0-or-later
// A space as such: how it looks, who owns it, leaving and deleting it.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view

    Connections {
        target: root.view

        function onSaved() {
            look.told = qsTr("Saved.");
        }
        function onHandedOver() {
            handing.close();
        }
        function onLossKnown(people: int, messages: int) {
            deleting.people = people;
            deleting.messages = messages;
            deleting.open();
        }
    }
    Notice {
        width: parent.width
        visible: root.view.deleted
        kind: "warning"
        text: qsTr("%1 is deleted. For 7 days you can bring it back.").arg(root.view.name)
        actionText: qsTr("Bring it back")
        onActionRequested: root.view.restore()
    }
    LookPart {
        id: look

        visible: !root.view.deleted
        title: qsTr("How it looks")
        whyNot: root.view.whyNotEdit
        app: root.app
        streamId: "space:" + root.view.spaceId
        imageKey: root.view.spaceId
        image: root.view.icon
        nameLabel: qsTr("Name of the space")
        aboutLabel: qsTr("What it is about")
        name: root.view.name
        words: root.view.description
        busy: root.view.busy
        problem: root.view.problem
        nameFaulty: root.view.faultyField === "name"
        onSaveRequested: (name, words) => root.view.save(name, words)
    }
    FormPart {
        visible: !root.view.deleted
        title: qsTr("Owner")
        about: root.view.owner ? qsTr("You own this space.") : qsTr("%1 owns this space.").arg(root.view.ownerName)

        SecondaryButton {
            visible: root.view.owner
            glyph: Icons.crown
            text: qsTr("Hand it over")
            onClicked: handing.begin()
        }
    }
    FormPart {
        visible: !root.view.deleted && !root.view.owner
        title: qsTr("Leave")
        about: qsTr("You need an invite to come back.")
        whyNot: root.view.whyNotLeave

        SecondaryButton {
            glyph: Icons.leave
            danger: true
            text: qsTr("Leave this space")
            onClicked: leaving.open()
        }
    }
    FormPart {
        visible: !root.view.deleted && root.view.owner
        title: qsTr("Delete")
        about: qsTr("With all its rooms and what was said in them. For 7 days it can be brought back.")

        SecondaryButton {
            glyph: Icons.trash
            danger: true
            text: qsTr("Delete this space")
            onClicked: root.view.rehearseDeletion()
        }
    }
    ConfirmSheet {
        id: leaving

        title: qsTr("Leave %1?").arg(root.view.name)
        text: qsTr("You lose your roles and its rooms, and what you have read there is removed from this computer. What you wrote stays.")
        actionText: qsTr("Leave")
        onConfirmed: root.view.leave()
    }
    ConfirmSheet {
        id: deleting

        property int people: 0
        property int messages: 0

        title: qsTr("Delete %1?").arg(root.view.name)
        text: qsTr("%n person(s) lose it.", "", deleting.people) + " " + qsTr("%n message(s) go with it.", "", deleting.messages) + " "
            + qsTr("For 7 days you can bring it back; then it is gone for ever.")
        actionText: qsTr("Delete")
        onConfirmed: root.view.remove()
    }
    Sheet {
        id: handing

        function begin() {
            picker.clear();
            handing.open();
        }

        title: qsTr("Hand %1 over").arg(root.view.name)
        text: qsTr("Who owns it may do everything, also delete it. You stay a member with the roles you hold. Only they can give it back.")
        onOpened: people.takeFocus()

        PeoplePicker {
            id: picker

            session: root.app.session
            limit: 1
        }
        PickPeople {
            id: people

            width: parent.width
            label: qsTr("To whom?")
            picker: picker
            error: root.view.problem
        }

        footer: [
            SecondaryButton {
                text: qsTr("Cancel")
                onClicked: handing.close()
            },
            PrimaryButton {
                text: qsTr("Hand over")
                danger: true
                busy: root.view.busy
                enabled: !busy && picker.handles.length === 1
                onClicked: root.view.handOver(picker.handles[0])
            }
        ]
    }
}
