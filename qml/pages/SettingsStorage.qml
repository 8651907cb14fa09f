// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property App app
    readonly property StorageView storage: StorageView {
        session: root.app.session
    }

    spacing: Theme.gap16

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.storage.problem
    }
    SettingGroup {
        width: parent.width
        title: qsTr("Messages on this computer")
        text: qsTr("They make it fast, and let you read and search without a connection.")

        PlainLabel {
            width: parent.width
            text: root.storage.messages
            font.pixelSize: Theme.fontHead
            font.weight: Font.DemiBold
        }
        SecondaryButton {
            text: qsTr("Fetch everything again")
            glyph: Icons.retry
            onClicked: asking.open()
        }
    }
    SettingGroup {
        width: parent.width
        title: qsTr("Files you have looked at")

        PlainLabel {
            width: parent.width
            text: root.storage.hasFiles ? root.storage.files : qsTr("There are none.")
            color: root.storage.hasFiles ? Theme.text : Theme.text2
            font.pixelSize: root.storage.hasFiles ? Theme.fontHead : Theme.fontBody
            font.weight: root.storage.hasFiles ? Font.DemiBold : Font.Normal
        }
        SecondaryButton {
            visible: root.storage.hasFiles
            text: qsTr("Remove them from this computer")
            glyph: Icons.trash
            onClicked: root.storage.clearFiles()
        }
    }
    SettingGroup {
        width: parent.width
        title: qsTr("Where it is")

        PlainTextEdit {
            width: parent.width
            text: root.storage.folder
            font.family: Theme.mono
            font.pixelSize: Theme.fontMeta
            color: Theme.text2
        }
    }
    ConfirmSheet {
        id: asking

        title: qsTr("Fetch everything again?")
        text: qsTr("The messages kept here are thrown away and fetched from the server. What waits to be sent is not lost. Without a connection, nothing will be here until there is one.")
        actionText: qsTr("Fetch again")
        onConfirmed: root.storage.rebuild()
    }
}
