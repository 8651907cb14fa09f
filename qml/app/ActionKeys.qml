// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the action registry, heard in the window that this stands in.
import QtQuick
import Tertulia.Client

Item {
    id: root

    required property Actions actions

    signal wanted(action: string)

    // Not bound, so by outer names: what an Instantiator makes is outside of this file.
    // qmllint disable unqualified
    Instantiator {
        model: root.actions

        Shortcut {
            required property string actionId
            required property list<string> keys
            required property bool live

            sequences: Array.from(keys)
            enabled: live
            onActivated: root.wanted(actionId)
        }
    }
    // qmllint enable unqualified
}
