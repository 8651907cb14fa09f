// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard in the history (it has the focus, not the list: a text selected in a row takes the list's): arrows walk, R replies, E edits, C copies, Delete deletes, Return opens the menu, Escape leaves.
import QtQuick

Item {
    id: root

    required property ListView view
    property bool keepsPlace: false // the focus is only lent, to a menu of the current row

    signal replyRequested(row: MessageRow)
    signal editRequested(row: MessageRow)
    signal deleteRequested(row: MessageRow)
    signal copyRequested(row: MessageRow)
    signal menuRequested(row: MessageRow)
    signal leaveRequested

    function go(index: int) {
        root.view.currentIndex = Math.max(0, Math.min(root.view.count - 1, index));
        root.view.positionViewAtIndex(root.view.currentIndex, ListView.Contain);
    }
    function act(row: MessageRow, event: KeyEvent): bool {
        if (!row || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        if (event.key === Qt.Key_R && row.canReply)
            root.replyRequested(row);
        else if (event.key === Qt.Key_E && row.mayEdit)
            root.editRequested(row);
        else if (event.key === Qt.Key_C && !row.deleted)
            root.copyRequested(row);
        else if (event.key === Qt.Key_Delete && row.mayDelete)
            root.deleteRequested(row);
        else if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Menu, Qt.Key_Space].includes(event.key))
            root.menuRequested(row);
        else
            return false;
        return true;
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

    activeFocusOnTab: true
    onActiveFocusChanged: {
        if (activeFocus && view.currentIndex < 0 && view.count > 0)
            view.currentIndex = Math.max(0, view.indexAt(view.width / 2, view.contentY + view.height - 20));
        else if (!activeFocus && !keepsPlace)
            view.currentIndex = -1;
    }
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Escape) {
            root.leaveRequested();
            event.accepted = true;
            return;
        }
        event.accepted = root.walk(event.key) || root.act(root.view.currentItem as MessageRow, event);
    }
}
