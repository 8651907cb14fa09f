// SPDX-License-Identifier: GPL-3.0-or-later
// Searching in the open conversation. The argument is what to look for.
import QtQuick
import Tertulia.Client

PanelFrame {
    id: root

    required property App app
    required property string argument

    title: qsTr("Search in %1").arg(app.room.kind === "room" ? "#" + app.room.title : app.room.title)
    subtitle: qsTr("Search everywhere")
    onTitleActivated: root.app.nav.openPlace("SearchPage", body.typed)

    SearchBody {
        id: body

        anchors.fill: parent
        focus: true
        app: root.app
        conversationId: root.app.room.conversationId
        query: root.argument
    }
}
