// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Item {
    id: root

    required property string code
    required property string link
    required property string authorName
    required property date expiresAt
    required property int uses
    required property int used
    readonly property string ends: isNaN(expiresAt.getTime()) ? qsTr("No end") : qsTr("Until %1").arg(Clock.dateAndTime(expiresAt))
    readonly property string spent: uses > 0 ? qsTr("%1 of %2 used").arg(used).arg(uses) : qsTr("used %n time(s)", "", used)
    property bool copied: false

    signal linkCopied
    signal codeCopied
    signal revoked

    implicitHeight: 54
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Invite by %1, %2, %3").arg(authorName).arg(ends).arg(spent)

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - tools.width - 12
        spacing: 2

        PlainLabel {
            width: parent.width
            oneLine: true
            text: root.code
            font.family: Theme.mono
            font.pixelSize: Theme.fontMeta
        }
        PlainLabel {
            width: parent.width
            oneLine: true
            text: qsTr("%1 · %2 · by %3").arg(root.ends).arg(root.spent).arg(root.authorName)
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
    Row {
        id: tools

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        spacing: 2

        IconButton {
            glyph: root.copied ? Icons.check : Icons.link
            tip: qsTr("Copy link")
            onClicked: {
                root.copied = true;
                root.linkCopied();
            }
        }
        IconButton {
            glyph: Icons.copy
            tip: qsTr("Copy code")
            onClicked: root.codeCopied()
        }
        IconButton {
            glyph: Icons.trash
            danger: true
            tip: qsTr("End this invite")
            onClicked: root.revoked()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
