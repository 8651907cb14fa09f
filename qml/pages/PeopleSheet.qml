// SPDX-License-Identifier: GPL-3.0-or-later
// Brings people into a place that exists.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property NewConversation creation
    property string streamId: ""
    property string place: ""

    function begin(streamId: string, place: string) {
        root.streamId = streamId;
        root.place = place;
        picker.clear();
        picker.without = streamId;
        root.creation.clearErrors();
        root.open();
    }
    function add() {
        picker.pickTyped();
        root.creation.addPeople(root.streamId, Array.from(picker.handles).join(" "));
    }

    title: qsTr("Add people")
    text: qsTr("They see what is said in %1 from now on.").arg(place)
    onOpened: people.takeFocus()

    PeoplePicker {
        id: picker

        session: root.creation.session
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.creation.problem
    }
    PickPeople {
        id: people

        width: parent.width
        label: qsTr("Who?")
        picker: picker
        most: Math.max(4 * 46, root.room - y - above)
        ground: root.ground
        error: root.creation.peopleError
        onAccepted: root.add()
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Add")
            able: picker.handles.length > 0 || picker.filter.trim() !== ""
            busy: root.creation.busy
            onClicked: root.add()
        }
    ]

    Connections {
        target: root.creation

        function onPeopleAdded() {
            root.close();
        }
    }
}
