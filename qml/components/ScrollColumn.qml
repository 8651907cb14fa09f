// SPDX-License-Identifier: GPL-3.0-or-later
// What a section of a settings page stands in: one column, not too wide to read, that scrolls. What has the focus is in sight. The room
// below it gives way before anything has to be scrolled for.
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
    contentHeight: Math.max(Math.min(height, column.implicitHeight + 2 * Theme.gap24), column.implicitHeight + Theme.gap24 + Theme.gap8)
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ThinScrollBar {}

    MoreBelow {
        parent: root
        view: root
        x: 0
        y: root.height - height
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
