// SPDX-License-Identifier: GPL-3.0-or-later
// Newest first, as the real model is. `post` is also what the tests use to grow a history.
import QtQuick

ListModel {
    id: root

    property bool filled: true
    property int last: 0
    readonly property SampleFiles noFiles: SampleFiles {}

    // `extra` overrides single roles.
    function made(seq: int, author: string, body: string, extra: var): var {
        const names = {
            "ines": "Inés Carvajal", "theo": "Théo Marchand", "noor": "Noor Haddad", "lucia": "Lucía Ferrer", "yuki": "Yuki Tanaka"
        };
        return Object.assign({
            "messageId": "m" + seq, "seq": seq, "authorId": author, "authorName": names[author] ?? author, "authorImage": "face:" + author, "body": body, "note": "",
            "sentAt": new Date(), "edited": false, "deleted": false, "own": author === "lucia", "firstOfGroup": true, "firstOfDay": false, "firstUnread": false, "missing": 0,
            "delivery": author === "lucia" ? "sent" : "", "hasReply": false, "replyAuthor": "", "replyPreview": "", "replyAuthorId": "", "replyAuthorImage": "", "failure": "",
            "canEdit": author === "lucia", "canDelete": author === "lucia", "rich": formatter.blocks(body), "jumbo": formatter.jumbo(body), "spoken": body,
            "canReply": true, "canThread": true, "canReact": true, "canPin": true, "pinned": false, "saved": false, "reactions": "", "poll": "", "previews": "",
            "threadReplies": 0, "threadLast": new Date(), "pictures": root.noFiles, "cards": root.noFiles
        }, extra);
    }
    function post(author: string, body: string, extra: var) {
        root.last += 1;
        root.insert(0, root.made(root.last, author, body, extra));
    }
    function at(day: int, clock: string): date {
        const now = new Date();
        const parts = clock.split(":");
        return new Date(now.getFullYear(), now.getMonth(), now.getDate() + day, parts[0], parts[1]);
    }
    Component.onCompleted: {
        if (!filled)
            return;
        post("yuki", "Los tres bocetos de la portada están en la carpeta compartida. El segundo es mi favorito: menos ruido, más papel.", {"sentAt": at(-1, "17:41"), "firstOfDay": true, "reactions": "😍\t5\t1\tYou, Inés Carvajal, Théo Marchand, Noor Haddad, Bruno Alves\t\n🔥\t2\t0\tNoor Haddad, Bruno Alves\t"});
        post("yuki", "I kept the grid of the April issue so that the spines line up on the shelf.", {"sentAt": at(-1, "17:42"), "firstOfGroup": false});
        post("ines", "Preciosa. ¿La probamos con el título en **blanco roto**?", {"sentAt": at(-1, "18:03")});
        post("theo", "Bonjour ! I pushed the new type scale to the repo — body is now 14/20 and headings step by 1.25.", {"sentAt": at(0, "09:12"), "firstOfDay": true});
        post("theo", "Tokens live in one file, so dark and light stay in sync:\n```theme.hpp\nstruct TypeScale {\n    int body = 14;      // px, line height 20\n    double step = 1.25;\n    QString family = \"Inter\";\n};\n```", {"sentAt": at(0, "09:12"), "firstOfGroup": false});
        post("noor", "Love it. Contrast checks out at **4.6 : 1** for secondary text on both themes ✅", {"sentAt": at(0, "09:20"), "hasReply": true, "replyAuthor": "Théo Marchand", "replyAuthorId": "theo", "replyAuthorImage": "face:theo", "replyPreview": "I pushed the new type scale to the repo — body is now 14/20 and headings step by 1.25.", "reactions": "👏\t4\t0\tInés Carvajal, Théo Marchand, Yuki Tanaka, Bruno Alves\t\n✅\t2\t1\tYou, Inés Carvajal\t", "threadReplies": 3, "threadLast": at(0, "09:35")});
        post("ines", "", {"note": "Inés Carvajal added Noor Haddad", "sentAt": at(0, "09:21")});
        post("lucia", "Looks great on my old laptop too 👍", {"sentAt": at(0, "09:24"), "edited": true});
        post("lucia", "One thing: the focus ring is hard to see on the terracotta button.", {"sentAt": at(0, "09:24"), "firstOfGroup": false});
        post("ines", "@Lucía can you check the Spanish strings before noon? The draft is here: portadas-mayo-v3.pdf", {"sentAt": at(0, "09:31"), "firstUnread": true});
        post("ines", "No rush on the French ones, @Théo has them covered. See [the translation board](https://boards.example/librería).", {"sentAt": at(0, "09:31"), "firstOfGroup": false, "edited": true});
        post("theo", "", {"sentAt": at(0, "09:33"), "deleted": true});
        post("lucia", "On it. I will send the list in an hour.", {"sentAt": at(0, "09:40"), "delivery": "sending"});
        post("lucia", "And the one about plurals?", {"sentAt": at(0, "09:40"), "firstOfGroup": false, "delivery": "failed", "failure": "You may not write in this room any more."});
    }
}
