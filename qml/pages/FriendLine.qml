// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the friends page, with what can be done in the state it is in.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

PersonLine {
    id: root

    required property string presence
    required property string displayName
    required property string handle
    required property string status
    required property string avatarImage
    required property string relation // "friends", "incoming", "outgoing", "blocked"

    signal opened
    signal messageRequested
    signal accepted
    signal declined
    signal removeRequested
    signal blockRequested
    signal unblocked

    name: displayName
    image: avatarImage
    dot: presence
    absent: relation === "friends" && presence === "offline"
    about: relation === "incoming" ? qsTr("@%1 wants to be friends").arg(handle) : relation === "outgoing" ? qsTr("@%1 was asked").arg(handle)
        : status !== "" ? status : "@" + handle
    onPressed: root.opened()

    PrimaryButton {
        visible: root.relation === "incoming"
        implicitHeight: 32
        text: qsTr("Accept")
        onClicked: root.accepted()
    }
    IconButton {
        visible: root.relation === "incoming" || root.relation === "outgoing"
        glyph: Icons.close
        tip: root.relation === "incoming" ? qsTr("Decline %1's request").arg(root.displayName) : qsTr("Take the request to %1 back").arg(root.displayName)
        onClicked: root.declined()
    }
    IconButton {
        visible: root.relation === "friends"
        glyph: Icons.chat
        tip: qsTr("Message %1").arg(root.displayName)
        onClicked: root.messageRequested()
    }
    IconButton {
        visible: root.relation === "friends" || root.relation === "incoming"
        glyph: Icons.more
        tip: qsTr("More about %1").arg(root.displayName)
        onClicked: menu.openAt(this, width - 180, height + 4)
    }
    SecondaryButton {
        visible: root.relation === "blocked"
        implicitHeight: 32
        text: qsTr("Unblock")
        onClicked: root.unblocked()
    }

    readonly property MenuList menu: MenuList {
        MenuEntry {
            text: qsTr("Profile")
            glyph: Icons.user
            onTriggered: root.opened()
        }
        MenuEntry {
            text: qsTr("Remove friend")
            glyph: Icons.trash
            danger: true
            available: root.relation === "friends"
            onTriggered: root.removeRequested()
        }
        MenuEntry {
            text: qsTr("Block")
            glyph: Icons.shield
            danger: true
            onTriggered: root.blockRequested()
        }
    }
}
