// SPDX-License-Identifier: GPL-3.0-or-later
// Every component loads, alone, in both themes, without a warning. Some faults (an unknown property of a grouped one) only show so.
import QtQuick
import QtTest
import Tertulia.Theme

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
    QtObject {
        id: entry

        property string text: "Entry"
    }
    TestCase {
        name: "components"
        when: windowShown

        // What each needs to exist; a component missing here fails the test.
        function needs(): var {
            const message = messages.made(1, "ines", "Hola", {"index": 0});
            const row = conversations.get(1);
            const card = cards.get(0);
            const member = members.get(0);
            return {
                "Avatar": {"name": "Ana", "colorKey": "a"}, "BusyDots": {}, "CardAction": {"text": "Act"}, "CardList": {"model": cards, "name": "Cards", "width": 500, "height": 400},
                "FilterChip": {"text": "Links"}, "MarkedText": {"text": "green tea", "marks": "6 3"},
                "MessageCard": {
                    "index": 0, "key": card.key, "conversationId": "", "messageId": "", "place": card.place, "kind": "room", "authorId": "a", "authorName": "Ana",
                    "authorImage": "", "words": card.words, "marks": "", "at": card.at, "note": "note", "detail": "detail", "unread": 1, "urgent": true, "gone": false
                },
                "PanelHandle": {"size": 300}, "SidebarDrop": null, "SidebarEntry": {"text": "Threads", "glyph": Icons.hash, "count": 2},
                "SidebarLine": {
                    "index": 0, "head": true, "folded": true, "category": true, "hidden": 2, "conversationId": "", "kind": "", "section": "s", "title": "Team",
                    "preview": "", "unread": 0, "mentions": 0, "presence": "", "avatarKey": "", "avatarImage": "", "isPrivate": false, "muted": false, "draft": false
                }, "ConnectionBanner": {"connection": "offline"},
                "ContextStrip": {"title": "Replying"}, "ConversationGlyph": {"kind": "room"}, "ConversationHeader": {"title": "diseño", "kind": "room"},
                "ConversationRow": {
                    "index": 0, "conversationId": row.conversationId, "kind": row.kind, "section": row.section, "title": row.title, "preview": row.preview,
                    "unread": 1, "mentions": 1, "presence": "", "avatarKey": "", "avatarImage": "", "isPrivate": false, "muted": true
                },
                "DaySeparator": {"date": new Date()}, "DeliveryMark": {"delivery": "sending"}, "EmptyState": {"title": "Nothing", "actionText": "Do"},
                "Field": {"label": "Name", "password": true}, "FilterField": {}, "FocusReturn": null,
                "FocusRing": {"shown": true}, "HistoryEdge": {"beginning": "Start"},
                "HistoryIndicator": {}, "Icon": {"name": Icons.hash}, "IconButton": {"glyph": Icons.plus, "tip": "Add"}, "JumpButton": {"count": 3},
                "LinkButton": {"text": "More"}, "MemberPanel": {"model": members},
                "MemberRow": {
                    "index": 0, "userId": member.userId, "displayName": member.displayName, "status": member.status, "presence": "dnd", "role": "owner",
                    "you": true, "avatarImage": ""
                },
                "MenuEntry": {"text": "Entry"}, "MenuList": {}, "MenuRow": null, "MessageAuthor": {"name": "Ana", "colorKey": "a", "image": "face:a"},
                "MessageBody": {"body": "Hola", "edited": true, "delivery": "sent"}, "MessageFailure": {"failure": "No"},
                "MessageHead": {"name": "Ana", "clock": "10:00", "fullTime": "today"}, "MessageInput": {"placeholder": "Message"},
                "MessageList": {"model": messages, "width": 600, "height": 400}, "MessageListKeys": null, "MessageMenu": {}, "MessageRow": message,
                "MessageTools": {"canEdit": true}, "NewLine": {}, "Notice": {"text": "Mind", "dismissable": true, "actionText": "Do"}, "PlainLabel": {"text": "a"},
                "PlainTextEdit": {"text": "a"}, "PresenceDot": {"presence": "away"}, "Pressable": {"text": "a"}, "PrimaryButton": {"text": "Go", "busy": true},
                "ReadingPlace": null, "ReplyStrip": {"author": "Ana", "preview": "Hola"}, "SecondaryButton": {"text": "No", "glyph": Icons.close},
                "SendButton": {}, "Sheet": {"title": "Sheet"}, "Sidebar": {"model": conversations, "title": "Place"}, "SidebarHead": {"title": "Place"},
                "SidebarSection": {"section": "rooms"}, "SpaceTile": {"name": "Space", "colorKey": "s", "mentions": 2}, "SpacesRail": {"model": spaces},
                "Switcher": {"model": entries},
                "SwitcherRow": {
                    "index": 0, "entryId": "c", "type": "room", "title": "diseño", "place": "Norte", "unread": 1, "mentions": 0, "isPrivate": false, "presence": "",
                    "avatarKey": "", "avatarImage": ""
                }, "SystemNote": {"note": "Ana left", "clock": "10:00", "width": 600}, "Tag": {"text": "owner"}, "TextMatch": null, "Clock": null,
                "ThinScrollBar": {}, "Tip": {"text": "Tip"}, "TipHost": null, "TypingIndicator": {"names": ["Ana"]}, "UnreadBadge": {"count": 4}
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
    }
}
