// SPDX-License-Identifier: GPL-3.0-or-later
// What stands before a conversation's title where no portrait does: # for a room, a lock for a private one, heads for a group, a bubble for a thread.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string kind
    property bool isPrivate: false
    property int size: 16
    property color color: Theme.text2

    implicitWidth: size
    implicitHeight: size

    Icon {
        name: root.kind === "room" ? (root.isPrivate ? Icons.lock : Icons.hash) : root.kind === "group" ? Icons.users : root.kind === "thread" ? Icons.thread : Icons.user
        size: root.size
        color: root.color
    }
}
