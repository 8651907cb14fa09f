// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer is told about a link before it is pressed.
pragma Singleton

import QtQuick

QtObject {
    id: root

    function tip(link: string): string {
        if (link === "spoiler:")
            return qsTr("Spoiler: press to read");
        if (link === "" || link.startsWith("person:"))
            return "";
        const address = link.replace(/^ask:/, "");
        return address.startsWith("tertulia://message?") ? qsTr("A message in this app") : address.length > 120 ? address.substring(0, 120) + "…" : address;
    }
}
