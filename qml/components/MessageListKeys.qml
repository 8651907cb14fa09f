// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard in the history (it has the focus, not the list: a text selected in a row takes the list's): arrows walk, with Shift
// they select whole messages; single letters act on the message one is at, see `acts`; Return opens its menu, Escape leaves.
import QtQuick
import Tertulia.Components

Item {
    id: root

    required property ListView view
    required property MessageSelection selection
    property bool keepsPlace: false // the focus is only lent, to a menu of the current row
    property bool here: false // the focus is here, or on a button of the message one is at

    signal replyRequested(row: MessageRow)
    signal editRequested(row: MessageRow)
    signal deleteRequested(row: MessageRow)
    signal copyRequested(row: MessageRow)
    signal menuRequested(row: MessageRow)
    signal acted(act: string, row: MessageRow)
    signal rangeCopied
    signal leaveRequested

    // Which key wants what; "" if that cannot be wanted of this message.
    function actOf(event: KeyEvent, row: MessageRow): string {
        if (event.text === "+")
            return row.mayReact ? "react" : "";
        const acts = {
            [Qt.Key_P]: row.mayPin ? (row.pinned ? "unpin" : "pin") : "",
            [Qt.Key_U]: row.settled ? "unread" : "",
            [Qt.Key_S]: row.settled ? (row.saved ? "unsave" : "save") : "",
            [Qt.Key_T]: row.mayThread || row.threadReplies > 0 ? "thread" : "",
            [Qt.Key_L]: row.settled ? "copyLink" : "",
            [Qt.Key_F]: row.settled ? "forward" : "",
            [Qt.Key_O]: root.linkOf(row),
            [Qt.Key_J]: "day"
        };
        return acts[event.key] ?? "";
    }
    // The first one in it; what several are is in the menu.
    function linkOf(row: MessageRow): string {
        const links = row.deleted ? [] : LinkWords.all(row.rich);
        return links.length > 0 ? "open:" + LinkWords.addressOf(links[0]) : "";
    }
    function within(item: Item): bool {
        let at = item;
        while (at && at !== root.view.currentItem)
            at = at.parent;
        return at !== null;
    }
    function look() {
        root.here = root.activeFocus || root.within(root.Window.activeFocusItem);
        if (root.here && root.view.currentIndex < 0 && root.view.count > 0)
            root.view.currentIndex = Math.max(0, root.view.indexAt(root.view.width / 2, root.view.contentY + root.view.height - 20));
        else if (!root.here && !root.keepsPlace)
            root.view.currentIndex = -1;
    }
    function go(index: int) {
        root.view.currentIndex = Math.max(0, Math.min(root.view.count - 1, index));
        root.view.positionViewAtIndex(root.view.currentIndex, ListView.Contain);
    }
    function act(row: MessageRow, event: KeyEvent): bool {
        if (!row || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        if (event.key === Qt.Key_R && row.mayReply)
            root.replyRequested(row);
        else if (event.key === Qt.Key_E && row.mayEdit)
            root.editRequested(row);
        else if (event.key === Qt.Key_C && !row.deleted)
            root.copyRequested(row);
        else if (event.key === Qt.Key_Delete && row.mayDelete)
            root.deleteRequested(row);
        else if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Menu, Qt.Key_Space].includes(event.key))
            root.menuRequested(row);
        else if (root.actOf(event, row) !== "")
            root.acted(root.actOf(event, row), row);
        else
            return false;
        return true;
    }
    function extend(by: int) {
        const row = root.view.currentItem as MessageRow;
        if (!root.selection.any && row && row.seq > 0)
            root.selection.begin(row.seq);
        root.go(root.view.currentIndex + by);
        const next = root.view.currentItem as MessageRow;
        if (root.selection.any && next && next.seq > 0)
            root.selection.to = next.seq;
    }
    // Ctrl+C: what is selected, else the message one is at.
    function copy() {
        const row = root.view.currentItem as MessageRow;
        if (root.selection.any)
            root.rangeCopied();
        else if (row && !row.deleted)
            root.copyRequested(row);
    }
    function walk(key: int): bool {
        const steps = {
            [Qt.Key_Up]: 1,
            [Qt.Key_Down]: -1,
            [Qt.Key_PageUp]: 8,
            [Qt.Key_PageDown]: -8
        };
        if (key === Qt.Key_End)
            root.go(0);
        else if (steps[key] !== undefined)
            root.go(root.view.currentIndex + steps[key]);
        else
            return false;
        return true;
    }

    RowVoice {
        row: root.view.currentItem
        active: root.activeFocus
    }
    ReadingOrder {
        content: root.view.contentItem
        model: root.view.model as QtObject
    }

    activeFocusOnTab: true
    onActiveFocusChanged: look()
    Window.onActiveFocusItemChanged: look()
    Keys.onPressed: event => {
        const vertical = event.key === Qt.Key_Up || event.key === Qt.Key_Down;
        if (event.key === Qt.Key_Escape && root.selection.any) {
            root.selection.clear();
        } else if (event.key === Qt.Key_Escape) {
            root.leaveRequested();
        } else if (event.matches(StandardKey.Copy)) {
            root.copy();
        } else if (vertical && event.modifiers & Qt.ShiftModifier) {
            root.extend(event.key === Qt.Key_Up ? 1 : -1);
        } else {
            event.accepted = root.handle(event);
            return;
        }
        event.accepted = true;
    }

    function handle(event: KeyEvent): bool {
        if (event.key === Qt.Key_PageUp && event.modifiers & Qt.ShiftModifier) {
            root.acted("firstNew", root.view.currentItem as MessageRow);
            return true;
        }
        if (root.walk(event.key)) {
            root.selection.clear();
            return true;
        }
        return root.act(root.view.currentItem as MessageRow, event);
    }
}
