// SPDX-License-Identifier: GPL-3.0-or-later
// Name, a few words and the picture of a group or a space.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FormPart {
    id: root

    required property App app
    required property string streamId // "" = there is no picture to change
    required property string imageKey
    required property string image
    required property string nameLabel
    required property string aboutLabel
    required property string name
    required property string words
    property bool square: true
    property bool busy: false
    property string problem: ""
    property bool nameFaulty: false
    property string told: ""
    readonly property bool dirty: nameField.text !== name || wordsField.text !== words

    signal saveRequested(name: string, words: string)

    // What somebody else changes meanwhile is shown unless it is being changed here.
    onNameChanged: if (!nameField.activeFocus)
        nameField.text = name
    onWordsChanged: if (!wordsField.activeFocus)
        wordsField.text = words
    Component.onCompleted: {
        nameField.text = name;
        wordsField.text = words;
    }

    Row {
        width: parent.width
        visible: root.streamId !== ""
        spacing: Theme.gap16

        Avatar {
            id: portrait

            size: 72
            name: root.name
            colorKey: root.imageKey
            image: root.image
            square: root.square
            Accessible.ignored: true
        }
        PictureButtons {
            anchors.verticalCenter: portrait.verticalCenter
            app: root.app
            streamId: root.streamId
            name: root.name
            colorKey: root.imageKey
            image: root.image
        }
    }
    Field {
        id: nameField

        width: parent.width
        label: root.nameLabel
        error: root.nameFaulty ? root.problem : ""
        onEdited: root.told = ""
        onAccepted: root.saveRequested(text, wordsField.text)
    }
    LongField {
        id: wordsField

        width: parent.width
        label: root.aboutLabel
        limit: 512
        error: root.nameFaulty ? "" : root.problem
        onEdited: root.told = ""
    }
    Row {
        spacing: Theme.gap12

        PrimaryButton {
            id: keep

            text: qsTr("Save")
            busy: root.busy && root.dirty
            enabled: !busy && root.dirty
            onClicked: root.saveRequested(nameField.text, wordsField.text)
        }
        PlainLabel {
            anchors.verticalCenter: keep.verticalCenter
            visible: !root.dirty
            text: root.told
            color: Theme.online
        }
    }
}
