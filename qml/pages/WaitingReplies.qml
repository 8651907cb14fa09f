// SPDX-License-Identifier: GPL-3.0-or-later
// Replies that begin a thread, as long as the server does not have them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

Flickable {
    id: root

    required property QtObject model
    readonly property alias count: replies.count

    signal retryRequested(key: string)
    signal discardRequested(key: string)

    visible: count > 0
    clip: true
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ThinScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Replies on their way")

    Column {
        id: column

        x: Theme.messageMargin
        width: root.width - 2 * x
        spacing: Theme.gap8

        Repeater {
            id: replies

            model: root.model

            Column {
                id: reply

                required property string key
                required property string words
                required property string detail
                required property bool urgent

                width: parent.width
                spacing: 2
                Accessible.role: Accessible.ListItem
                Accessible.name: reply.words + ", " + reply.detail

                PlainLabel {
                    width: parent.width
                    text: reply.words
                    Accessible.ignored: true
                }
                PlainLabel {
                    width: parent.width
                    visible: !reply.urgent
                    text: reply.detail
                    color: Theme.text3
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
                MessageFailure {
                    width: parent.width
                    visible: reply.urgent
                    failure: reply.detail
                    onRetryRequested: root.retryRequested(reply.key)
                    onDiscardRequested: root.discardRequested(reply.key)
                }
            }
        }
    }
}
