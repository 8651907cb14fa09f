// SPDX-License-Identifier: GPL-3.0-or-later
// Messages from here and there.
import QtQuick

ListModel {
    function card(key: string, values: var) {
        append(Object.assign({
            "key": key, "conversationId": "c-" + key, "messageId": "m-" + key, "place": "#diseño · Librería Norte", "kind": "room", "authorId": "ines",
            "authorName": "Inés Carvajal", "authorImage": "face:ines", "words": "te paso el boceto ahora", "marks": "", "code": "", "files": "", "fileMarks": "", "at": new Date(2026, 0, 5, 9, 12),
            "note": "", "detail": "", "unread": 0, "urgent": false, "gone": false
        }, values));
    }
    Component.onCompleted: {
        card("1", {"unread": 1, "words": "@Lucía can you check the Spanish strings before noon?", "marks": "0 6 25 7"});
        card("2", {"note": "for the meeting", "detail": "3 replies"});
        card("3", {"gone": true, "words": ""});
        card("4", {"place": "Viaje a Oporto", "kind": "group", "authorName": "Bruno Alves", "authorId": "bruno"});
    }
}
