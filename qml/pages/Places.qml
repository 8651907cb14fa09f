// SPDX-License-Identifier: GPL-3.0-or-later
// Where one can go: the spaces, and the conversations of the current one.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    readonly property bool atHome: app.currentSpaceId === ""

    signal newRequested(section: string)
    signal spaceRequested
    signal profileRequested
    signal chosen

    function openBell(anchor: Item) {
        menus.made().openBell(root.app.room.conversationId, anchor);
    }
    function openSettings() {
        menus.made().settings(root.app.room.conversationId);
    }

    implicitWidth: rail.width + sidebar.width + 1
    width: implicitWidth

    SpacesRail {
        id: rail

        height: root.height
        model: root.app.spaces
        currentSpaceId: root.app.currentSpaceId
        homeUnread: root.app.homeUnread > 0
        homeMentions: root.atHome ? 0 : root.app.homeUnread
        selfName: root.app.session.selfName
        selfKey: root.app.session.selfId
        selfImage: root.app.session.selfImage
        selfPresence: root.app.session.selfPresence
        onSpaceActivated: id => root.app.openSpace(id)
        onHomeActivated: root.app.openHome()
        onMenuRequested: (id, anchor, x, y) => menus.made().openRail(id, anchor, x, y)
        onMoved: (id, by) => menus.made().acts.moveSpace(id, by)
        onDropped: (id, index) => menus.made().acts.putSpace(id, index)
        onAddRequested: root.spaceRequested()
        onProfileRequested: root.profileRequested()
    }
    Sidebar {
        id: sidebar

        anchors.left: rail.right
        height: root.height
        model: root.app.sidebar
        title: root.atHome ? qsTr("Messages") : root.app.currentSpaceName
        subtitle: root.atHome ? root.app.session.serverName : root.app.currentSpaceMembers > 0 ? qsTr("%n member(s)", "",
            root.app.currentSpaceMembers) : ""
        hasMenu: !root.atHome
        currentId: root.app.nav.place === "" ? root.app.room.conversationId : ""
        canAddRooms: root.app.canAddRooms
        mayArrange: root.app.canAddRooms
        unreadOnly: root.app.sidebar.unreadOnly
        shortcutHint: root.app.actions.keysText("go.switcher")
        emptyText: qsTr("No conversations yet. Start one with the pencil above.")
        entries: ownPlaces
        onActivated: id => {
            root.app.openConversation(id);
            root.chosen();
        }
        onNewRequested: section => root.newRequested(section)
        onFilterEdited: text => root.app.sidebar.filter = text
        onUnreadOnlyToggled: root.app.sidebar.unreadOnly = !root.app.sidebar.unreadOnly
        onFoldToggled: section => root.app.sidebar.toggle(section)
        onTitleActivated: anchor => menus.made().openSpace(anchor)
        onMenuRequested: (id, anchor, x, y) => menus.made().openConversation(id, anchor, x, y)
        onSectionMenuRequested: (section, anchor, x, y) => menus.made().openSection(section, anchor, x, y)
        onMoved: (id, by) => menus.made().acts.moveRoom(id, by)
        onSectionMoved: (section, by) => menus.made().acts.moveCategory(section, by)
        onDropped: (id, section, index) => menus.made().acts.putRoom(id, section, index)
    }
    Binding {
        target: root.app.sidebar
        property: "showsEmpty"
        value: root.app.canAddRooms
    }
    // Not bound, so by outer names: Qt 6.4 refuses bound components in a header.
    // qmllint disable unqualified
    Component {
        id: ownPlaces

        OwnPlaces {
            width: sidebar.width
            app: root.app
            atHome: root.atHome
        }
    }
    // qmllint enable unqualified
    LazyPart {
        id: menus

        anchors.fill: parent
        part: Qt.resolvedUrl("PlaceMenus.qml")

        function given(): var {
            return {app: root.app};
        }
    }
    Connections {
        target: menus.item
        ignoreUnknownSignals: true

        function onNewRequested(section: string) {
            root.newRequested(section);
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: root.height
        color: Theme.line
    }
}
