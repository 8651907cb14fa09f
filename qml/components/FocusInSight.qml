// SPDX-License-Identifier: GPL-3.0-or-later
// Scrolls a Flickable so that what has the focus inside it is in sight, as far as it fits.
import QtQuick

Item {
    id: root

    required property Flickable view
    required property Item within // only what stands in it counts
    readonly property Item focused: Window.activeFocusItem

    function isInside(item: Item): bool {
        for (let at = item; at; at = at.parent) {
            if (at === root.within)
                return true;
        }
        return false;
    }

    onFocusedChanged: {
        if (!focused || !isInside(focused))
            return;
        const top = focused.mapToItem(view.contentItem, 0, 0).y;
        const lowest = Math.max(0, view.contentHeight - view.height);
        if (top < view.contentY + 8)
            view.contentY = Math.max(0, top - 24);
        else if (top + focused.height > view.contentY + view.height - 8)
            view.contentY = Math.max(0, Math.min(lowest, top + Math.min(focused.height, view.height - 48) - view.height + 24));
    }
}
