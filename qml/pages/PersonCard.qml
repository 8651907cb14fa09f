// SPDX-License-Identifier: GPL-3.0-or-later
// Who somebody is and what can be done: the content of a profile card. With a space, also what they are in it.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property App app
    required property string userId
    property string spaceId: ""
    readonly property PersonView view: PersonView {
        session: root.app.session
        userId: root.userId
        onDirectOpened: id => {
            root.done();
            root.app.openConversation(id);
        }
    }

    signal done
    signal editRequested

    spacing: Theme.gap16

    Row {
        width: parent.width
        spacing: Theme.gap16

        Avatar {
            id: portrait

            size: 80
            name: root.view.name
            colorKey: root.userId
            image: root.view.avatarImage
            presence: root.view.presence
            surface: Theme.canvas
            Accessible.ignored: true
        }
        Column {
            anchors.verticalCenter: portrait.verticalCenter
            width: parent.width - portrait.width - parent.spacing
            spacing: 3

            PlainLabel {
                width: parent.width
                text: root.view.name
                maximumLineCount: 2
                elide: Text.ElideRight
                font.pixelSize: Theme.fontHead
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Row {
                width: parent.width
                spacing: 6

                PlainLabel {
                    width: Math.min(implicitWidth, parent.width - (tag.visible ? tag.width + 6 : 0))
                    oneLine: true
                    text: "@" + root.view.handle
                    color: Theme.text2
                    font.pixelSize: Theme.fontMeta
                }
                Tag {
                    id: tag

                    anchors.verticalCenter: parent.verticalCenter
                    visible: text !== ""
                    text: root.view.bot ? qsTr("bot") : root.view.self ? qsTr("you") : ""
                }
            }
            PlainLabel {
                width: parent.width
                visible: text !== ""
                text: root.view.status
                font.pixelSize: Theme.fontMeta
            }
        }
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.view.problem
    }
    PlainTextEdit {
        width: parent.width
        visible: text !== ""
        text: root.view.bio
    }
    PersonActs {
        width: parent.width
        view: root.view
        onEditRequested: root.editRequested()
    }
    Column {
        width: parent.width
        visible: !root.view.self
        spacing: 6

        PersonFact {
            width: parent.width
            glyph: Icons.home
            text: root.view.sharedSpaces.length > 0 ? qsTr("Both in %1").arg(Array.from(root.view.sharedSpaces).join(", ")) : ""
        }
        PersonFact {
            width: parent.width
            glyph: Icons.users
            text: root.view.sharedGroups.length > 0 ? qsTr("Groups: %1").arg(Array.from(root.view.sharedGroups).join(", ")) : ""
        }
        PersonFact {
            width: parent.width
            glyph: Icons.user
            text: root.view.mutualFriends > 0 ? qsTr("%n friend(s) in common", "", root.view.mutualFriends) : ""
        }
        PersonFact {
            width: parent.width
            glyph: Icons.clock
            text: isNaN(root.view.since.getTime()) ? "" : qsTr("Here since %1").arg(Clock.date(root.view.since))
        }
    }
    PersonInSpace {
        width: parent.width
        session: root.app.session
        userId: root.userId
        spaceId: root.spaceId
    }
}
