// SPDX-License-Identifier: GPL-3.0-or-later
// The far left: home (direct messages and groups), my spaces in the order that I drag them to, a way to add one, and myself.
import QtQuick
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property QtObject model
    property string currentSpaceId: "" // "" = home
    property bool homeUnread: false
    property int homeMentions: 0
    property string selfName: ""
    property string selfKey: ""
    property string selfImage: ""
    property string selfPresence: ""

    signal spaceActivated(spaceId: string)
    signal menuRequested(spaceId: string, anchor: Item, x: real, y: real)
    signal moved(spaceId: string, by: int)
    signal dropped(spaceId: string, index: int) // the place among the others
    signal homeActivated
    signal addRequested
    signal profileRequested

    implicitWidth: Theme.railWidth
    color: Theme.rail
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Spaces")

    SpaceTile {
        id: home

        y: 8
        width: root.width
        name: qsTr("Direct messages")
        glyph: Icons.chat
        current: root.currentSpaceId === ""
        unread: root.homeUnread
        mentions: root.homeMentions
        onClicked: root.homeActivated()
    }
    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: home.bottom
        anchors.bottom: me.top
        anchors.bottomMargin: Theme.gap8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: drop.before < 0 ? 400 : 20000 // a tile that is dragged must not go away under the pointer
        model: root.model

        ReadingOrder {
            content: list.contentItem
            model: root.model
        }
        // Not bound, so by outer names: Qt 6.4 refuses bound components in a footer.
        // qmllint disable unqualified
        delegate: SpaceTile {
            id: tile

            required property int index
            required property string spaceId
            required name
            required image
            required unread
            required mentions

            width: ListView.view.width
            colorKey: spaceId
            current: spaceId === root.currentSpaceId
            movable: true
            onClicked: root.spaceActivated(tile.spaceId)
            onMenuRequested: (x, y) => root.menuRequested(tile.spaceId, tile, x, y)
            onMoved: by => root.moved(tile.spaceId, by)
            onDragMoved: y => drop.before = Math.max(0, Math.min(Math.round(y / tile.height), list.count))
            onDropped: drop.finish(tile.spaceId, tile.index)
        }
        footer: Item {
            width: root.width
            height: 70

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: 4
                width: 28
                height: 1
                color: Theme.lineStrong
            }
            Pressable {
                id: add

                anchors.horizontalCenter: parent.horizontalCenter
                y: 14
                width: 44
                height: 44
                text: qsTr("Add a space")
                onClicked: root.addRequested()

                Item {
                    anchors.fill: parent

                    Icon {
                        anchors.centerIn: parent
                        name: Icons.plus
                        size: 20
                        color: add.hovered ? Theme.text : Theme.text2
                    }
                }
                background: Rectangle {
                    radius: 14
                    color: add.hovered ? Theme.hover : "transparent"
                    border.color: Theme.lineStrong

                    FocusRing {
                        shown: add.visualFocus
                        radius: 17
                        outset: 3
                    }
                }

                TipHost {
                    target: add
                    text: add.text
                    wanted: add.hovered || add.visualFocus
                    beside: true
                }
            }
        }
        // qmllint enable unqualified

        // Where a dragged space would go.
        Rectangle {
            id: drop

            property int before: -1 // the space it would stand above

            function finish(spaceId: string, from: int) {
                const place = before > from ? before - 1 : before;
                before = -1;
                if (place >= 0 && place !== from)
                    root.dropped(spaceId, place);
            }

            parent: list.contentItem
            x: 8
            y: before * 56 - 1
            z: 2
            width: list.width - 16
            height: 2
            radius: 1
            visible: before >= 0
            color: Theme.accent
        }
    }
    Pressable {
        id: me

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 14
        width: 40
        height: 40
        text: qsTr("You: %1").arg(root.selfName)
        onClicked: root.profileRequested()

        contentItem: Avatar {
            name: root.selfName
            colorKey: root.selfKey
            image: root.selfImage
            presence: root.selfPresence
            surface: Theme.rail
            size: 40
            Accessible.ignored: true
        }
        background: Item {
            FocusRing {
                shown: me.visualFocus || me.hovered
                border.color: me.visualFocus ? Theme.accent : Theme.lineStrong
                radius: width / 2
                outset: 3
            }
        }
    }
}
