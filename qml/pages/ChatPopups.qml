// SPDX-License-Identifier: GPL-3.0-or-later
// What opens over the chat as a whole: the switcher, the sheets where something new begins, my own menu. The chat makes it when the
// first of them is asked for: a start shows none.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app

    signal finished // where one writes has the focus again

    function switchTo(words: string) {
        switcher.begin(words);
    }
    function switchToRecent() {
        switcher.beginRecent();
    }
    function beginNew(section: string) {
        const kinds = {
            "": "",
            groups: "group",
            directs: "direct",
            rooms: "room"
        };
        // Other parts of the list are categories.
        newSheet.begin(kinds[section] ?? "room", kinds[section] === undefined ? section : "");
    }
    function addPeople() {
        peopleSheet.begin("conversation:" + root.app.room.conversationId, root.app.room.title);
    }
    function openUser(anchor: Item) {
        userMenu.openAt(anchor);
    }

    NewConversationSheet {
        id: newSheet

        creation: root.app.creation
        spaceId: root.app.currentSpaceId
        spaceName: root.app.currentSpaceName
        canAddRooms: root.app.canAddRooms
        onAboutToHide: root.finished()
    }
    PeopleSheet {
        id: peopleSheet

        creation: root.app.creation
        onAboutToHide: root.finished()
    }
    UserMenu {
        id: userMenu

        app: root.app
    }
    Switcher {
        id: switcher

        model: root.app.switcher
        onChosen: (type, id) => {
            root.app.openEntry(type, id);
            root.finished();
        }
        onFilterChanged: root.app.switcher.filter = switcher.filter
        onAboutToShow: root.app.switcher.active = true
        onClosed: root.app.switcher.active = false
    }
}
