// SPDX-License-Identifier: GPL-3.0-or-later
// The chat window as a page would put it together, with sample data.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Item {
    id: root

    property string scene: "chat" // "home" | "sheet" | "switcher" | "keys"
    readonly property bool home: scene === "home"
    readonly property bool roomy: width > 1100

    SampleSpaces {
        id: spaces
    }
    SampleConversations {
        id: conversations

        home: root.home
    }
    SampleMessages {
        id: messages
    }
    SampleMembers {
        id: members
    }
    SpacesRail {
        id: rail

        height: parent.height
        model: spaces
        currentSpaceId: root.home ? "" : "LN"
        homeUnread: true
        selfName: "Lucía Ferrer"
        selfKey: "lucia"
        selfImage: "face:lucia"
        selfPresence: "online"
    }
    Sidebar {
        id: sidebar

        anchors.left: rail.right
        height: parent.height
        model: conversations
        title: root.home ? qsTr("Direct messages") : "Librería Norte"
        subtitle: root.home ? "" : "48 members · 12 online"
        hasMenu: !root.home
        currentId: root.home ? "noor" : "diseno"
        shortcutHint: "Ctrl K"
    }
    Item {
        id: center

        anchors.left: sidebar.right
        anchors.right: panel.visible ? panel.left : parent.right
        height: parent.height

        Rectangle {
            anchors.fill: parent
            color: Theme.canvas
        }
        ConversationHeader {
            id: header

            width: parent.width
            title: root.home ? "Noor Haddad" : "diseño"
            kind: root.home ? "direct" : "room"
            topic: root.home ? "" : "Portadas, tipografía y todo lo visual · entrega viernes"
            presence: root.home ? "away" : ""
            avatarKey: "noor"
            avatarImage: "face:noor"
            membersShown: panel.visible
            showMenu: true
        }
        ConnectionBanner {
            id: banner

            anchors.top: header.bottom
            width: parent.width
            height: implicitHeight
            connection: root.home ? "offline" : "online"
            retrySeconds: 8
        }
        MessageList {
            id: list

            anchors.top: banner.bottom
            anchors.bottom: input.top
            anchors.bottomMargin: 8
            width: parent.width
            model: messages
            beginning: "This is the beginning of diseño."
        }
        MessageInput {
            id: input

            anchors.bottom: typing.top
            x: Theme.messageMargin
            width: parent.width - 2 * x
            placeholder: root.home ? "Message Noor Haddad" : "Message #diseño"
            availableHeight: parent.height
            contextTitle: root.home ? "Replying to Noor Haddad" : ""
            contextText: "Love it. Contrast checks out at 4.6 : 1 for secondary text"
            Component.onCompleted: if (root.home)
                setText("Gracias. I will run it over the whole palette tonight,\nboth themes, and send you the table tomorrow before noon.")
        }
        TypingIndicator {
            id: typing

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 4
            x: Theme.messageMargin + 4
            width: parent.width - 2 * x
            names: root.home ? [] : ["Théo", "Inés"]
        }
    }
    MemberPanel {
        id: panel

        anchors.right: parent.right
        height: parent.height
        visible: root.roomy && !root.home
        width: visible ? implicitWidth : 0
        model: members
    }
    Sheet {
        id: dialog

        title: "New room"
        text: "Rooms are where a space talks. Give it a short name that says what belongs there."
        footer: [
            SecondaryButton {
                text: "Cancel"
            },
            PrimaryButton {
                text: "Create room"
            }
        ]

        Field {
            width: parent.width
            label: "Name"
            glyph: Icons.hash
            text: "lecturas de junio"
        }
        Field {
            width: parent.width
            label: "Topic"
            placeholder: "What is it about? (optional)"
            error: "That topic is longer than 512 characters."
        }
        Notice {
            width: parent.width
            text: "Everyone in Librería Norte can read this room and write in it."
        }
    }
    SampleEntries {
        id: entries
    }
    Switcher {
        id: switcher

        model: entries
    }
    Timer {
        interval: 1
        running: true
        onTriggered: {
            if (root.scene === "sheet")
                dialog.open();
            else if (root.scene === "switcher")
                switcher.open();
            else if (root.scene === "keys")
                list.takeFocus();
        }
    }
}
