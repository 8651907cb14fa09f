// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a picture of oneself, a group or a space.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    property string streamId: "" // "" = my own
    required property string name
    required property string colorKey
    required property string image

    implicitWidth: button.implicitWidth
    implicitHeight: button.implicitHeight

    SecondaryButton {
        id: button

        text: qsTr("Change picture")
        glyph: Icons.pencil
        onClicked: sheet.open()
    }
    AvatarSheet {
        id: sheet

        session: root.app.session
        stream: root.streamId
        name: root.name
        colorKey: root.colorKey
        image: root.image
    }
}
