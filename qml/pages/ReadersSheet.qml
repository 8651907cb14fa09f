// SPDX-License-Identifier: GPL-3.0-or-later
// Who can read what is written here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property MemberListModel model
    required property string explanation

    title: qsTr("Who can read this")
    text: explanation

    Item {
        x: -Theme.gap16 // its rows are made for a panel: their pictures stand below the title
        width: parent.width + Theme.gap16
        height: people.height

        ListView {
            id: people

            width: parent.width
            height: Math.min(contentHeight, Math.max(120, root.room))
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.opened ? root.model : null
            Accessible.role: Accessible.List
            Accessible.name: root.title
            T.ScrollBar.vertical: ThinScrollBar {}

            delegate: MemberRow {
                width: ListView.view.width
                ringed: ListView.isCurrentItem && people.activeFocus
            }
        }
        MoreBelow {
            view: people
            ground: root.ground
        }
    }
}
