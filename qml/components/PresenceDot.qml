// SPDX-License-Identifier: GPL-3.0-or-later
// Presence told by shape as well as colour: full = online, crescent = away, bar = do not disturb, ring = offline.
import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    property string presence: "offline"
    property int size: 10
    // What lies behind: the dot cuts itself out of it with a ring of this colour.
    property color surface: Theme.sidebar
    readonly property color tint: Theme.presence(presence)
    readonly property string label: presence === "online" ? qsTr("online") : presence === "away" ? qsTr("away")
        : presence === "dnd" ? qsTr("do not disturb") : qsTr("offline")

    width: size + 4
    height: width
    radius: width / 2
    visible: presence !== ""
    color: surface
    Accessible.ignored: true // who wears it says `label`

    Rectangle {
        anchors.centerIn: parent
        width: root.size
        height: width
        radius: width / 2
        color: root.tint
        clip: true

        // A ring of two discs: a border of a few pixels is drawn with corners.
        Rectangle {
            anchors.centerIn: parent
            visible: root.presence === "offline"
            width: root.size - 2 * Math.max(2, Math.round(root.size / 5))
            height: width
            radius: width / 2
            color: root.surface
        }
        Rectangle {
            visible: root.presence === "away"
            x: -width * 0.28
            y: -height * 0.28
            width: root.size * 0.82
            height: width
            radius: width / 2
            color: root.surface
        }
        Rectangle {
            anchors.centerIn: parent
            visible: root.presence === "dnd"
            width: Math.round(root.size * 0.56)
            height: Math.max(2, Math.round(root.size * 0.2))
            radius: height / 2
            color: root.surface
        }
    }
}
