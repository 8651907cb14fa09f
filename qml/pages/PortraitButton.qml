// SPDX-License-Identifier: GPL-3.0-or-later
// A portrait that can be changed: mine, or that of a group or a space. Pressing it opens the sheet for that.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Pressable {
    id: root

    required property SessionView session
    property string stream: "" // "conversation:ID" or "space:ID"; empty: mine
    property string name: session.selfName
    property string colorKey: session.selfId
    property string image: session.selfImage
    property string presence: ""
    property color surface: Theme.canvas
    property int size: 80
    readonly property bool square: stream !== "" // a person is round

    implicitWidth: size
    implicitHeight: size
    Accessible.name: qsTr("Change the picture…")
    onClicked: sheet.open()

    Avatar {
        size: root.size
        name: root.name
        colorKey: root.colorKey
        image: root.image
        presence: root.presence
        surface: root.surface
        square: root.square
        Accessible.ignored: true
    }
    Rectangle {
        anchors.fill: parent
        visible: root.enabled && (root.hovered || root.visualFocus)
        radius: root.square ? width * 0.32 : width / 2
        color: "#99000000"

        Icon {
            anchors.centerIn: parent
            name: Icons.camera
            size: Math.round(root.size * 0.36)
            color: "#FFFFFF"
        }
    }
    FocusRing {
        shown: root.visualFocus
        radius: root.square ? width * 0.32 : width / 2
    }
    TipHost {
        target: root
        text: qsTr("Change the picture…")
        wanted: root.hovered || root.visualFocus
    }
    AvatarSheet {
        id: sheet

        session: root.session
        stream: root.stream
        name: root.name
        colorKey: root.colorKey
        image: root.image
    }
}
