// SPDX-License-Identifier: GPL-3.0-or-later
// A space and all that can be set in it.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument // the space's id, maybe with "/roles" behind it
    readonly property string spaceId: argument.split("/")[0]
    property string section: argument.split("/")[1] ?? "overview"
    // What a section needs; empty: nothing, or it says so itself.
    readonly property string needs: section === "roles" || section === "explain" ? "manage_roles" : section === "bans" ? "ban" : section === "log"
        ? "see_audit_log" : section === "reports" ? "handle_reports" : section === "bots" ? "edit_space" : ""
    readonly property string refusal: view.name !== "" && needs !== "" ? view.whyNotDo(needs) : ""
    readonly property string source: refusal !== "" || spaceId === "" ? "" : section === "overview" ? "SpaceOverview.qml" : section === "rooms"
        ? "SpaceRoomsPart.qml" : section === "roles" ? "SpaceRoles.qml" : section === "explain" ? "SpaceExplain.qml" : section === "members"
        ? "SpaceMembersPart.qml" : section === "invites" ? "SpaceInvites.qml" : section === "bans" ? "SpaceBans.qml" : section === "emoji"
        ? "SpaceEmoji.qml" : section === "log" ? "SpaceLog.qml" : section === "bots" ? "SpaceBots.qml" : "SpaceReports.qml"

    signal closeRequested

    function show() {
        stage.setSource(root.source, root.source === "" ? {} : {app: root.app, view: view});
    }

    onSourceChanged: show()
    Component.onCompleted: show()

    SpaceView {
        id: view

        session: root.app.session
        spaceId: root.spaceId
        onLeft: root.closeRequested()
    }
    SectionFrame {
        id: frame

        anchors.fill: parent
        focus: true
        title: view.name
        subtitle: view.loaded ? qsTr("%n member(s)", "", view.members) : " " // not known yet; its line stays
        imageKey: root.spaceId
        image: view.icon
        keys: ["overview", "rooms", "roles", "explain", "members", "invites", "bans", "emoji", "bots", "reports", "log"]
        labels: [qsTr("Overview"), qsTr("Rooms"), qsTr("Roles"), qsTr("Who may do what"), qsTr("Members"), qsTr("Invites"), qsTr("Bans"), qsTr("Emoji"), qsTr("Bots"),
            qsTr("Reports"), qsTr("Log")]
        glyphs: [Icons.home, Icons.hash, Icons.shield, Icons.key, Icons.users, Icons.link, Icons.lock, Icons.face, Icons.at, Icons.alert, Icons.clock]
        current: root.section
        onChosen: key => root.section = key
        onCloseRequested: root.closeRequested()

        Loader {
            id: stage

            anchors.fill: parent
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width
            visible: root.refusal !== ""
            glyph: Icons.lock
            title: qsTr("This is not for you")
            text: root.refusal
        }
    }
}
