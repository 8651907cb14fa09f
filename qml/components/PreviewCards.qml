// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of a message's links, one below the other.
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: root

    required property string previews // lines of: address, site, title, description; with tabs between
    property bool reachable: true
    readonly property Item last: cards.count > 0 ? cards.itemAt(cards.count - 1) : null

    signal followed(link: string)

    implicitHeight: last ? last.y + last.height : 0

    Repeater {
        id: cards

        model: root.previews.split("\n")

        PreviewCard {
            id: card

            required property int index
            required property string modelData
            readonly property list<string> parts: modelData.split("\t")
            readonly property Item above: index > 0 ? cards.itemAt(index - 1) : null

            y: above ? above.y + above.height + 6 : 0
            width: Math.min(root.width, 480)
            height: implicitHeight
            reachable: root.reachable
            site: parts[1] ?? ""
            title: parts[2] ?? ""
            description: parts[3] ?? ""
            onFollowed: root.followed("ask:" + card.parts[0])
        }
    }
}
