// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of single conversations. Not bound, so by outer names: what an Instantiator makes is outside of this file.
import QtQuick
import Tertulia.Client

Item {
    id: root

    property App app

    signal mainWanted

    // qmllint disable unqualified
    Instantiator {
        model: root.app ? root.app.others.windows : null

        ConversationWindow {
            app: root.app
            onMainWanted: root.mainWanted()
        }
    }
    // qmllint enable unqualified
}
