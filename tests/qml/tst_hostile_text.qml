// SPDX-License-Identifier: GPL-3.0-or-later
// Text that others write is shown letter by letter: no markup, no fetch, no crash. A server on this machine counts who calls.
import QtQuick
import QtTest
import Tertulia.Components
import "hostile.js" as Hostile
import "tree.js" as Tree

Item {
    id: root

    width: 1400
    height: 900

    property string evil: ""

    ListModel {
        id: one
    }
    SampleFiles {
        id: files
    }
    Component {
        id: everything

        HostilePage {}
    }

    TestCase {
        name: "hostile_text"
        when: windowShown

        function record(evil: string): var {
            return {
                "spaceId": evil, "image": evil, "name": evil, "unread": 3, "mentions": 2, "conversationId": evil, "kind": "group", "section": evil, "title": evil,
                "preview": evil, "presence": evil, "avatarKey": evil, "avatarImage": evil, "isPrivate": true, "muted": false, "messageId": evil, "seq": 1,
                "authorId": evil, "authorName": evil, "authorImage": evil, "body": evil, "note": "", "sentAt": new Date(), "edited": true, "deleted": false, "own": true,
                "firstOfGroup": true, "firstOfDay": true, "firstUnread": true, "missing": 3, "delivery": "failed", "hasReply": true, "replyAuthor": evil,
                "replyPreview": evil, "replyAuthorId": evil, "replyAuthorImage": evil, "failure": evil, "canEdit": true, "canDelete": true, "userId": evil, "displayName": evil, "status": evil, "role": "owner",
                "you": true, "head": false, "folded": false, "category": true, "hidden": 1, "draft": true, "type": "room", "entryId": evil, "place": evil,
                "key": evil, "words": evil, "marks": "0 1", "code": "0 1", "files": evil, "fileMarks": "0 1", "at": new Date(), "detail": evil, "urgent": true, "gone": false,
                "rich": formatter.blocks(evil), "jumbo": formatter.jumbo(evil), "spoken": evil, "canReply": true, "canThread": true, "canReact": true,
                "canPin": true, "pinned": true, "saved": true, "reactions": evil.replace(/[\t\n]/g, " ") + "\t1\t1\t" + evil.replace(/[\t\n]/g, " ") + "\t",
                "poll": "open\t0\t1\t\t1\n1\t1\t" + evil.replace(/[\t\n]/g, " "), "previews": [evil, evil, evil, evil].map(part => part.replace(/[\t\n]/g, " ")).join("\t"),
                "threadReplies": 2, "threadLast": new Date(), "pictures": files, "cards": files
            };
        }
        // Every visible item of a kind that could interpret says that it does not.
        function assertPlain(item: Item): int {
            const found = Tree.all(item, inside => inside instanceof Text || inside instanceof TextEdit);
            for (const text of found.filter(one => !(one instanceof RichTextEdit)))
                compare(text.textFormat, text instanceof Text ? Text.PlainText : TextEdit.PlainText);
            return found.length;
        }
        function test_shownAsItIs_data() {
            const texts = Hostile.texts(probe, 5000);
            verify(texts.length >= 60);
            return texts;
        }
        function test_shownAsItIs(row) {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop|Required property|Cannot create/);
            files.clear();
            files.add(row.evil, {"label": row.evil, "detail": row.evil});
            one.clear();
            one.append(record(row.evil));
            const page = createTemporaryObject(everything, root, {"evil": row.evil, "rows": one});
            verify(page !== null);
            page.popUp();
            waitForRendering(page);
            wait(30);
            verify(assertPlain(root.Window.contentItem) > 30);
            page.popDown();
            wait(0);
            compare(probe.connections, 0);
        }
        // The body keeps every letter: as long as it was written, it is shown.
        function test_lettersAreCounted() {
            const label = createTemporaryObject(labels, root, {"text": "<b>x</b>"});
            const plain = createTemporaryObject(labels, root, {"text": "xxxxxxxx"});
            verify(label.implicitWidth > plain.implicitWidth * 0.6);
            const body = createTemporaryObject(bodies, root, {"text": "<b>x</b>"});
            compare(body.length, 8);
        }
        function test_oneLineIsOneLine() {
            const one = createTemporaryObject(labels, root, {"text": "a", "oneLine": true});
            const many = createTemporaryObject(labels, root, {"text": "a\nb\u2028c\r\nd", "oneLine": true, "width": 50});
            compare(many.implicitHeight, one.implicitHeight);
        }
        // The alarm itself works: an interpreting text does call.
        function test_theCanaryWouldSing() {
            const before = probe.connections;
            createTemporaryObject(careless, root, {"text": "<img src=\"http://127.0.0.1:" + probe.port + "/canary\">"});
            tryVerify(() => probe.connections > before);
            probe.connections = 0;
        }
    }
    Component {
        id: labels

        PlainLabel {}
    }
    Component {
        id: bodies

        PlainTextEdit {}
    }
    Component {
        id: careless

        Text {}
    }
}
