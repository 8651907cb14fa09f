// SPDX-License-Identifier: GPL-3.0-or-later
// What goes along with the message that is being written, above its text, and in words what could not be taken. A text that is too
// long for one message can become a file here.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property QtObject model // see FileTray; null = nothing
    property string problem: ""
    property int overflow: 0 // characters that are too many
    readonly property bool used: list.count > 0 || problem !== "" || overflow > 0
    readonly property alias count: list.count

    signal removeRequested(index: int)
    signal problemDismissed
    signal textFileRequested

    implicitWidth: 400
    implicitHeight: used ? column.implicitHeight + Theme.gap8 : 0
    visible: used

    Column {
        id: column

        width: parent.width
        topPadding: Theme.gap8
        leftPadding: Theme.gap12
        rightPadding: Theme.gap12
        spacing: Theme.gap8

        ListView {
            id: list

            width: parent.width - 2 * Theme.gap12
            height: count > 0 ? 60 : 0
            visible: count > 0
            orientation: ListView.Horizontal
            spacing: Theme.gap8
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.model
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Files to send")

            delegate: TrayItem {
                required property int index

                onRemoveRequested: root.removeRequested(index)
            }
            onCountChanged: positionViewAtEnd()
        }
        Notice {
            width: parent.width - 2 * Theme.gap12
            visible: root.problem !== ""
            kind: "warning"
            text: root.problem
            dismissable: true
            onDismissed: root.problemDismissed()
        }
        Notice {
            width: parent.width - 2 * Theme.gap12
            visible: root.overflow > 0
            text: qsTr("That is %n character(s) too long for one message.", "", root.overflow)
            actionText: qsTr("Send it as a text file")
            onActionRequested: root.textFileRequested()
        }
    }
}
