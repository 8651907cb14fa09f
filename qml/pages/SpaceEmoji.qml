// SPDX-License-Identifier: GPL-3.0-or-later
// The custom emoji of a space: dropping a picture here adds one.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view
    property url file
    readonly property string whyNot: view.name !== "" ? view.whyNotDo("manage_emoji") : ""

    function take(file: url) {
        emoji.clearProblem();
        root.file = file;
        name.text = emoji.nameFor(file);
        name.takeFocus();
    }

    EmojiView {
        id: emoji

        session: root.app.session
        spaceId: root.view.spaceId
        onChosen: file => root.take(file)
        onAdded: {
            root.file = "";
            name.text = "";
        }
    }
    FormPart {
        title: qsTr("New emoji")
        about: qsTr("PNG, JPEG, GIF or WebP. Everybody in the space can then use it.")
        whyNot: root.whyNot

        Rectangle {
            width: parent.width
            height: 84
            radius: Theme.radiusLarge
            color: drop.containsDrag ? Theme.accentSoft : Theme.inset
            border.color: drop.containsDrag ? Theme.accent : Theme.lineStrong

            Row {
                anchors.centerIn: parent
                spacing: Theme.gap12

                Image {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: String(root.file) !== ""
                    width: 40
                    height: 40
                    sourceSize.width: 80
                    sourceSize.height: 80
                    fillMode: Image.PreserveAspectFit
                    source: root.file
                    asynchronous: true
                }
                PlainLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    text: String(root.file) !== "" ? qsTr("Drop another one to take that instead.") : qsTr("Drop a picture here")
                    color: Theme.text2
                }
                SecondaryButton {
                    implicitHeight: 34
                    text: qsTr("Choose a picture")
                    onClicked: emoji.choose()
                }
            }
            DropArea {
                id: drop

                anchors.fill: parent
                keys: ["text/uri-list"]
                onDropped: drop => {
                    if (drop.urls.length > 0)
                        root.take(drop.urls[0]);
                }
            }
        }
        Row {
            width: parent.width
            spacing: Theme.gap8

            Field {
                id: name

                width: parent.width - add.width - parent.spacing
                label: qsTr("Name")
                placeholder: "party_parrot"
                hint: qsTr("Written as :name: in messages")
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                error: renaming.opened ? "" : emoji.problem
                onAccepted: emoji.add(text, root.file)
            }
            SecondaryButton {
                id: add

                y: 21
                text: qsTr("Add")
                enabled: !(emoji.busy && !renaming.opened) && String(root.file) !== "" && name.text !== ""
                onClicked: emoji.add(name.text, root.file)
            }
        }
    }
    FormPart {
        title: qsTr("Emoji of this space")

        Repeater {
            model: emoji.emoji

            PersonLine {
                id: line

                required property string emojiId
                required property string picture
                required property string byName

                width: parent.width
                pressable: false
                square: true
                userId: emojiId
                image: picture
                about: qsTr("by %1").arg(byName)

                ActButton {
                    glyph: Icons.pencil
                    what: qsTr("Rename %1").arg(line.name)
                    whyNot: root.whyNot
                    onActed: renaming.begin(line.emojiId, line.name)
                }
                ActButton {
                    glyph: Icons.trash
                    danger: true
                    what: qsTr("Delete %1").arg(line.name)
                    whyNot: root.whyNot
                    onActed: question.ask(line.emojiId, line.name)
                }
            }
        }
        PlainLabel {
            width: parent.width
            visible: emoji.emoji.count === 0
            text: qsTr("There are none yet.")
            color: Theme.text2
        }
    }
    Sheet {
        id: renaming

        property string emojiId: ""

        function begin(id: string, name: string) {
            renaming.emojiId = id;
            other.text = name;
            emoji.clearProblem();
            renaming.open();
        }
        function finish() {
            emoji.rename(renaming.emojiId, other.text);
        }

        title: qsTr("Rename emoji")
        onOpened: other.takeFocus()

        Field {
            id: other

            width: parent.width
            label: qsTr("Name")
            error: emoji.problem
            onAccepted: renaming.finish()
        }

        footer: [
            SecondaryButton {
                text: qsTr("Cancel")
                onClicked: renaming.close()
            },
            PrimaryButton {
                text: qsTr("Rename")
                busy: emoji.busy
                onClicked: renaming.finish()
            }
        ]
    }
    Connections {
        target: emoji

        function onRenamed() {
            renaming.close();
        }
    }
    ConfirmSheet {
        id: question

        property string emojiId: ""
        property string name: ""

        function ask(id: string, name: string) {
            question.emojiId = id;
            question.name = name;
            question.open();
        }

        title: qsTr("Delete :%1:?").arg(question.name)
        text: qsTr("Nobody can use it any more. Where it was used its name stays.")
        actionText: qsTr("Delete")
        onConfirmed: emoji.remove(emojiId)
    }
}
