// SPDX-License-Identifier: GPL-3.0-or-later
// A new space in two steps: what it is called, then its first rooms. Or one comes into a space that exists.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

CardFrame {
    id: root

    required property App app
    required property string argument
    property int step: 0
    property list<string> rooms: [qsTr("general"), qsTr("welcome")]

    function next() {
        if (root.step === 0) {
            if (making.checkName(name.text))
                root.step = 1;
            return;
        }
        root.addRoom();
        making.create(name.text, about.text, root.rooms);
    }
    function addRoom() {
        const title = another.text.trim();
        if (title !== "" && !root.rooms.includes(title))
            root.rooms = root.rooms.concat([title]);
        another.text = "";
    }

    title: step === 0 ? qsTr("New space") : qsTr("Its first rooms")
    text: step === 0 ? qsTr("A place for people who belong together: a team, a club, a family.") : qsTr("One for each thing you talk about. You can change them at any time.")
    Component.onCompleted: name.takeFocus()
    onStepChanged: if (step === 1)
        another.takeFocus()

    NewSpace {
        id: making

        session: root.app.session
        onCreated: spaceId => {
            root.app.nav.closePlace();
            root.closeRequested();
            root.app.openSpace(spaceId);
        }
    }
    Column {
        width: parent.width
        visible: root.step === 0
        spacing: Theme.gap16

        Row {
            width: parent.width
            spacing: Theme.gap16

            Avatar {
                id: tile

                size: 56
                square: true
                name: name.text === "" ? "?" : name.text
                colorKey: name.text
                Accessible.ignored: true
            }
            Field {
                id: name

                width: parent.width - tile.width - parent.spacing
                label: qsTr("Name of the space")
                maximumLength: 64
                error: making.problem
                onEdited: making.clearProblem()
                onAccepted: root.next()
            }
        }
        Field {
            id: about

            width: parent.width
            label: qsTr("What it is about (optional)")
            maximumLength: 512
            onAccepted: root.next()
        }
        LinkButton {
            text: qsTr("Or join one with an invite")
            pixelSize: Theme.fontMeta
            onClicked: root.app.nav.openDialog("JoinSheet")
        }
    }
    Column {
        width: parent.width
        visible: root.step === 1
        spacing: Theme.gap12

        Flow {
            width: parent.width
            spacing: 6

            Repeater {
                model: root.rooms.length

                Rectangle {
                    id: chip

                    required property int index
                    readonly property string title: root.rooms[index] ?? ""

                    width: row.width + 16
                    height: 32
                    radius: 16
                    color: Theme.chip

                    Row {
                        id: row

                        anchors.verticalCenter: parent.verticalCenter
                        x: 10
                        spacing: 5

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            name: Icons.hash
                            size: 14
                            color: Theme.text2
                        }
                        PlainLabel {
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.min(implicitWidth, 220)
                            oneLine: true
                            text: chip.title
                        }
                        IconButton {
                            anchors.verticalCenter: parent.verticalCenter
                            size: 22
                            iconSize: 12
                            glyph: Icons.close
                            tip: qsTr("Leave %1 out").arg(chip.title)
                            onClicked: root.rooms = Array.from(root.rooms).filter(title => title !== chip.title)
                        }
                    }
                }
            }
        }
        Row {
            width: parent.width
            spacing: Theme.gap8

            Field {
                id: another

                width: parent.width - plus.width - parent.spacing
                label: ""
                glyph: Icons.hash
                placeholder: qsTr("Another room")
                maximumLength: 80
                onAccepted: text.trim() === "" ? root.next() : root.addRoom()
            }
            SecondaryButton {
                id: plus

                text: qsTr("Add")
                onClicked: root.addRoom()
            }
        }
        Notice {
            width: parent.width
            visible: text !== ""
            kind: "danger"
            text: making.problem
        }
    }

    footer: [
        SecondaryButton {
            text: root.step === 0 ? qsTr("Cancel") : qsTr("Back")
            onClicked: root.step === 0 ? root.closeRequested() : root.step = 0
        },
        PrimaryButton {
            text: root.step === 0 ? qsTr("Next") : qsTr("Create")
            able: name.text.trim() !== ""
            busy: making.busy
            onClicked: root.next()
        }
    ]
}
