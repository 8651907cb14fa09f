// SPDX-License-Identifier: GPL-3.0-or-later
// What others see of me while I am connected: the same four wherever it is chosen.
import QtQuick
import Tertulia.Client

Choice {
    id: root

    required property App app

    keys: ["online", "away", "dnd", "invisible"]
    labels: [qsTr("Online"), qsTr("Away"), qsTr("Do not disturb"), qsTr("Invisible")]
    // As it is kept, also without a connection: session.selfPresence is "offline" then.
    current: app.settings.presence !== "invisible" && app.settings.doNotDisturb ? "dnd" : app.settings.presence
    onChosen: key => {
        root.app.settings.doNotDisturb = key === "dnd";
        root.app.settings.presence = key === "dnd" ? "online" : key;
    }
}
