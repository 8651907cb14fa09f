// SPDX-License-Identifier: GPL-3.0-or-later
// What a switcher offers.
import QtQuick

ListModel {
    function entry(type: string, id: string, title: string, place: string, unread: int) {
        append({"type": type, "entryId": id, "title": title, "place": place, "unread": unread, "mentions": 0, "isPrivate": false, "presence": "",
            "avatarKey": id, "avatarImage": ""});
    }
    Component.onCompleted: {
        entry("room", "general", "general", "Librería Norte", 3);
        entry("room", "diseno", "diseño", "Librería Norte", 0);
        entry("direct", "ines", "Inés Carvajal", "", 1);
        entry("user", "clara", "Clara Duval", "@clara", 0);
        entry("space", "kino", "Kino Leipzig", "", 0);
        entry("action", "settings", "Settings", "Ctrl+,", 0);
    }
}
