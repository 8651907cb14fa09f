// SPDX-License-Identifier: GPL-3.0-or-later
// What a section of a settings page stands in: one column, not too wide to read, that scrolls. What has the focus is in sight.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

Flickable {
    id: root

    default property alias content: column.data
    property int widest: 720
    property bool centred: false // for a page that has no list of sections beside it
    property alias spacing: column.spacing
    property int margin: width < 560 ? Theme.gap16 : Theme.gap32

    contentWidth: width
    contentHeight: column.implicitHeight + 2 * Theme.gap24
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ThinScrollBar {}

    // There is more below.
    Rectangle {
        parent: root
        anchors.bottom: parent.bottom
        z: 1
        width: parent.width - 12 // beside the scroll bar
        height: 28
        visible: !root.atYEnd
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.canvas, 0)
            }
            GradientStop {
                position: 1
                color: Theme.canvas
            }
        }
    }
    Column {
        id: column

        x: root.centred ? Math.max(root.margin, Math.floor((root.width - root.widest) / 2)) : root.margin
        y: Theme.gap24
        width: Math.min(root.widest, root.width - 2 * root.margin)
        spacing: Theme.gap32
    }
    FocusInSight {
        view: root
        within: column
    }
}
