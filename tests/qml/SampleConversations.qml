// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

ListModel {
    id: root

    property bool home: false

    function room(id: string, title: string, unread: int, mentions: int, isPrivate: bool, muted: bool) {
        append({
            "conversationId": id, "kind": "room", "section": "rooms", "title": title, "preview": "", "unread": unread, "mentions": mentions,
            "presence": "", "avatarKey": id, "avatarImage": "", "isPrivate": isPrivate, "muted": muted
        });
    }
    function person(id: string, kind: string, title: string, preview: string, unread: int, presence: string) {
        append({
            "conversationId": id, "kind": kind, "section": kind === "group" ? "groups" : "directs", "title": title, "preview": preview,
            "unread": unread, "mentions": 0, "presence": presence, "avatarKey": id, "avatarImage": kind === "group" ? "" : "face:" + id,
            "isPrivate": false, "muted": false
        });
    }
    Component.onCompleted: {
        if (home) {
            person("viaje", "group", "Viaje a Oporto", "Bruno: I booked the house", 3, "");
            person("lectores", "group", "Club de lectura", "Clara: same place on Thursday?", 0, "");
        } else {
            room("general", "general", 3, 0, false, false);
            room("diseno", "diseño", 0, 0, false, false);
            room("lecturas", "lecturas-de-mayo", 7, 2, false, false);
            room("releases", "releases", 0, 0, false, false);
            room("junta", "junta", 0, 0, true, false);
            room("random", "random", 12, 0, false, true);
        }
        person("ines", "direct", "Inés Carvajal", "te paso el boceto ahora", 1, "online");
        person("theo", "direct", "Théo Marchand", "You: merci, à demain !", 0, "online");
        person("noor", "direct", "Noor Haddad", "🎧 Deep work until 16:00", 0, "away");
        person("marcus", "direct", "Marcus Webb", "Photo", 0, "dnd");
        person("yuki", "direct", "Yuki Tanaka", "Thanks for the review!", 0, "offline");
    }
}
