// SPDX-License-Identifier: GPL-3.0-or-later
// Something new to talk in: a direct, a group, or a room in the current space.
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
    property string category: "" // where a room is put
    readonly property bool named: kind !== "direct"
    readonly property bool peopled: kind === "direct" || kind === "group"

    function begin(kind: string, category = "") {
        root.category = category;
        root.kind = kind === "" || (kind === "room" && !root.canAddRooms) ? "direct" : kind;
        name.text = "";
        topic.text = "";
        access.current = "public";
        picker.clear();
        root.creation.clearErrors();
        root.open();
    }
    function beginDirect(handle: string) {
        root.begin("direct");
        picker.pick(handle);
    }
    function create() {
        picker.pickTyped();
        if (root.kind === "direct")
            root.creation.createDirect(Array.from(picker.handles).join(" "));
        else if (root.kind === "group")
            root.creation.createGroup(name.text, Array.from(picker.handles).join(" "));
        else
            root.creation.createRoom(root.spaceId, name.text, topic.text, access.current === "private", root.category);
    }
    function takeFocus() {
        if (root.named)
            name.takeFocus();
        else
            people.takeFocus();
    }

    title: qsTr("New conversation")
    onOpened: root.takeFocus()

    PeoplePicker {
        id: picker

        session: root.creation.session
        limit: root.kind === "direct" ? 1 : 200
    }
    Choice {
        width: parent.width
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
        label: root.kind === "room" ? qsTr("Name of the room") : qsTr("Name of the group")
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
    PickPeople {
        id: people

        width: parent.width
        visible: root.peopled
        label: root.kind === "direct" ? qsTr("With whom?") : qsTr("Who is in it?")
        picker: picker
        most: Math.max(4 * 46, root.room - y - above)
        ground: root.ground
        error: root.creation.peopleError
        onAccepted: root.create()
        // A direct has one other person: who is chosen is written to.
        onTypedAccepted: {
            if (root.kind === "direct")
                root.create();
        }
        onPicked: {
            if (root.kind === "direct")
                root.create();
        }
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: root.kind === "direct" ? qsTr("Open") : qsTr("Create")
            able: (!root.named || name.text.trim() !== "") && (!root.peopled || picker.handles.length > 0 || picker.filter.trim() !== "")
            busy: root.creation.busy
            onClicked: root.create()
        }
    ]

    Connections {
        target: root.creation

        function onConversationCreated() {
            root.close();
        }
    }
}
