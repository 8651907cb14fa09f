// SPDX-License-Identifier: GPL-3.0-or-later
// Every component loads, alone, in both themes, without a warning. Some faults (an unknown property of a grouped one) only show so.
import QtQuick
import QtTest
import Tertulia.Theme
import "hostile.js" as Hostile
import "tree.js" as Tree

Item {
    id: root

    width: 900
    height: 600

    SampleSpaces {
        id: spaces
    }
    SampleConversations {
        id: conversations
    }
    SampleEntries {
        id: entries
    }
    SampleCards {
        id: cards
    }
    SampleMessages {
        id: messages
    }
    SampleMembers {
        id: members
    }
    SamplePeople {
        id: candidates
    }
    SampleChosen {
        id: chosen
    }
    SamplePermissions {
        id: permissions
    }
    Flickable {
        id: scrolled

        height: 40
        contentHeight: 90
    }
    QtObject {
        id: entry

        property string text: "Entry"
    }
    TestCase {
        name: "components"
        when: windowShown

        // What each needs to exist; a component missing here fails the test.
        function needs(): var {
            const message = messages.made(1, "ines", "**Hola**", {"index": 0, "reactions": "👍\t1\t1\tYou\t", "previews": "https://example.org\tsite\ttitle\ttext",
                "poll": "open\t0\t1\t\t1\n1\t1\tYes\n0\t0\tNo", "threadReplies": 2});
            const row = conversations.get(1);
            const card = cards.get(0);
            const member = members.get(0);
            const file = {"name": "a.pdf", "kind": "text", "detail": "PDF", "transfer": "downloading", "progress": 0.4, "program": false};
            const shot = {"name": "a.png", "source": "", "blur": "", "detail": "PNG", "transfer": "idle", "progress": 0};
            return {
                "AttachmentTray": {"model": null, "problem": "Too large", "overflow": 3},
                "Avatar": {"name": "Ana", "colorKey": "a", "image": "image:x"}, "BusyDots": {}, "CardAction": {"text": "Act"}, "CardList": {"model": cards, "name": "Cards", "width": 500, "height": 400}, "CardTools": {},
                "FileNames": {"names": "a.txt"}, "FilterChip": {"text": "Links"}, "MarkedText": {"text": "green tea", "marks": "6 3"},
                "MessageCard": {
                    "index": 0, "key": card.key, "conversationId": "", "messageId": "", "place": card.place, "kind": "room", "authorId": "a", "authorName": "Ana",
                    "authorImage": "", "words": card.words, "marks": "", "code": "0 4", "files": "a.txt", "fileMarks": "", "at": card.at, "note": "note", "detail": "detail", "unread": 1, "urgent": true, "gone": false
                },
                "PanelHandle": {"size": 300}, "SidebarSight": null, "SidebarDrop": null, "SidebarEntry": {"text": "Threads", "glyph": Icons.hash, "count": 2},
                "SidebarLine": {
                    "index": 0, "head": true, "folded": true, "category": true, "hidden": 2, "conversationId": "", "kind": "", "section": "s", "title": "Team",
                    "preview": "", "unread": 0, "mentions": 0, "presence": "", "avatarKey": "", "avatarImage": "", "isPrivate": false, "muted": false, "draft": false
                },
                "BlockedNote": {"reason": "Because", "width": 300, "height": 52}, "CompletionList": null,
                "CompletionRow": {
                    "title": "Ana", "detail": "@ana", "insertion": "@ana ", "glyph": "", "emoji": "", "picture": "", "avatarKey": "a", "avatarImage": "",
                    "presence": "online", "width": 300
                },
                "ComposerField": {"placeholder": "Message", "misspelt": [0, 3]}, "ComposerKeys": null, "ComposerTools": {"width": 500, "readers": 4},
                "EmojiCell": {"emoji": "😀", "name": "grinning", "code": ":grinning:", "picture": ""}, "EmojiGlyph": {"emoji": "😀"},
                "EmojiPicker": null, "EmojiTabs": {"current": "0"}, "ReadersMark": {"count": 3}, "SkinTones": {"tone": 0},
                "SpellingMarks": null, "ConnectionBanner": {"connection": "offline"},
                "ActButton": {"glyph": Icons.trash, "what": "Remove", "whyNot": "No role allows it."},
                "CardFrame": {"title": "Card", "width": 600, "height": 400}, "ColorDots": {"current": "#e5484d"},
                "ContextStrip": {"title": "Replying"}, "ConversationGlyph": {"kind": "room"}, "ConversationHeader": {"title": "diseño", "kind": "room"},
                "ConversationRow": {
                    "index": 0, "conversationId": row.conversationId, "kind": row.kind, "section": row.section, "title": row.title, "preview": row.preview,
                    "unread": 1, "mentions": 1, "presence": "", "avatarKey": "", "avatarImage": "", "isPrivate": false, "muted": true
                },
                "CheckLine": {"text": "Always"},
                "DropZone": {"target": "#a"}, "FileCard": file, "FileGlyph": {"kind": "audio"}, "FileMenu": {"active": true},
                "MessageFiles": {"pictures": null, "cards": null},
                "PictureStage": {
                    "name": "a.png", "source": "", "transfer": "idle", "fileKey": "f", "whole": "", "pictureWidth": 10, "pictureHeight": 20, "width": 100, "height": 100
                },
                "PictureTile": shot, "PictureViewer": {}, "PortraitCrop": {"source": "", "pictureWidth": 10, "pictureHeight": 20},
                "ProgressLine": {"progress": 0.3}, "TrayItem": {"name": "a", "detail": "b", "kind": "file", "source": ""},
                "ViewerButton": {"glyph": Icons.close, "tip": "Close"},
                "DropDown": {"keys": ["a", "b"], "labels": ["A", "B"], "current": "b", "label": "Letter"},
                "FormPart": {"title": "Part", "about": "What", "whyNot": "No."},
                "CodeBlock": {"language": "cpp", "html": "x"}, "EmojiButton": {"modelData": "👍"}, "LinkWords": null, "MessageListTop": null,
                "MessageMarks": {"edited": true, "pinned": true, "saved": true, "delivery": "sent"}, "MessagePopups": {}, "MessageSelection": null,
                "NewMessagesBar": {"count": 3, "since": new Date()}, "PollCard": {"poll": message.poll, "width": 300},
                "PollOption": {"label": "Yes", "votes": 1, "people": 2, "mine": true, "multiple": false}, "PreviewCard": {"site": "s", "title": "t", "description": "d"},
                "PreviewCards": {"previews": message.previews, "width": 300}, "QuickReactions": {},
                "ReactionPill": {"emoji": "👍", "count": 1, "mine": true, "people": "You"}, "ReactionRow": {"reactions": message.reactions, "width": 300},
                "ReminderMenu": {}, "RichBlock": {"index": 0, "modelData": "qx"}, "RichBody": {"blocks": "tx\x1cc\ny", "width": 300}, "RichStyle": null,
                "RichTextEdit": {"html": "<p>x</p>"}, "ThreadLine": {"replies": 2, "last": new Date()}, "Toast": {"text": "Done"},
                "DaySeparator": {"date": new Date()}, "DeliveryMark": {"delivery": "sending"}, "EmptyState": {"title": "Nothing", "actionText": "Do"},
                "Field": {"label": "Name", "password": true}, "FilterField": {}, "FocusInSight": null, "FocusReturn": null,
                "FocusRing": {"shown": true}, "HistoryEdge": {"beginning": "Start"}, "HistoryEnd": {"missing": 2, "holeState": "missing", "width": 600},
                "HistoryHole": {"count": 37, "how": "missing", "width": 600},
                "HistoryIndicator": {}, "Icon": {"name": Icons.hash}, "IconButton": {"glyph": Icons.plus, "tip": "Add"}, "JumpButton": {"count": 3},
                "KeyCap": {"text": "Ctrl+K"}, "LazyPart": {"part": ""}, "LinkButton": {"text": "More"}, "LongField": {"label": "About", "text": "Hola", "limit": 3},
                "MemberPanel": {"model": members},
                "MemberRow": {
                    "index": 0, "userId": member.userId, "displayName": member.displayName, "status": member.status, "presence": "dnd", "role": "owner",
                    "you": true, "avatarImage": ""
                },
                "MenuEntry": {"text": "Entry"}, "MenuList": {}, "MenuRow": null, "MessageAuthor": {"name": "Ana", "colorKey": "a", "image": "face:a"},
                "MessageBody": {"body": "Hola", "edited": true, "delivery": "sent"}, "MessageContent": null, "MessageFailure": {"failure": "No", "width": 300},
                "MessageHead": {"name": "Ana", "clock": "10:00", "fullTime": "today"}, "MessageInput": {"placeholder": "Message"},
                "MessageList": {"model": messages, "width": 600, "height": 400}, "MessageListKeys": null, "MessageMenu": {}, "MessageRoles": message, "MessageRow": message,
                "MessageTools": {"canEdit": true}, "MessageWords": {"words": "Hola", "width": 300}, "MoreBelow": {"view": scrolled}, "MonthGrid": {"day": new Date()}, "NewLine": {}, "Notice": {"text": "Mind", "dismissable": true, "actionText": "Do"}, "PlainLabel": {"text": "a"},
                "PeopleField": {"label": "Who", "chosen": chosen, "candidates": candidates, "width": 300},
                "PermissionTable": {"model": permissions, "width": 400}, "PersonChip": {"handle": "ana", "displayName": "Ana", "userId": "a", "avatarImage": ""}, "PersonLine": {"name": "Ana", "userId": "a", "tag": "owner", "about": "@ana"},
                "PlainTextEdit": {"text": "a"}, "PresenceDot": {"presence": "away"}, "Pressable": {"text": "a"}, "PressableCheck": {"text": "a"}, "PressableRow": {"text": "a"}, "PressableTab": {"text": "a"}, "PrimaryButton": {"text": "Go", "busy": true},
                "ReadingPlace": null, "ReplyStrip": {"author": "Ana", "preview": "Hola"}, "SecondaryButton": {"text": "No", "glyph": Icons.close},
                "ScrollColumn": {"width": 300, "height": 200}, "SectionFrame": {
                    "title": "Space", "keys": ["a", "b"], "labels": ["A", "B"], "glyphs": [Icons.home, Icons.hash], "current": "a", "width": 900, "height": 500
                },
                "SendButton": {}, "SettingGroup": {"title": "Size", "text": "Of all"}, "Sheet": {"title": "Sheet"}, "Sidebar": {"model": conversations, "title": "Place"}, "SidebarHead": {"title": "Place"},
                "SidebarSection": {"section": "rooms"}, "SpaceTile": {"name": "Space", "colorKey": "s", "mentions": 2}, "SpacesRail": {"model": spaces},
                "SwitchRow": {"text": "Sound", "hint": "Or not", "checked": true}, "Switcher": {"model": entries},
                "SwitcherRow": {
                    "index": 0, "entryId": "c", "type": "room", "title": "diseño", "place": "Norte", "unread": 1, "mentions": 0, "isPrivate": false, "presence": "",
                    "avatarKey": "", "avatarImage": ""
                }, "SystemNote": {"note": "Ana left", "clock": "10:00", "width": 600}, "Tag": {"text": "owner"}, "Clock": null,
                "ThinScrollBar": {}, "TriState": {"name": "Write", "value": -1}, "Tip": {"text": "Tip"}, "TipHost": null, "TypingIndicator": {"names": ["Ana"]}, "UnreadBadge": {"count": 4}
            };
        }

        function test_load_data() {
            const table = needs();
            return probe.components().map(file => file.replace(".qml", "")).map(name => ({"tag": name, "known": name in table, "values": table[name]}));
        }
        // Null: a part of another component that cannot stand alone, or a singleton; loaded with its owner.
        function test_load(row) {
            verify(row.known, row.tag + " is not listed in this test");
            if (row.values === null)
                return;
            failOnWarning(/.?/);
            for (const dark of [true, false]) {
                Theme.dark = dark;
                const component = Qt.createComponent("qrc:/qt/qml/Tertulia/Components/" + row.tag + ".qml");
                compare(component.status, Component.Ready, component.errorString());
                const made = createTemporaryObject(component, root, row.values);
                verify(made !== null, row.tag);
                wait(0);
            }
        }
        function test_hostile_data() {
            return test_load_data().filter(row => row.values !== null && row.values !== undefined);
        }
        // Whatever of a component takes a text, gets every hostile one: found in the component itself, so that a new one is not
        // forgotten. Left out is what the program alone writes: addresses of pictures, names of icons, and what the formatter made.
        function test_hostile(row) {
            failOnWarning(/TypeError|ReferenceError|Unable to assign|Binding loop|Required property|Cannot/);
            probe.connections = 0;
            const ours = ["source", "whole", "html", "rich", "blocks", "glyph", "glyphs"].concat({"Icon": ["name"], "RichBlock": ["modelData"], "RichTextEdit": ["text"]}[row.tag] ?? []);
            const made = createTemporaryObject(Qt.createComponent("qrc:/qt/qml/Tertulia/Components/" + row.tag + ".qml"), root, row.values);
            const takers = probe.textProperties(made).filter(one => !ours.includes(one.name));
            if (takers.length === 0)
                return;
            for (const text of Hostile.texts(probe, 2000)) {
                for (const taker of takers)
                    made[taker.name] = taker.list ? [text.evil, text.evil] : text.evil;
                wait(0);
            }
            for (const shown of made instanceof Item ? Tree.all(made, item => item instanceof Text) : [])
                compare(shown.textFormat, Text.PlainText);
            compare(probe.connections, 0);
        }
    }
}
