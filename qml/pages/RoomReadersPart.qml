// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees a room: everybody in the space, or the people and roles that were chosen.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property RoomSettings room

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.room.problem
    }
    FormPart {
        whyNot: root.room.whyNotEdit

        SwitchRow {
            width: parent.width
            text: qsTr("Private")
            hint: qsTr("Only people and roles you choose see it.")
            checked: root.room.isPrivate
            onTurned: question.open()
        }
    }
    FormPart {
        visible: root.room.isPrivate
        title: qsTr("Roles that see it")
        about: qsTr("Whoever holds one of these is in the room, as long as they hold it. Others are added by hand under Members.")
        whyNot: root.room.whyNotEdit

        Repeater {
            model: root.room.readers

            SwitchRow {
                required property string roleId
                required property string name
                required property string tint
                required property bool reads

                width: parent.width
                text: name
                checked: reads
                onTurned: on => root.room.setReader(roleId, on)
            }
        }
        PlainLabel {
            width: parent.width
            visible: root.room.readers.count === 0
            text: qsTr("This space has no roles yet.")
            color: Theme.text2
        }
    }
    ConfirmSheet {
        id: question

        title: root.room.isPrivate ? qsTr("Open %1 to the whole space?").arg("#" + root.room.title) : qsTr("Make %1 private?").arg("#" + root.room.title)
        text: root.room.isPrivate ? qsTr("Everybody in %1 can then read all that was ever said there.").arg(root.room.spaceName)
            : qsTr("Everybody but you and the roles below loses it. You can add people again. What was said stays.")
        actionText: root.room.isPrivate ? qsTr("Open it") : qsTr("Make private")
        onConfirmed: root.room.setPrivate(!root.room.isPrivate)
    }
}
