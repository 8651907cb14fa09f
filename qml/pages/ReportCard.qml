// SPDX-License-Identifier: GPL-3.0-or-later
// One report: what was said and by whom, who found it worth reporting and why.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property string reportId
    required property string authorName
    required property string authorId
    required property string authorImage
    required property string body
    required property string place
    required property string reporterName
    required property string reason
    required property date at
    required property string outcome // "" = open
    required property string note
    readonly property string outcomeText: outcome === "dismiss" ? qsTr("Dismissed") : outcome === "delete_message" ? qsTr("Message deleted") : outcome === "timeout"
        ? qsTr("Silenced") : outcome === "kick" ? qsTr("Removed") : outcome === "ban" ? qsTr("Banned") : ""

    signal decideRequested
    signal personRequested

    implicitHeight: column.implicitHeight + Theme.gap12 + Theme.gap16 // the picture begins 4 below its line's top
    radius: Theme.radiusLarge
    color: Theme.inset
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Report about %1").arg(authorName)
    Accessible.description: body

    Column {
        id: column

        x: Theme.gap16
        y: Theme.gap12
        width: parent.width - 2 * x
        spacing: Theme.gap8

        PersonLine {
            width: parent.width
            implicitHeight: 44
            name: root.authorName
            userId: root.authorId
            image: root.authorImage
            about: root.place
            surface: Theme.inset
            tag: root.outcomeText
            onPressed: root.personRequested()
        }
        PlainTextEdit {
            width: parent.width
            text: root.body
        }
        PlainLabel {
            width: parent.width
            text: qsTr("Reported by %1, %2: %3").arg(root.reporterName).arg(Clock.dateAndTime(root.at)).arg(root.reason)
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
            lineHeight: 1.2
        }
        PlainLabel {
            width: parent.width
            visible: root.note !== ""
            text: qsTr("Note: %1").arg(root.note)
            color: Theme.text2
            font.pixelSize: Theme.fontMeta
        }
        PrimaryButton {
            visible: root.outcome === ""
            text: qsTr("Decide")
            onClicked: root.decideRequested()
        }
    }
}
