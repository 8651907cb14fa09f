// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody's card over the window. The argument is the person's id, with "@" and a space's id behind it if it is not about the
// space that is shown.
import QtQuick
import Tertulia.Components
import Tertulia.Client

CardFrame {
    id: root

    required property App app
    required property string argument

    PersonCard {
        width: parent.width
        app: root.app
        userId: root.argument.split("@")[0]
        spaceId: root.argument.includes("@") ? root.argument.split("@")[1] : root.app.currentSpaceId
        onDone: root.closeRequested()
        onEditRequested: root.app.nav.openDialog("ProfilePage")
    }
}
