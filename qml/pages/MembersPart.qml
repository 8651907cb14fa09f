// SPDX-License-Identifier: GPL-3.0-or-later
// The members of a group or a private room: adding, ranking, handing over, removing.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property PlaceMembers members
    required property string conversationId
    required property string place

    function add() {
        picker.pickTyped();
        root.members.add(picker.handles);
    }

    PeoplePicker {
        id: picker

        session: root.app.session
        without: "conversation:" + root.conversationId
    }
    Connections {
        target: root.members

        function onAdded() {
            picker.clear();
        }
    }
    FormPart {
        title: qsTr("Add people")
        whyNot: root.members.whyNotAdd

        Row {
            width: parent.width
            spacing: Theme.gap8

            PickPeople {
                id: people

                width: parent.width - adding.width - parent.spacing
                label: ""
                picker: picker
                error: root.members.faultyField === "user" ? root.members.problem : ""
                onAccepted: root.add()
            }
            SecondaryButton {
                id: adding

                text: qsTr("Add")
                enabled: !root.members.busy && (picker.handles.length > 0 || picker.filter.trim() !== "")
                onClicked: root.add()
            }
        }
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.members.faultyField === "user" ? "" : root.members.problem
    }
    Column {
        width: parent.width
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members")

        Repeater {
            model: root.members.people

            PersonLine {
                id: line

                required property string presence
                required property string displayName
                required property string handle
                required property string avatarImage
                required property string role
                required property bool you
                required property string whyNotRemove
                required property string whyNotRank

                width: parent.width
                name: displayName
                image: avatarImage
                dot: presence
                absent: presence === "offline"
                about: "@" + handle
                tag: role === "owner" ? qsTr("owner") : role === "admin" ? qsTr("admin") : you ? qsTr("you") : ""
                onPressed: card.begin(userId)

                ActButton {
                    visible: !line.you
                    glyph: line.role === "admin" ? Icons.user : Icons.shield
                    what: line.role === "admin" ? qsTr("Make %1 a member without rank").arg(line.displayName) : qsTr("Make %1 an admin").arg(line.displayName)
                    whyNot: line.role === "owner" ? qsTr("The owner is above admins.") : line.whyNotRank
                    onActed: root.members.rank(line.userId, line.role === "admin" ? "member" : "admin")
                }
                ActButton {
                    visible: !line.you && root.members.myRole === "owner"
                    glyph: Icons.crown
                    what: qsTr("Hand over to %1").arg(line.displayName)
                    whyNot: line.whyNotRank
                    onActed: question.ask("owner", line.userId, line.displayName)
                }
                ActButton {
                    visible: !line.you
                    glyph: Icons.close
                    danger: true
                    what: qsTr("Remove %1").arg(line.displayName)
                    whyNot: line.whyNotRemove
                    onActed: question.ask("remove", line.userId, line.displayName)
                }
            }
        }
    }
    BusyDots {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: !root.members.loaded
    }
    PersonSheet {
        id: card

        app: root.app
    }
    ConfirmSheet {
        id: question

        property string kind: ""
        property string userId: ""
        property string person: ""

        function ask(kind: string, userId: string, person: string) {
            question.kind = kind;
            question.userId = userId;
            question.person = person;
            question.open();
        }

        title: kind === "owner" ? qsTr("Hand %1 over to %2?").arg(root.place).arg(person) : qsTr("Remove %1 from %2?").arg(person).arg(root.place)
        text: kind === "owner" ? qsTr("They own it then and you are an admin. Only they can give it back.") : qsTr(
            "They no longer read what is said there. What they wrote stays. Somebody can add them again.")
        actionText: kind === "owner" ? qsTr("Hand over") : qsTr("Remove")
        onConfirmed: kind === "owner" ? root.members.rank(userId, "owner") : root.members.remove(userId)
    }
}
