// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a sidebar: heads, and conversations below them.
import QtQuick

ListModel {
    id: root

    property bool home: false

    function line(values: var) {
        append(Object.assign({
            "head": false, "folded": false, "category": false, "hidden": 0, "conversationId": "", "kind": "", "section": "", "title": "",
            "preview": "", "unread": 0, "mentions": 0, "presence": "", "avatarKey": values.conversationId ?? "", "avatarImage": "",
            "isPrivate": false, "muted": false, "draft": false
        }, values));
    }
    function part(section: string, title: string) {
        line({"head": true, "section": section, "title": title, "category": title !== ""});
    }
    function room(id: string, title: string, unread: int, mentions: int, isPrivate: bool, muted: bool) {
        line({"conversationId": id, "kind": "room", "section": "rooms", "title": title, "unread": unread, "mentions": mentions,
            "isPrivate": isPrivate, "muted": muted});
    }
    function person(id: string, kind: string, title: string, preview: string, unread: int, presence: string) {
        line({"conversationId": id, "kind": kind, "section": kind === "group" ? "groups" : "directs", "title": title, "preview": preview,
            "unread": unread, "presence": presence, "avatarImage": kind === "group" ? "" : "face:" + id});
    }
    Component.onCompleted: {
        if (home) {
            part("groups", "");
            person("viaje", "group", "Viaje a Oporto", "Bruno: I booked the house", 3, "");
            person("lectores", "group", "Club de lectura", "Clara: same place on Thursday?", 0, "");
        } else {
            part("rooms", "");
            room("general", "general", 3, 0, false, false);
            room("diseno", "diseño", 0, 0, false, false);
            room("lecturas", "lecturas-de-mayo", 7, 2, false, false);
            part("equipo", "Equipo");
            line({"conversationId": "releases", "kind": "room", "section": "equipo", "title": "releases", "draft": true});
            line({"conversationId": "junta", "kind": "room", "section": "equipo", "title": "junta", "isPrivate": true});
            line({"conversationId": "random", "kind": "room", "section": "equipo", "title": "random", "unread": 12, "muted": true});
        }
        part("directs", "");
        person("ines", "direct", "Inés Carvajal", "te paso el boceto ahora", 1, "online");
        person("theo", "direct", "Théo Marchand", "You: merci, à demain !", 0, "online");
        person("noor", "direct", "Noor Haddad", "🎧 Deep work until 16:00", 0, "away");
        person("marcus", "direct", "Marcus Webb", "Photo", 0, "dnd");
        person("yuki", "direct", "Yuki Tanaka", "Thanks for the review!", 0, "offline");
    }
}
