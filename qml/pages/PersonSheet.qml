// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody's card over a settings page.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property App app
    property string userId: ""
    property string spaceId: ""

    function begin(userId: string) {
        root.userId = userId;
        root.open();
    }

    title: qsTr("Profile")

    PersonCard {
        width: parent.width
        app: root.app
        userId: root.userId
        spaceId: root.spaceId
        onDone: root.close()
        onEditRequested: root.app.nav.openDialog("ProfilePage")
    }
}
