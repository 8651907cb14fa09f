// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a picture of oneself, of a group or of a space: from a file or dropped, cut to a square, sent.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property SessionView session
    property string stream: "" // "conversation:ID" or "space:ID"; empty: my own
    property string name: root.session.selfName
    property string colorKey: root.session.selfId
    property string image: root.session.selfImage
    readonly property bool choosing: editor.picture === ""

    title: root.stream === "" ? qsTr("Your picture") : qsTr("Picture of %1").arg(root.name)
    onClosed: editor.clear()

    AvatarEditor {
        id: editor

        session: root.session
        stream: root.stream
        onFinished: root.close()
    }
    Item {
        width: parent.width
        height: 220
        visible: root.choosing

        Avatar {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 8
            size: 128
            name: root.name
            colorKey: root.colorKey
            image: root.image
            square: root.stream !== ""
        }
        PlainLabel {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 12
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Choose a picture, or drop one here. Everybody who knows you on this server sees it.")
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        DropZone {
            anchors.fill: parent
            target: root.name
            onFilesDropped: drop => editor.drop(drop.urls)
        }
    }
    PortraitCrop {
        id: crop

        x: Math.max(0, (parent.width - width) / 2)
        width: Math.min(280, parent.width)
        visible: !root.choosing
        source: editor.picture
        pictureWidth: editor.pictureWidth
        pictureHeight: editor.pictureHeight
        round: root.stream === ""
    }
    PlainLabel {
        width: parent.width
        visible: !root.choosing
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Drag to move it, turn the wheel to make it larger.")
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    Notice {
        width: parent.width
        visible: editor.problem !== ""
        kind: "danger"
        text: editor.problem
    }
    footer: [
        SecondaryButton {
            visible: root.choosing && root.image !== ""
            text: qsTr("Take it away")
            danger: true
            onClicked: editor.remove()
        },
        SecondaryButton {
            visible: !root.choosing
            text: qsTr("Another one…")
            onClicked: editor.choose()
        },
        PrimaryButton {
            text: root.choosing ? qsTr("Choose a picture…") : qsTr("Use it")
            busy: editor.busy
            onClicked: {
                if (root.choosing)
                    editor.choose();
                else
                    editor.save(crop.cropX, crop.cropY, crop.cropSide);
            }
        }
    ]
}
