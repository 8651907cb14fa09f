// SPDX-License-Identifier: GPL-3.0-or-later
// A group: how it looks, who is in it, what newcomers read, how long it keeps messages, and leaving it.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument // the group's id, maybe with "/members" behind it
    readonly property string groupId: argument.split("/")[0]
    property string section: argument.split("/")[1] ?? "group"
    readonly property string whyNotEdit: members.myRole === "owner" || members.myRole === "admin" ? "" : qsTr("Only the owner and the admins may change the group.")

    signal closeRequested

    GroupView {
        id: group

        session: root.app.session
        conversationId: root.groupId
        onSaved: look.told = qsTr("Saved.")
    }
    PlaceMembers {
        id: members

        session: root.app.session
        conversationId: root.groupId
        onLeft: root.closeRequested()
    }

    SectionFrame {
        anchors.fill: parent
        focus: true
        title: group.title
        subtitle: members.loaded ? qsTr("%n member(s)", "", members.people.count) : " " // not known yet; its line stays
        imageKey: root.groupId
        image: group.image
        keys: ["group", "members"]
        labels: [qsTr("Group"), qsTr("Members")]
        glyphs: [Icons.settings, Icons.users]
        current: root.section
        onChosen: key => root.section = key
        onCloseRequested: root.closeRequested()

        ScrollColumn {
            anchors.fill: parent
            visible: root.section === "group"

            LookPart {
                id: look

                title: qsTr("How it looks")
                whyNot: root.whyNotEdit
                app: root.app
                streamId: "conversation:" + root.groupId
                imageKey: root.groupId
                image: group.image
                nameLabel: qsTr("Name of the group")
                aboutLabel: qsTr("What it is about")
                name: group.title
                words: group.topic
                busy: group.busy
                problem: group.problem
                nameFaulty: group.faultyField === "title"
                onSaveRequested: (name, words) => group.save(name, words)
            }
            FormPart {
                title: qsTr("What newcomers read")
                about: qsTr("Applies to people who join from now on.")
                whyNot: root.whyNotEdit

                Choice {
                    width: parent.width
                    keys: ["all", "joined"]
                    labels: [qsTr("Everything said before"), qsTr("Only what is said after they came")]
                    current: group.history
                    onChosen: key => group.setHistory(key)
                }
            }
            RetentionPart {
                session: root.app.session
                conversationId: root.groupId
                place: group.title
                whyNot: root.whyNotEdit
            }
            FormPart {
                title: qsTr("Leave")
                about: members.myRole === "owner" ? qsTr("The group goes to the next in rank.") : qsTr("Somebody in it has to add you to come back.")

                SecondaryButton {
                    text: qsTr("Leave this group")
                    glyph: Icons.leave
                    danger: true
                    onClicked: leaving.open()
                }
            }
        }
        MembersPart {
            anchors.fill: parent
            visible: root.section === "members"
            app: root.app
            members: members
            conversationId: root.groupId
            place: group.title
        }
    }
    ConfirmSheet {
        id: leaving

        title: qsTr("Leave %1?").arg(group.title)
        text: qsTr("You no longer read what is said there, and what you have read is removed from this computer. What you wrote stays.")
        actionText: qsTr("Leave")
        onConfirmed: members.leave()
    }
}
