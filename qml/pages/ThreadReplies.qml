// SPDX-License-Identifier: GPL-3.0-or-later
// What is said in a thread, with the list and the input of every conversation.
import QtQuick
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property RoomView room
    required property Composer composer

    History {
        id: history

        anchors.top: parent.top
        anchors.bottom: writing.top
        anchors.bottomMargin: 6
        width: parent.width
        visible: root.room.open
        app: root.app
        room: root.room
        composer: root.composer
        titled: ""
        beginning: qsTr("This is the beginning of the thread.")
        onLeaveRequested: writing.takeFocus()
        onPersonActivated: userId => root.app.nav.openDialog("ProfileCard", userId)
    }
    Writing {
        id: writing

        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.room.open
        focus: true
        app: root.app
        room: root.room
        composer: root.composer
        titled: ""
        placeholder: qsTr("Reply in the thread")
        availableHeight: root.height
        onSent: history.toLatest()
    }
    DropZone {
        anchors.fill: parent
        z: 2
        target: qsTr("the thread")
        offered: root.room.open && root.composer.posting.blocked === ""
        onFilesDropped: drop => {
            root.composer.tray.add(drop.urls);
            writing.takeFocus();
        }
    }
}
