// SPDX-License-Identifier: GPL-3.0-or-later
// Rooms under their categories: making, naming, ordering, and the way to a room's own settings.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view
    readonly property string whyNot: view.name !== "" ? view.whyNotDo("create_room") : ""

    SpaceRooms {
        id: rooms

        session: root.app.session
        spaceId: root.view.spaceId
        onRoomCreated: id => {
            making.close();
            root.app.nav.openDialog("RoomPage", id);
        }
        onCategoryCreated: making.close()
    }
    FormPart {
        about: qsTr("The order here is the order in the sidebar, for everybody.")
        whyNot: root.whyNot

        Flow {
            width: parent.width
            spacing: Theme.gap8

            PrimaryButton {
                text: qsTr("New room")
                onClicked: making.begin("room", "")
            }
            SecondaryButton {
                text: qsTr("New category")
                onClicked: making.begin("category", "")
            }
        }
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: making.opened ? "" : rooms.problem
    }
    Column {
        width: parent.width
        spacing: 2

        Repeater {
            model: rooms.rows

            RoomLine {
                width: parent.width
                whyNot: root.whyNot
                onOpened: root.app.nav.openDialog("RoomPage", rowId)
                onMoved: by => kind === "room" ? rooms.moveRoom(rowId, by) : rooms.moveCategory(rowId, by)
                onRenameRequested: making.begin("rename", rowId, name)
                onRoomRequested: making.begin("room", rowId)
                onRemoveRequested: question.ask(rowId, name, count)
            }
        }
    }
    EmptyState {
        width: parent.width
        visible: rooms.rows.count === 0
        glyph: Icons.hash
        title: qsTr("No rooms yet.")
        text: qsTr("A room is where people of the space talk about one thing.")
    }
    Sheet {
        id: making

        property string kind: "room"
        property string subject: ""

        function begin(kind: string, subject: string, name = "") {
            making.kind = kind;
            making.subject = subject;
            title.text = name;
            hidden.checked = false;
            rooms.clearProblem();
            making.open();
        }
        function finish() {
            if (making.kind === "room")
                rooms.createRoom(title.text, making.subject, hidden.checked);
            else if (making.kind === "category")
                rooms.createCategory(title.text);
            else {
                rooms.renameCategory(making.subject, title.text);
                making.close();
            }
        }

        title: kind === "room" ? qsTr("New room") : kind === "category" ? qsTr("New category") : qsTr("Rename category")
        onOpened: title.takeFocus()

        Field {
            id: title

            width: parent.width
            label: qsTr("Name")
            glyph: making.kind === "room" ? Icons.hash : ""
            error: rooms.problem
            onAccepted: making.finish()
        }
        SwitchRow {
            id: hidden

            width: parent.width
            visible: making.kind === "room"
            text: qsTr("Private")
            hint: qsTr("Only people and roles you choose see it.")
            onTurned: on => hidden.checked = on
        }

        footer: [
            SecondaryButton {
                text: qsTr("Cancel")
                onClicked: making.close()
            },
            PrimaryButton {
                text: making.kind === "rename" ? qsTr("Rename") : qsTr("Create")
                busy: rooms.busy
                onClicked: making.finish()
            }
        ]
    }
    ConfirmSheet {
        id: question

        property string categoryId: ""
        property string name: ""
        property int rooms: 0

        function ask(id: string, name: string, count: int) {
            question.categoryId = id;
            question.name = name;
            question.rooms = count;
            question.open();
        }

        title: qsTr("Delete the category %1?").arg(question.name)
        text: question.rooms > 0 ? qsTr("Its %n room(s) stay, in no category.", "", question.rooms) : qsTr("There are no rooms in it.")
        actionText: qsTr("Delete")
        onConfirmed: rooms.removeCategory(question.categoryId)
    }
}
