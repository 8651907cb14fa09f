// SPDX-License-Identifier: GPL-3.0-or-later
// The first minutes of somebody who just made an account: a picture, people, a space.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument

    signal closeRequested

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    ScrollColumn {
        anchors.fill: parent
        centred: true
        spacing: Theme.gap16

        Column {
            width: parent.width
            spacing: Theme.gap8

            PlainLabel {
                width: parent.width
                text: qsTr("Welcome, %1!").arg(root.app.session.selfName)
                font.pixelSize: 26
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            PlainLabel {
                width: parent.width
                text: qsTr("Three things, in any order, and none of them has to be now.")
                color: Theme.text2
            }
        }
        WelcomeCard {
            focus: true
            glyph: Icons.user
            title: qsTr("Show who you are")
            text: qsTr("Choose a picture and write a few words about yourself.")
            actionText: qsTr("Your profile")
            onActionRequested: root.app.nav.openDialog("ProfilePage")
        }
        WelcomeCard {
            glyph: Icons.home
            title: qsTr("Find your place")
            text: qsTr("Spaces are where people who belong together meet. Were you sent an invite? Paste it.")
            actionText: qsTr("Join with an invite")
            secondText: qsTr("Make a space")
            onActionRequested: root.app.nav.openDialog("JoinSheet")
            onSecondRequested: root.app.nav.openDialog("NewSpacePage")
        }
        WelcomeCard {
            glyph: Icons.users
            title: qsTr("Find your people")
            text: qsTr("Ask somebody you know to be friends. Your own user name is @%1.").arg(root.app.session.selfHandle)
            actionText: qsTr("Friends")
            onActionRequested: root.app.nav.openPlace("FriendsPage", "all")
        }
        SecondaryButton {
            text: qsTr("Not now")
            onClicked: root.closeRequested()
        }
    }
}
