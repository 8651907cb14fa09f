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
    readonly property int margin: width < 560 ? Theme.gap16 : Theme.gap32 // as a ScrollColumn
    readonly property int column: Math.min(720, width - 2 * margin)

    AuditView {
        id: log

        session: root.app.session
        spaceId: root.view.spaceId
    }
    Flow {
        id: filters

        x: root.margin
        y: Theme.gap24
        width: root.column
        spacing: Theme.gap12

        DropDown {
            width: root.column < 480 ? root.column : (root.column - parent.spacing) / 2
            label: qsTr("What")
            keys: log.actions
            labels: log.actionLabels
            current: log.action
            onChosen: key => log.action = key
        }
        DropDown {
            width: root.column < 480 ? root.column : (root.column - parent.spacing) / 2
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
        width: parent.width
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
            x: root.margin
            width: root.column
        }
    }
    MoreBelow {
        view: list
    }
    BusyDots {
        anchors.top: list.top
        anchors.horizontalCenter: filters.horizontalCenter
        visible: !log.loaded && log.problem === ""
    }
    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: log.loaded && list.count === 0
        glyph: Icons.clock
        title: log.problem !== "" ? log.problem : qsTr("Nothing of that kind was done.")
    }
}
