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
            const row = conversations.get(0);
            const member = members.get(0);
            return {
                "ActButton": {"glyph": Icons.trash, "what": "Remove", "whyNot": "No role allows it."},
                "Avatar": {"name": "Ana", "colorKey": "a"}, "BusyDots": {}, "CardFrame": {"title": "Card", "width": 600, "height": 400}, "ColorDots": {"current": "#e5484d"},
                "ConnectionBanner": {"connection": "offline"},
                "ContextStrip": {"title": "Replying"}, "ConversationGlyph": {"kind": "room"}, "ConversationHeader": {"title": "diseño", "kind": "room"},
                "ConversationRow": {
                    "index": 0, "conversationId": row.conversationId, "kind": row.kind, "section": row.section, "title": row.title, "preview": row.preview,
                    "unread": 1, "mentions": 1, "presence": "", "avatarKey": "", "avatarImage": "", "isPrivate": false, "muted": true
                },
                "DaySeparator": {"date": new Date()}, "DeliveryMark": {"delivery": "sending"},
                "DropDown": {"keys": ["a", "b"], "labels": ["A", "B"], "current": "b", "label": "Letter"}, "EmptyState": {"title": "Nothing", "actionText": "Do"},
                "FormPart": {"title": "Part", "about": "What", "whyNot": "No."},
                "Field": {"label": "Name", "password": true}, "FilterField": {}, "FocusReturn": null,
                "FocusRing": {"shown": true}, "HistoryEdge": {"beginning": "Start"},
                "HistoryIndicator": {}, "Icon": {"name": Icons.hash}, "IconButton": {"glyph": Icons.plus, "tip": "Add"}, "JumpButton": {"count": 3},
                "LinkButton": {"text": "More"}, "LongField": {"label": "About", "text": "Hola", "limit": 3},
                "MemberPanel": {"model": members},
                "MemberRow": {
                    "index": 0, "userId": member.userId, "displayName": member.displayName, "status": member.status, "presence": "dnd", "role": "owner",
                    "you": true, "avatarImage": ""
                },
                "MenuEntry": {"text": "Entry"}, "MenuList": {}, "MenuRow": null, "MessageAuthor": {"name": "Ana", "colorKey": "a", "image": "face:a"},
                "MessageBody": {"body": "Hola", "edited": true, "delivery": "sent"}, "MessageFailure": {"failure": "No"},
                "MessageHead": {"name": "Ana", "clock": "10:00", "fullTime": "today"}, "MessageInput": {"placeholder": "Message"},
                "MessageList": {"model": messages, "width": 600, "height": 400}, "MessageListKeys": null, "MessageMenu": {}, "MessageRow": message,
                "MessageTools": {"canEdit": true}, "NewLine": {}, "PeopleField": {"label": "Who", "chosen": chosen, "candidates": candidates, "width": 300},
                "PermissionTable": {"model": permissions, "width": 400}, "PersonChip": {"handle": "ana", "displayName": "Ana", "userId": "a", "avatarImage": ""}, "PersonLine": {"name": "Ana", "userId": "a", "tag": "owner", "about": "@ana"},
                "Notice": {"text": "Mind", "dismissable": true, "actionText": "Do"}, "PlainLabel": {"text": "a"},
                "PlainTextEdit": {"text": "a"}, "PresenceDot": {"presence": "away"}, "Pressable": {"text": "a"}, "PrimaryButton": {"text": "Go", "busy": true},
                "ReadingPlace": null, "ReplyStrip": {"author": "Ana", "preview": "Hola"}, "SecondaryButton": {"text": "No", "glyph": Icons.close},
                "ScrollColumn": {"width": 300, "height": 200}, "SectionFrame": {
                    "title": "Space", "keys": ["a", "b"], "labels": ["A", "B"], "glyphs": [Icons.home, Icons.hash], "current": "a", "width": 900, "height": 500
                },
                "SendButton": {}, "Sheet": {"title": "Sheet"}, "Sidebar": {"model": conversations, "title": "Place"}, "SidebarHead": {"title": "Place"},
                "SidebarSection": {"section": "rooms"}, "SpaceTile": {"name": "Space", "colorKey": "s", "mentions": 2}, "SpacesRail": {"model": spaces},
                "Switcher": {"model": conversations},
                "SwitcherRow": {"index": 0, "conversationId": "c", "title": "diseño", "kind": "room"}, "SystemNote": {"note": "Ana left", "clock": "10:00", "width": 600}, "Tag": {"text": "owner"}, "TextMatch": null, "Clock": null,
                "ThinScrollBar": {}, "ToggleLine": {"text": "On", "about": "What", "checked": true}, "TriState": {"name": "Write", "value": -1}, "Tip": {"text": "Tip"}, "TipHost": null, "TypingIndicator": {"names": ["Ana"]}, "UnreadBadge": {"count": 4}
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
