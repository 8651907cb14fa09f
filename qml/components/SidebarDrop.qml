// SPDX-License-Identifier: GPL-3.0-or-later
// The line that shows where a dragged room or category would go, and what letting go there means.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property ListView view
    required property RowValues rows
    property int before: -1 // the line it would stand above

    signal dropped(conversationId: string, section: string, index: int)
    signal sectionDropped(section: string, by: int)

    height: 2
    radius: 1
    z: 2
    visible: before >= 0
    color: Theme.accent

    function ofRooms(index: int): bool {
        const section = root.rows.text(index, "section");
        return index >= 0 && index < root.view.count && section !== "groups" && section !== "directs";
    }
    // The rooms stand above the groups, so it goes from the first line that there is an item for to where they end.
    function follow(dragged: SidebarLine, y: real) {
        let place = -1;
        for (let at = Math.max(0, root.view.indexAt(1, root.view.contentY)); at <= root.view.count; ++at) {
            const line = root.view.itemAtIndex(at) as SidebarLine;
            if (!line || !root.ofRooms(at)) {
                place = at;
                break;
            }
            if (y < line.y + line.height / 2) {
                place = dragged.head || !line.head || at > 0 ? at : 1;
                break;
            }
        }
        root.before = place;
        const above = root.view.itemAtIndex(place - 1);
        root.y = above ? above.y + above.height - 1 : 0;
    }
    function finish(dragged: SidebarLine) {
        const place = root.before;
        root.before = -1;
        if (place < 0 || place === dragged.index)
            return;
        if (dragged.head)
            root.finishSection(dragged, place);
        else
            root.finishRoom(dragged, place);
    }
    // Among the rooms of the part that begins above the place.
    function finishRoom(dragged: SidebarLine, place: int) {
        let index = 0;
        for (let at = place - 1; at >= 0; --at) {
            if (root.rows.flag(at, "head")) {
                root.dropped(dragged.conversationId, root.rows.text(at, "section"), root.rows.flag(at, "folded") ? root.view.count : index);
                return;
            }
            if (at !== dragged.index)
                ++index;
        }
    }
    function finishSection(dragged: SidebarLine, place: int) {
        let by = 0;
        const down = place > dragged.index;
        for (let at = down ? dragged.index + 1 : place; at < (down ? place : dragged.index); ++at) {
            if (root.rows.flag(at, "head") && root.rows.flag(at, "category"))
                by += down ? 1 : -1;
        }
        if (by !== 0)
            root.sectionDropped(dragged.section, by);
    }
}
