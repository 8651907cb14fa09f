// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a message, one below the other; each gives its height at once.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property string blocks
    property bool quiet: false
    property bool revealed: false
    property bool reachable: true
    readonly property RichBlock last: list.count > 0 ? list.itemAt(list.count - 1) as RichBlock : null

    signal followed(link: string)

    implicitHeight: last ? last.y + last.height : 0

    Repeater {
        id: list

        model: root.blocks.split("\x1c")

        RichBlock {
            readonly property RichBlock above: index > 0 ? list.itemAt(index - 1) as RichBlock : null

            y: above ? above.y + above.height + (above.brought && brought ? 0 : 6) : 0
            width: root.width
            height: implicitHeight
            quiet: root.quiet
            revealed: root.revealed
            reachable: root.reachable
            onFollowed: link => root.followed(link)
        }
    }
}
