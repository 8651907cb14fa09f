// SPDX-License-Identifier: GPL-3.0-or-later
// Something new: a direct, a group, a room in the current space, or a space.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property NewConversation creation
    property string spaceId: ""
    property string spaceName: ""
    property bool canAddRooms: false
    property string kind: "direct"
    readonly property bool named: kind !== "direct"
    readonly property bool peopled: kind === "direct" || kind === "group"

    function begin(kind: string) {
        root.kind = kind === "" || (kind === "room" && !root.canAddRooms) ? "direct" : kind;
        name.text = "";
        people.text = "";
        topic.text = "";
        root.creation.clearErrors();
        root.open();
    }
    function beginDirect(handle: string) {
        root.begin("direct");
        people.text = handle;
    }
    function create() {
        if (root.kind === "direct")
            root.creation.createDirect(people.text);
        else if (root.kind === "group")
            root.creation.createGroup(name.text, people.text);
        else if (root.kind === "room")
            root.creation.createRoom(root.spaceId, name.text, topic.text, access.current === "private");
        else
            root.creation.createSpace(name.text);
    }
    function takeFocus() {
        const first = root.named ? name : people;
        first.takeFocus();
    }

    title: kind === "space" ? qsTr("New space") : qsTr("New conversation")
    width: parent ? Math.min(460, parent.width - 2 * Theme.gap16) : 460
    onOpened: root.takeFocus()

    Choice {
        width: parent.width
        visible: root.kind !== "space"
        keys: root.canAddRooms ? ["direct", "group", "room"] : ["direct", "group"]
        labels: [qsTr("Direct message"), qsTr("Group"), qsTr("Room in %1").arg(root.spaceName)]
        current: root.kind
        onChosen: key => {
            root.kind = key;
            root.creation.clearErrors();
            root.takeFocus();
        }
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.creation.problem
    }
    Field {
        id: name

        width: parent.width
        visible: root.named
        label: root.kind === "space" ? qsTr("Name of the space") : root.kind === "room" ? qsTr("Name of the room") : qsTr("Name of the group")
        glyph: root.kind === "room" ? Icons.hash : Icons.users
        error: root.creation.nameError
        onAccepted: root.kind === "group" ? people.takeFocus() : root.create()
    }
    Field {
        id: topic

        width: parent.width
        visible: root.kind === "room"
        label: qsTr("What it is about (optional)")
        onAccepted: root.create()
    }
    Choice {
        id: access

        width: parent.width
        visible: root.kind === "room"
        label: qsTr("Who is in it")
        keys: ["public", "private"]
        labels: [qsTr("Everyone in the space"), qsTr("Only people I bring in")]
        current: "public"
        onChosen: key => access.current = key
    }
    Field {
        id: people

        width: parent.width
        visible: root.peopled
        label: root.kind === "direct" ? qsTr("With whom?") : qsTr("Who is in it?")
        placeholder: root.kind === "direct" ? "ada" : "ada, bruno, chloe"
        hint: root.kind === "direct" ? qsTr("The other one's user name") : qsTr("User names, with commas or spaces between")
        glyph: Icons.at
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        error: root.creation.peopleError
        onAccepted: root.create()
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: root.kind === "direct" ? qsTr("Open") : qsTr("Create")
            busy: root.creation.busy
            onClicked: root.create()
        }
    ]

    Connections {
        target: root.creation

        function onConversationCreated() {
            root.close();
        }
        function onSpaceCreated() {
            root.close();
        }
    }
}
