// SPDX-License-Identifier: GPL-3.0-or-later
// All files of the open conversation, or of the one that the argument names: pictures as a grid, the others as a list.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PanelFrame {
    id: root

    required property App app
    required property string argument
    readonly property bool none: all.loaded && grid.count === 0 && list.count === 0
    property string part: "pictures"

    title: qsTr("Files")
    of: argument !== "" && acts.session ? acts.titleOf(argument) : ""

    function showMenu(key: string, transfer: string, program: bool, anchor: Item, x: real, y: real) {
        menu.fileKey = key;
        menu.transfer = transfer;
        menu.program = program;
        menu.active = true;
        (menu.item as MenuList).openAt(anchor, x, y);
    }

    PlaceActs {
        id: acts

        session: root.app.session
    }
    ConversationFiles {
        id: all

        session: root.app.session
        conversationId: root.argument !== "" ? root.argument : root.app.room.conversationId
    }
    Choice {
        id: parts

        x: Theme.gap16
        y: Theme.gap16
        width: parent.width - 2 * x
        visible: !root.none
        label: ""
        keys: ["pictures", "others"]
        labels: [qsTr("Pictures"), qsTr("Other files")]
        current: root.part
        onChosen: key => root.part = key
    }
    GridView {
        id: grid

        readonly property int columns: Math.max(2, Math.floor(width / 110))

        anchors.top: parts.bottom
        anchors.topMargin: 12
        anchors.bottom: note.top
        x: Theme.gap16
        width: parent.width - 2 * x + 4 // the gap after the last column
        visible: root.part === "pictures"
        focus: visible
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cellWidth: Math.floor(width / columns)
        cellHeight: cellWidth
        model: all.pictures
        onAtYEndChanged: if (atYEnd)
            all.loadMore()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Pictures")

        T.ScrollBar.vertical: ThinScrollBar {}
        delegate: PictureTile {
            required property int index
            required property string fileKey

            width: grid.cellWidth - 4
            height: grid.cellHeight - 4
            onViewRequested: viewer.view(all.pictures, index)
            onMenuRequested: (anchor, x, y) => root.showMenu(fileKey, transfer, false, anchor, x, y)
        }
    }
    ListView {
        id: list

        anchors.fill: grid
        visible: root.part === "others"
        focus: visible
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: 6
        model: all.cards
        onAtYEndChanged: if (atYEnd)
            all.loadMore()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Other files")

        T.ScrollBar.vertical: ThinScrollBar {}
        delegate: FileCard {
            required property string fileKey

            width: list.width - 4
            onActed: what => all.files.act(what, fileKey)
            onMenuRequested: (anchor, x, y) => root.showMenu(fileKey, transfer, program, anchor, x, y)
        }
    }
    PlainLabel {
        anchors.centerIn: grid
        width: parent.width - 48
        visible: !root.none && all.loaded && (root.part === "pictures" ? grid.count === 0 : list.count === 0)
        horizontalAlignment: Text.AlignHCenter
        text: root.part === "pictures" ? qsTr("No pictures here yet") : qsTr("No other files here yet")
        color: Theme.text2
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: root.none
        title: qsTr("No files yet")
        text: qsTr("What is sent along with messages here is collected in this place.")
    }
    BusyDots {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: note.top
        anchors.bottomMargin: 12
        visible: all.busy
    }
    Notice {
        id: note

        anchors.bottom: parent.bottom
        width: parent.width
        height: visible ? implicitHeight : 0
        strip: true
        visible: all.partial || all.problem !== ""
        kind: all.problem !== "" ? "danger" : "info"
        text: all.problem !== "" ? all.problem : qsTr("Only what this computer holds: there is no connection.")
    }
    FileMenu {
        id: menu

        onActed: (what, key) => all.files.act(what, key)
    }
    PictureViewer {
        id: viewer

        onSaveRequested: key => all.files.act("save", key)
        onOpenRequested: key => all.files.act("open", key)
    }
}
