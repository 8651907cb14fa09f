// SPDX-License-Identifier: GPL-3.0-or-later
// A message that could not be sent says why, and stays until its author decides.
import QtQuick
import Tertulia.Theme

Flow {
    id: root

    required property string failure
    property bool reachable: true

    signal retryRequested
    signal discardRequested

    spacing: Theme.gap12
    topPadding: 4

    PlainLabel {
        width: Math.min(implicitWidth, root.width)
        text: root.failure !== "" ? root.failure : qsTr("This message was not sent.")
        color: Theme.danger
        font.pixelSize: Theme.fontSmall
    }
    LinkButton {
        reachable: root.reachable
        text: qsTr("Try again")
        onClicked: root.retryRequested()
    }
    LinkButton {
        reachable: root.reachable
        text: qsTr("Discard")
        danger: true
        onClicked: root.discardRequested()
    }
}
