// SPDX-License-Identifier: GPL-3.0-or-later
// The roles of a space, the highest first, and the one that is being changed.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    required property SpaceView view
    property string roleId: ""
    readonly property bool wide: width >= 760

    function select(roleId: string) {
        if (draft.dirty) {
            leaving.next = roleId;
            leaving.open();
        } else {
            root.roleId = roleId;
        }
    }
    function dropAt(roleId: string, y: real) {
        for (let i = 0; i < lines.count; ++i) {
            const line = lines.itemAt(i);
            if (y < line.y + line.height || i === lines.count - 1) {
                roles.move(roleId, i);
                return;
            }
        }
    }

    RolesView {
        id: roles

        session: root.app.session
        spaceId: root.view.spaceId
        onCreated: id => {
            making.close();
            root.select(id);
        }
        onLossKnown: (id, name, people) => {
            deleting.subject = id;
            deleting.name = name;
            deleting.people = people;
            deleting.open();
        }
    }
    RoleDraft {
        id: draft

        session: root.app.session
        roleId: root.roleId
    }
    ScrollColumn {
        id: list

        width: root.wide ? 320 : root.width
        margin: root.wide || root.width >= 560 ? Theme.gap32 : Theme.gap16
        height: root.height
        visible: root.wide || root.roleId === ""
        spacing: Theme.gap16

        PlainLabel {
            width: parent.width
            height: implicitHeight - 4 // as in the other sections
            text: qsTr("Higher roles decide first and stand above lower ones. Drag, or hold Alt and press the arrow keys.")
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            lineHeight: 1.2
        }
        PrimaryButton {
            visible: roles.whyNotCreate === ""
            text: qsTr("New role")
            onClicked: making.begin()
        }
        Notice {
            width: parent.width
            visible: text !== "" && !making.opened
            kind: "danger"
            text: roles.problem
        }
        Column {
            id: column

            width: parent.width
            spacing: 2
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Roles")

            Repeater {
                id: lines

                model: roles.roles

                RoleLine {
                    width: column.width
                    selected: root.roleId === roleId
                    onChosen: root.select(roleId)
                    onMoved: by => roles.move(roleId, index + by)
                    onDropped: y => root.dropAt(roleId, y)
                    onRemoveRequested: roles.rehearseDeletion(roleId)
                }
            }
        }
    }
    Rectangle {
        x: list.width
        width: 1
        height: parent.height
        visible: root.wide
        color: Theme.line
    }
    RoleEditor {
        x: root.wide ? list.width + 1 : 0
        width: root.width - x
        height: root.height
        visible: root.roleId !== ""
        app: root.app
        draft: draft
        spaceId: root.view.spaceId
        canGoBack: !root.wide
        onBackRequested: root.select("")
    }
    EmptyState {
        anchors.verticalCenter: parent.verticalCenter
        x: list.width
        width: root.width - x
        visible: root.wide && root.roleId === ""
        glyph: Icons.shield
        title: qsTr("Choose a role")
        text: qsTr("You then see what it allows and who holds it.")
    }
    Sheet {
        id: making

        function begin() {
            name.text = "";
            roles.clearProblem();
            making.open();
        }

        title: qsTr("New role")
        text: qsTr("It comes just above the role of everyone and allows nothing at first.")
        onOpened: name.takeFocus()

        Field {
            id: name

            width: parent.width
            label: qsTr("Name of the role")
            error: roles.problem
            onAccepted: roles.create(text)
        }

        footer: [
            SecondaryButton {
                text: qsTr("Cancel")
                onClicked: making.close()
            },
            PrimaryButton {
                text: qsTr("Create")
                busy: roles.busy
                onClicked: roles.create(name.text)
            }
        ]
    }
    ConfirmSheet {
        id: deleting

        property string subject: ""
        property string name: ""
        property int people: 0

        title: qsTr("Delete the role %1?").arg(deleting.name)
        text: deleting.people > 0 ? qsTr("%n person(s) lose it, and what rooms say of it is gone.", "", deleting.people) : qsTr("Nobody holds it. What rooms say of it is gone.")
        actionText: qsTr("Delete")
        onConfirmed: {
            if (root.roleId === deleting.subject)
                root.roleId = "";
            roles.remove(deleting.subject);
        }
    }
    ConfirmSheet {
        id: leaving

        property string next: ""

        title: qsTr("Forget the changes?")
        text: qsTr("What you changed about %1 is not saved yet.").arg(draft.name)
        actionText: qsTr("Forget them")
        onConfirmed: {
            draft.revert();
            root.roleId = leaving.next;
        }
    }
}
