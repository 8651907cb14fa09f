// SPDX-License-Identifier: GPL-3.0-or-later
// Searching in the open conversation, or in the one that the argument names.
import QtQuick
import Tertulia.Client

PanelFrame {
    id: root

    required property App app
    required property string argument
    readonly property RoomView room: app.room

    title: qsTr("Search in %1").arg(argument !== "" && acts.session ? acts.titleOf(argument) : room.kind === "room" ? "#" + room.title : room.title)
    subtitle: qsTr("Search everywhere")
    onTitleActivated: root.app.nav.openPlace("SearchPage", body.typed)

    PlaceActs {
        id: acts

        session: root.app.session
    }
    SearchBody {
        id: body

        anchors.fill: parent
        focus: true
        app: root.app
        conversationId: root.argument !== "" ? root.argument : root.room.conversationId
    }
}
