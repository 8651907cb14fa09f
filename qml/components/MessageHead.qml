// SPDX-License-Identifier: GPL-3.0-or-later
// Who and when.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string name
    required property string clock
    required property string fullTime

    signal authorActivated

    implicitHeight: 21

    PlainLabel {
        id: who

        width: Math.min(implicitWidth, root.width - 80)
        oneLine: true
        text: root.name
        font.weight: Font.DemiBold

        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
        TapHandler {
            onTapped: root.authorActivated()
        }
    }
    PlainLabel {
        id: when

        anchors.baseline: who.baseline
        x: who.width + 8
        text: root.clock
        color: Theme.text3
        font.pixelSize: Theme.fontTiny

        HoverHandler {
            id: whenHover
        }
        TipHost {
            target: when
            text: root.fullTime
            wanted: whenHover.hovered
        }
    }
}
