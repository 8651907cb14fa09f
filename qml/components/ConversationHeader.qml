// SPDX-License-Identifier: GPL-3.0-or-later
// Where am I, and what is it for.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    required property string title
    required property string kind
    property string topic: ""
    property string presence: ""
    property string avatarKey: ""
    property string avatarImage: ""
    property bool isPrivate: false
    property int memberCount: 0
    property bool membersShown: false
    property bool tools: true // what opens panels
    property bool showMembers: tools && kind !== "direct"
    property bool closable: false
    property bool showMenu: false
    property bool muted: false
    readonly property bool wide: tools && width >= 560 // room for all of the tools
    property string warning: "" // something is wrong with what is shown below
    property string panel: "" // the one that is open: "PinsPanel", "ThreadsPanel" …
    readonly property string detail: topic !== "" ? topic : kind !== "direct" && memberCount > 0 ? qsTr("%n member(s)", "", memberCount)
        : kind === "direct" ? presenceText(presence) : ""

    signal membersToggled
    signal panelToggled(name: string)
    signal bellRequested(anchor: Item)
    signal menuRequested(anchor: Item)
    signal closeRequested
    signal warningClicked

    implicitHeight: Theme.headerHeight
    color: Theme.canvas

    function presenceText(name: string): string {
        return name === "online" ? qsTr("Online") : name === "away" ? qsTr("Away") : name === "dnd" ? qsTr("Do not disturb")
            : name === "offline" ? qsTr("Offline") : "";
    }

    ConversationGlyph {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.messageMargin
        visible: root.kind !== "direct"
        kind: root.kind
        isPrivate: root.isPrivate
        size: 18
    }
    Avatar {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.messageMargin - 4
        visible: root.kind === "direct"
        size: 28
        name: root.title
        colorKey: root.avatarKey
        image: root.avatarImage
        presence: root.presence
        surface: root.color
        Accessible.ignored: true
    }
    PlainLabel {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        x: root.kind === "direct" ? 56 : 48
        width: Math.min(implicitWidth, Math.max(0, actions.x - x - 24))
        oneLine: true
        text: root.title
        font.pixelSize: Theme.fontTitle
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Rectangle {
        id: divider

        anchors.verticalCenter: parent.verticalCenter
        x: Math.round(label.x + label.width + 10)
        visible: detail.visible
        width: 1
        height: 18
        color: Theme.line
    }
    PlainLabel {
        id: detail

        anchors.verticalCenter: parent.verticalCenter
        x: divider.x + 10
        width: actions.x - x - 16
        visible: text !== "" && width > 60
        oneLine: true
        text: root.detail
        color: Theme.text2
        font.pixelSize: Theme.fontMeta
    }
    Row {
        id: actions

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 14
        spacing: 4

        IconButton {
            visible: root.warning !== ""
            glyph: Icons.alert
            tip: root.warning
            onClicked: root.warningClicked()
        }
        IconButton {
            id: bell

            visible: root.wide
            glyph: root.muted ? Icons.bellOff : Icons.bell
            tip: root.muted ? qsTr("Muted. Notifications") : qsTr("Notifications")
            onClicked: root.bellRequested(bell)
        }
        IconButton {
            visible: root.wide
            glyph: Icons.thread
            tip: qsTr("Threads here")
            checked: root.panel === "ThreadsPanel"
            onClicked: root.panelToggled("ThreadsPanel")
        }
        IconButton {
            visible: root.wide
            glyph: Icons.pin
            tip: qsTr("Pinned messages")
            checked: root.panel === "PinsPanel"
            onClicked: root.panelToggled("PinsPanel")
        }
        IconButton {
            visible: root.showMembers
            glyph: Icons.users
            tip: root.membersShown ? qsTr("Hide members") : qsTr("Show members")
            checked: root.membersShown
            onClicked: root.membersToggled()
        }
        IconButton {
            visible: root.tools
            glyph: Icons.search
            tip: qsTr("Search here")
            checked: root.panel === "SearchPanel"
            onClicked: root.panelToggled("SearchPanel")
        }
        IconButton {
            id: more

            visible: root.showMenu
            glyph: Icons.more
            tip: qsTr("More")
            onClicked: root.menuRequested(more)
        }
        IconButton {
            visible: root.closable
            glyph: Icons.close
            tip: qsTr("Close")
            onClicked: root.closeRequested()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
