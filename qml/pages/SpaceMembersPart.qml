// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody in the space: found by name, opened to see and change what they are here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    required property SpaceView view
    readonly property int margin: width < 560 ? Theme.gap16 : Theme.gap32 // as a ScrollColumn
    readonly property int column: Math.min(720, width - 2 * margin)

    SpacePeople {
        id: people

        session: root.app.session
        spaceId: root.view.spaceId
    }
    Row {
        id: tools

        x: root.margin
        y: Theme.gap24
        width: root.column
        spacing: Theme.gap8

        FilterField {
            width: parent.width - add.width - parent.spacing
            implicitHeight: 40
            placeholder: people.loaded ? qsTr("Find among %n member(s)", "", people.all) : ""
            onEdited: text => people.filter = text
            onStepped: list.forceActiveFocus()
        }
        SecondaryButton {
            id: add

            glyph: Icons.userPlus
            text: qsTr("Add people…")
            enabled: people.whyNotAdd === ""
            onClicked: adding.begin("space:" + root.view.spaceId, root.view.name)
        }
    }
    ListView {
        id: list

        anchors.top: tools.bottom
        anchors.topMargin: Theme.gap12
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        activeFocusOnTab: true
        model: people.people
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap24
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members")

        delegate: PersonLine {
            id: line

            required property string presence
            required property string displayName
            required property string handle
            required property string avatarImage
            required property string roles
            required property bool owner
            required property bool you
            required property bool silenced

            x: root.margin
            width: root.column
            name: displayName
            image: avatarImage
            dot: presence
            absent: presence === "" || presence === "offline"
            about: roles !== "" ? "@" + handle + " · " + roles : "@" + handle
            tag: silenced ? qsTr("silenced") : owner ? qsTr("owner") : you ? qsTr("you") : ""
            onPressed: card.begin(userId)

            Icon {
                name: Icons.chevronRight
                size: 16
                color: Theme.text3
            }
        }
    }
    MoreBelow {
        view: list
    }
    BusyDots {
        anchors.centerIn: list
        visible: !people.loaded
    }
    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: people.all > 0 && list.count === 0
        glyph: Icons.users
        title: qsTr("Nobody fits.")
    }
    PersonSheet {
        id: card

        app: root.app
        spaceId: root.view.spaceId
    }
    PeopleSheet {
        id: adding

        creation: root.app.creation
    }
}
