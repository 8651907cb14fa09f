// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

T.ToolTip {
    id: root

    property bool beside: false

    delay: 500
    x: !parent ? 0 : beside ? parent.width + 4 : Math.round((parent.width - implicitWidth) / 2)
    y: !parent ? 0 : beside ? Math.round((parent.height - implicitHeight) / 2) : -implicitHeight - 6
    implicitWidth: Math.min(280, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    leftPadding: 10
    rightPadding: 10
    topPadding: 5
    bottomPadding: 6
    margins: 6
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: PlainLabel {
        text: root.text
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Medium
    }
    background: Rectangle {
        color: Theme.raised
        radius: 6
        border.color: Theme.lineStrong
    }
}
