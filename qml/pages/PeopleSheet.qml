// SPDX-License-Identifier: GPL-3.0-or-later
// Brings people into a conversation that exists.
import QtQuick
import Tertulia.Theme
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
        people.text = "";
        root.creation.clearErrors();
        root.open();
    }

    title: qsTr("Add people")
    text: qsTr("They see what is said in %1 from now on.").arg(place)
    onOpened: people.takeFocus()

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.creation.problem
    }
    Field {
        id: people

        width: parent.width
        label: qsTr("Who?")
        placeholder: "ada, bruno"
        hint: qsTr("User names, with commas or spaces between")
        glyph: Icons.at
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        error: root.creation.peopleError
        onAccepted: root.creation.addPeople(root.streamId, people.text)
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Add")
            busy: root.creation.busy
            onClicked: root.creation.addPeople(root.streamId, people.text)
        }
    ]

    Connections {
        target: root.creation

        function onPeopleAdded() {
            root.close();
        }
    }
}
