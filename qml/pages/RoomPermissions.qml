// SPDX-License-Identifier: GPL-3.0-or-later
// Where a room departs from what the roles say: a role or a person at the top, its permissions below.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property RoomSettings room

    RoomOverrides {
        id: overrides

        session: root.app.session
        conversationId: root.room.conversationId
    }
    PeoplePicker {
        id: picker

        session: root.app.session
        limit: 1
    }
    Connections {
        target: picker

        function onChanged() {
            if (picker.handles.length === 1) {
                overrides.addPerson(picker.handles[0]);
                picker.clear();
            }
        }
    }
    FormPart {
        title: qsTr("For whom")
        about: qsTr("What a room says counts for more than what the roles say; of several roles the highest counts, and what is said of one person above all.")

        Flow {
            width: parent.width
            spacing: 6

            Repeater {
                model: overrides.subjects

                SubjectChip {
                    selected: subject === overrides.subject
                    onChosen: overrides.subject = subject
                }
            }
        }
        PickPeople {
            width: Math.min(360, parent.width)
            visible: root.room.whyNotOverride === ""
            label: qsTr("Or one person")
            picker: picker
            most: 3 * 46
        }
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: overrides.problem
    }
    FormPart {
        title: overrides.subjectName === "" ? "" : qsTr("What %1 may do here").arg(overrides.subjectName)
        visible: overrides.subject !== ""

        PermissionTable {
            width: parent.width
            model: overrides.permissions
            onPicked: (key, value) => overrides.set(key, value)
        }
    }
}
