// SPDX-License-Identifier: GPL-3.0-or-later
// What stands at the right of the conversation: the panel that navigation asks for, else the members. Its edge can be moved.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    property bool sizable: true
    property real available: 800 // for it and the conversation
    readonly property bool paneled: app.nav.panel !== ""
    readonly property real least: 280
    readonly property real most: Math.max(least, available - 360)

    signal personActivated(userId: string)
    signal closeRequested

    implicitWidth: paneled ? Math.max(least, Math.min(most, app.layout.panelWidth)) : Theme.panelWidth

    function takeFocus() {
        (root.paneled ? host : members).forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sidebar
    }
    PageHost {
        id: host

        anchors.fill: parent
        app: root.app
        name: root.app.nav.panel
        argument: root.app.nav.panelArgument
        onCloseRequested: root.closeRequested()
    }
    FocusScope {
        id: members

        anchors.fill: parent
        visible: !root.paneled

        MemberPanel {
            anchors.fill: parent
            focus: true
            model: root.app.room.members
            subtitle: root.app.others.beside !== "" ? (root.app.room.kind === "room" ? "#" : "") + root.app.room.title : "" // there are two conversations
            onActivated: userId => root.personActivated(userId)
            onCloseRequested: root.closeRequested()
        }
    }
    PanelHandle {
        x: -4
        height: root.height
        visible: root.sizable
        enabled: root.paneled
        activeFocusOnTab: enabled
        size: root.implicitWidth
        least: root.least
        most: root.most
        onResized: size => root.app.layout.panelWidth = size
    }
}
