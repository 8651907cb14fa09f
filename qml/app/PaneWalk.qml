// SPDX-License-Identifier: GPL-3.0-or-later
// F6: the focus goes from one part of the chat page to the next, and in each to where it was last.
import QtQuick
import Tertulia.Pages

QtObject {
    id: root

    required property ChatPage page

    function holds(pane: Item): bool {
        for (let item = pane.Window.activeFocusItem; item; item = item.parent) {
            if (item === pane)
                return true;
        }
        return false;
    }
    function enter(pane: Item) {
        pane.forceActiveFocus(Qt.TabFocusReason);
        // Nothing in it had the focus yet: its first thing that can be reached by Tab.
        if (pane.activeFocus && pane.Window.activeFocusItem === pane) {
            const first = pane.nextItemInFocusChain(true);
            if (first)
                first.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    function go(by: int) {
        const all = [];
        for (let i = 0; i < root.page.panes.length; ++i) {
            if (root.page.panes[i].visible && root.page.panes[i].width > 0)
                all.push(root.page.panes[i]);
        }
        const at = all.findIndex(pane => root.holds(pane));
        root.enter(all[at < 0 ? 0 : (at + by + all.length) % all.length]);
    }
}
