// SPDX-License-Identifier: GPL-3.0-or-later
// A popup menu of our own: the ready-made one crashes on foreign markup (its items use IconLabel). Where the window is too low for
// its lines they scroll.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

T.Popup {
    id: root

    default property list<MenuEntry> entries
    property int currentIndex: -1
    property real least: 180 // of its width
    property bool wanted: false // its lines are made when it opens for the first time
    readonly property Item window: T.Overlay.overlay
    readonly property Flickable lines: contentItem as Flickable
    readonly property Column column: (lines?.contentItem?.children[0] ?? null) as Column // in a menu being taken down it is gone first
    readonly property real widest: {
        let width = 0;
        for (let i = 0; i < (root.column?.children.length ?? 0); ++i) {
            const row = root.column.children[i] as MenuRow;
            if (row?.entry?.available)
                width = Math.max(width, row.implicitWidth);
        }
        return width;
    }
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    readonly property RowVoice voice: RowVoice {
        row: root.rowOf(root.currentIndex)
        active: root.opened
    }

    width: Math.max(least, widest + 12)
    height: Math.min((column?.implicitHeight ?? 0) + 12, window ? window.height - 16 : Infinity)
    padding: 6
    margins: 8
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        wanted = true;
        root.lines.contentY = 0;
    }

    function openAt(item: Item, x: real, y: real) {
        root.parent = item;
        root.x = x;
        root.y = y;
        root.currentIndex = -1;
        root.open();
    }
    /// Below the item, and ends where that ends.
    function openBelow(item: Item) {
        root.openAt(item, 0, item.height + 4);
        root.x = Qt.binding(() => item.width - root.width);
    }
    /// Ends a little above the item: how high the menu is, is known when it is there.
    function openAbove(item: Item, x: real) {
        root.openAt(item, x, 0);
        root.y = Qt.binding(() => -root.height - 6);
    }
    function rowOf(index: int): MenuRow {
        for (let i = 0; index >= 0 && i < (root.column?.children.length ?? 0); ++i) {
            const row = root.column.children[i] as MenuRow;
            if (row && row.entry === root.entries[index])
                return row;
        }
        return null;
    }
    function step(by: int) {
        for (let i = 0, at = root.currentIndex < 0 && by < 0 ? 0 : root.currentIndex; i < root.entries.length; ++i) {
            at = (at + by + root.entries.length) % root.entries.length;
            if (root.entries[at].available) {
                root.currentIndex = at;
                root.bringIn(root.rowOf(at));
                return;
            }
        }
    }
    // As little as needed.
    function bringIn(row: MenuRow) {
        root.lines.contentY = Math.max(row.y + row.height - root.lines.height, Math.min(row.y, root.lines.contentY));
    }
    function choose(index: int) {
        root.close();
        if (index >= 0 && index < root.entries.length)
            root.entries[index].triggered();
    }

    contentItem: Flickable {
        focus: true
        clip: interactive
        contentHeight: root.column?.implicitHeight ?? 0
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.PopupMenu
        T.ScrollBar.vertical: ThinScrollBar {}

        Keys.onDownPressed: root.step(1)
        Keys.onUpPressed: root.step(-1)
        Keys.onTabPressed: root.step(1)
        Keys.onReturnPressed: root.choose(root.currentIndex)
        Keys.onEnterPressed: root.choose(root.currentIndex)
        Keys.onSpacePressed: root.choose(root.currentIndex)

        Column {
            width: root.availableWidth

            Repeater {
                model: root.wanted ? root.entries.length : 0

                MenuRow {
                    required property int index

                    width: root.availableWidth
                    entry: root.entries[index]
                    current: root.currentIndex === index
                    onClicked: root.choose(index)
                    onHoveredChanged: if (hovered)
                        root.currentIndex = index
                }
            }
        }
    }
    background: Rectangle {
        radius: 10
        color: Theme.raised
        border.color: Theme.lineStrong
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
}
