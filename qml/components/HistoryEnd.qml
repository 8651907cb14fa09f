// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the newest message: a little room, and what is missing there.
// Not bound, so by outer names: Qt 6.4 refuses bound components that a Loader makes.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    property int missing: 0
    property string holeState: ""

    signal fetchRequested

    implicitHeight: Theme.gap8 + hole.height

    Loader {
        id: hole

        width: root.width
        height: active ? implicitHeight : 0
        active: root.missing > 0
        // qmllint disable unqualified
        sourceComponent: HistoryHole {
            count: root.missing
            how: root.holeState
            onFetchRequested: root.fetchRequested()
        }
        // qmllint enable unqualified
    }
}
