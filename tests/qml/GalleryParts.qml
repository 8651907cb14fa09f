// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts side by side, in all their states.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    // The singleton's name itself has no keys; the object has.
    readonly property QtObject icons: Icons

    color: Theme.canvas

    SampleConversations {
        id: conversations
    }
    Flow {
        anchors.fill: parent
        anchors.margins: 32
        spacing: 24

        Repeater {
            model: ["online", "away", "dnd", "offline"]

            Avatar {
                required property string modelData

                name: "Ana Ruiz"
                colorKey: modelData
                presence: modelData
                surface: Theme.canvas
            }
        }
        Repeater {
            model: 16

            Avatar {
                required property int index

                size: 44
                name: "Face"
                colorKey: "x"
                image: "face:sample" + index
            }
        }
        Repeater {
            model: ["Librería Norte", "Kino", "Ñandú Ágil", "😀 Smile", "مرحبا", "Zed"]

            Avatar {
                required property string modelData

                size: 44
                square: true
                name: modelData
                colorKey: modelData
            }
        }
        Column {
            spacing: 12

            PrimaryButton {
                text: "Sign in"
            }
            PrimaryButton {
                text: "Busy"
                busy: true
            }
            PrimaryButton {
                text: "Leave space"
                danger: true
            }
            SecondaryButton {
                text: "Cancel"
            }
            SecondaryButton {
                text: "Sign out"
                glyph: Icons.logout
                danger: true
            }
            LinkButton {
                text: "Create an account"
            }
        }
        Column {
            spacing: 16
            width: 300

            Field {
                width: parent.width
                label: "Server"
                placeholder: "chat.example.org"
                hint: "The address of your Tertulia server"
            }
            Field {
                width: parent.width
                label: "Name"
                text: "lucia"
                error: "That name is taken."
            }
            Field {
                width: parent.width
                label: "Password"
                text: "correct horse"
                password: true
            }
        }
        Column {
            spacing: 16
            width: 340

            Notice {
                width: parent.width
                text: "Your session is kept until you close Tertulia, because this desktop has no keyring."
            }
            Notice {
                width: parent.width
                kind: "warning"
                text: "The server asks you to choose a new password."
                actionText: "Change it now"
                dismissable: true
            }
            Notice {
                width: parent.width
                kind: "danger"
                text: "The name or the password is not right."
            }
            ConnectionBanner {
                width: parent.width
                height: implicitHeight
                connection: "connecting"
            }
            ConnectionBanner {
                width: parent.width
                height: implicitHeight
                connection: "offline"
            }
        }
        EmptyState {
            width: 340
            height: 260
            title: "No conversation yet"
            text: "Find somebody you know, or make a space for the people you talk with."
            actionText: "Find people"
        }
        Row {
            spacing: 12

            Repeater {
                model: [3, 27, 140]

                UnreadBadge {
                    required property int modelData

                    count: modelData
                    mention: modelData === 27
                }
            }
            Repeater {
                model: ["queued", "sending", "sent", "failed"]

                DeliveryMark {
                    required property string modelData

                    delivery: modelData
                }
            }
        }
        Flow {
            width: 560
            spacing: 6

            Repeater {
                model: probeIcons()

                IconButton {
                    required property string modelData

                    glyph: modelData
                    tip: modelData
                }
            }
        }
    }
    function probeIcons(): list<string> {
        const names = [];
        for (const key in icons) {
            if (typeof icons[key] === "string" && key !== "objectName")
                names.push(icons[key]);
        }
        return names;
    }
}
