// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the sidebar: the head of a part, or a conversation. Knows when it is dragged; the sidebar knows where to.
import QtQuick

Item {
    id: root

    required property int index
    required property bool head
    required property bool folded
    required property bool category
    required property int hidden
    required property string section
    required property string title
    required property string conversationId
    required property string kind
    required property string preview
    required property int unread
    required property int mentions
    required property string presence
    required property string avatarKey
    required property string avatarImage
    required property bool isPrivate
    required property bool muted
    required property bool draft
    property bool current: false
    property bool ringed: false
    property bool canAdd: false
    property bool draggable: false
    // What a screen reader is told of when the keyboard is here.
    readonly property Item spoken: head ? (content.item as SidebarSection)?.spoken ?? null : content.item as Item
    readonly property bool dragged: drag.active

    signal activated
    signal foldToggled
    signal addRequested
    signal menuRequested(x: real, y: real)
    signal dragMoved(y: real)
    signal dropped

    implicitHeight: content.item ? (content.item as Item).implicitHeight : 0
    height: implicitHeight
    opacity: dragged ? 0.5 : 1

    Loader {
        id: content

        width: root.width
        sourceComponent: root.head ? section : row
    }
    // Not bound, so by outer names: Qt 6.4 refuses bound components that a delegate loads.
    // qmllint disable unqualified
    Component {
        id: section

        SidebarSection {
            section: root.section
            title: root.title
            folded: root.folded
            canAdd: root.canAdd
            ringed: root.ringed
            hidden: root.hidden
            onFoldToggled: root.foldToggled()
            onAddRequested: root.addRequested()
            onMenuRequested: (x, y) => root.menuRequested(x, y)
        }
    }
    Component {
        id: row

        ConversationRow {
            index: root.index
            conversationId: root.conversationId
            kind: root.kind
            section: root.section
            title: root.title
            preview: root.preview
            unread: root.unread
            mentions: root.mentions
            presence: root.presence
            avatarKey: root.avatarKey
            avatarImage: root.avatarImage
            isPrivate: root.isPrivate
            muted: root.muted
            draft: root.draft
            current: root.current
            ringed: root.ringed
            onClicked: root.activated()
            onMenuRequested: (x, y) => root.menuRequested(x, y)
        }
    }
    // qmllint enable unqualified
    DragHandler {
        id: drag

        target: null
        enabled: root.draggable
        dragThreshold: 6
        xAxis.enabled: false
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onCentroidChanged: if (active)
            root.dragMoved(root.y + centroid.position.y)
        onActiveChanged: if (!active)
            root.dropped()
    }
}
