// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed what, the newest first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    required property SpaceView view

    AuditView {
        id: log

        session: root.app.session
        spaceId: root.view.spaceId
    }
    Flow {
        id: filters

        x: Theme.gap24
        y: Theme.gap16
        width: Math.min(780, parent.width - 2 * x)
        spacing: Theme.gap12

        DropDown {
            width: Math.min(280, parent.width)
            label: qsTr("What")
            keys: log.actions
            labels: log.actionLabels
            current: log.action
            onChosen: key => log.action = key
        }
        DropDown {
            width: Math.min(280, parent.width)
            label: qsTr("By whom")
            keys: log.actorHandles
            labels: log.actorNames
            current: log.actor
            onChosen: key => log.actor = key
        }
    }
    ListView {
        id: list

        anchors.top: filters.bottom
        anchors.topMargin: Theme.gap12
        anchors.bottom: parent.bottom
        x: Theme.gap16
        width: Math.min(796, parent.width - 2 * x)
        clip: true
        activeFocusOnTab: true
        model: log.entries
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap24
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Log")
        onAtYEndChanged: if (atYEnd && count > 0)
            log.loadMore()

        delegate: LogLine {
            width: ListView.view.width
        }
    }
    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: log.loaded && list.count === 0
        glyph: Icons.clock
        title: log.problem !== "" ? log.problem : qsTr("Nothing of that kind was done.")
    }
}
