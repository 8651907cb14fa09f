// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one message: its pictures in a grid, the others as cards below. How high it is follows from what is known of the files,
// not from what has been loaded, so nothing moves when the pictures come. Models as FileListModel; null = none of that sort.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property QtObject pictures
    required property QtObject cards
    property bool reachable: true
    readonly property real gridWidth: Math.min(width, 420)
    readonly property real gap: 4
    readonly property int pictureCount: tiles.count
    readonly property real gridHeight: pictureCount > 0 ? heightOf(pictureCount) : 0
    property real ratio: 1.5 // width to height of the only picture
    property real wide: 420 // its width, if it is smaller than its place

    /// "view", "open", "download", "save", "pause", "resume", "cancel" or "folder".
    signal acted(what: string, fileKey: string)

    implicitWidth: 420
    implicitHeight: list.y + list.count * 64 - (list.count > 0 ? 6 : 0)

    // Where the tile `index` of `count` stands.
    function place(index: int, count: int): rect {
        const w = root.gridWidth;
        const half = (w - root.gap) / 2;
        if (count === 1) {
            const limited = Math.min(w, Math.max(120, root.wide));
            const h = Math.max(80, Math.min(320, limited / root.ratio));
            return Qt.rect(0, 0, Math.min(limited, Math.max(120, h * root.ratio)), h);
        }
        if (count === 2)
            return Qt.rect(index * (half + root.gap), 0, half, half);
        if (count === 3) {
            const large = Math.round((w - root.gap) * 0.62);
            const small = w - root.gap - large;
            return index === 0 ? Qt.rect(0, 0, large, 2 * small * 0.9 + root.gap) : Qt.rect(large + root.gap, (index - 1) * (small * 0.9 + root.gap), small, small * 0.9);
        }
        if (count === 4)
            return Qt.rect(index % 2 * (half + root.gap), Math.floor(index / 2) * (half * 0.72 + root.gap), half, half * 0.72);
        // Two large ones, then rows of up to three.
        const first = half * 0.66;
        if (index < 2)
            return Qt.rect(index * (half + root.gap), 0, half, first);
        const row = Math.floor((index - 2) / 3);
        const inRow = Math.min(3, count - 2 - row * 3);
        const each = (w - (inRow - 1) * root.gap) / inRow;
        const third = (w - 2 * root.gap) / 3 * 0.75;
        return Qt.rect((index - 2) % 3 * (each + root.gap), first + root.gap + row * (third + root.gap), each, third);
    }
    function heightOf(count: int): real {
        const last = root.place(count - 1, count);
        return Math.ceil(last.y + last.height);
    }
    function showMenu(key: string, transfer: string, program: bool, anchor: Item, x: real, y: real) {
        menu.fileKey = key;
        menu.transfer = transfer;
        menu.program = program;
        menu.active = true;
        (menu.item as MenuList).openAt(anchor, x, y);
    }

    Repeater {
        id: tiles

        model: root.pictures

        PictureTile {
            id: tile

            required property int index
            required property string fileKey
            required property int pictureWidth
            required property int pictureHeight
            readonly property rect spot: root.place(index, tiles.count)

            x: spot.x
            y: spot.y
            width: spot.width
            height: spot.height
            position: index
            count: tiles.count
            reachable: root.reachable
            onViewRequested: root.acted("view", fileKey)
            onMenuRequested: (anchor, x, y) => root.showMenu(fileKey, transfer, false, anchor, x, y)
            Component.onCompleted: if (index === 0) {
                root.ratio = Math.max(0.4, Math.min(4, pictureWidth / Math.max(1, pictureHeight)));
                root.wide = pictureWidth;
            }
        }
    }
    Item {
        id: list

        readonly property int count: others.count

        y: root.gridHeight + (root.gridHeight > 0 && count > 0 ? 6 : 0)

        Repeater {
            id: others

            model: root.cards

            FileCard {
                required property int index
                required property string fileKey

                y: index * 64
                width: Math.min(360, root.width)
                reachable: root.reachable
                onActed: what => root.acted(what, fileKey)
                onMenuRequested: (anchor, x, y) => root.showMenu(fileKey, transfer, program, anchor, x, y)
            }
        }
    }
    FileMenu {
        id: menu

        onActed: (what, key) => root.acted(what, key)
    }
}
