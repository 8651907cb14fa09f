// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a conversation. Row 0 is the newest, at the bottom. Stays at the newest while there, and stays exactly where the
// reader is otherwise, whatever comes, goes or changes around (measured choices: bottom to top, no reuse of rows).
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

FocusScope {
    id: root

    required property QtObject model
    property bool atLatest: true // false: the model's window ends before the newest message
    property bool seeing: true // somebody is looking: the window is active
    property string beginning: ""
    property string emptyTitle: ""
    property string emptyText: ""
    readonly property bool atBottom: list.atYEnd || list.contentHeight <= list.height
    readonly property alias count: list.count
    readonly property alias missed: place.missed

    signal replyRequested(messageId: string)
    signal editRequested(messageId: string)
    signal deleteRequested(messageId: string)
    signal retryRequested(messageId: string)
    signal discardRequested(messageId: string)
    signal copyRequested(messageId: string)
    signal lastSeen(seq: double)
    signal authorActivated(userId: string)
    signal replySourceRequested(messageId: string)
    signal fileActed(what: string, fileKey: string)
    signal latestRequested
    signal newerRequested
    signal leaveRequested

    function toLatest() {
        if (!root.atLatest)
            root.latestRequested();
        list.cancelFlick();
        list.positionViewAtBeginning();
    }
    function scrollPage(direction: int) {
        const top = list.originY;
        const bottom = list.originY + list.contentHeight - list.height;
        list.contentY = Math.max(top, Math.min(bottom, list.contentY + direction * list.height * 0.85));
        list.returnToBounds();
    }
    function takeFocus() {
        keys.forceActiveFocus(Qt.TabFocusReason);
    }
    function showMessage(index: int) {
        list.cancelFlick();
        list.positionViewAtIndex(index, ListView.Center);
        flash.index = index;
        flash.restart();
    }

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        verticalLayoutDirection: ListView.BottomToTop
        reuseItems: false
        cacheBuffer: 400
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        currentIndex: -1
        model: root.model
        T.ScrollIndicator.vertical: HistoryIndicator {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages")

        // Not bound, so by outer names: Qt 6.4 refuses bound components in a header or a footer.
        // qmllint disable unqualified
        header: Item {
            width: 1
            height: Theme.gap8
        }
        footer: HistoryEdge {
            width: ListView.view.width
            beginning: root.beginning
        }
        delegate: MessageRow {
            id: row

            width: ListView.view.width
            current: keys.activeFocus && ListView.isCurrentItem
            flashing: flash.running && flash.index === index
            onReplyRequested: root.replyRequested(messageId)
            onEditRequested: root.editRequested(messageId)
            onRetryRequested: root.retryRequested(messageId)
            onDiscardRequested: root.discardRequested(messageId)
            onAuthorActivated: root.authorActivated(authorId)
            onReplySourceRequested: root.replySourceRequested(messageId)
            onFileActed: (what, key) => root.fileActed(what, key)
            onMenuRequested: (anchor, x, y) => menu.openFor(row, anchor, x, y)
        }
        // qmllint enable unqualified
    }
    MessageListKeys {
        id: keys

        anchors.fill: parent
        focus: true
        view: list
        keepsPlace: menu.visible
        onReplyRequested: row => root.replyRequested(row.messageId)
        onEditRequested: row => root.editRequested(row.messageId)
        onDeleteRequested: row => root.deleteRequested(row.messageId)
        onCopyRequested: row => root.copyRequested(row.messageId)
        onMenuRequested: row => menu.openFor(row, row, Theme.messageIndent, row.height)
        onLeaveRequested: root.leaveRequested()
    }
    ReadingPlace {
        id: place

        view: list
        seeing: root.seeing
        atLatest: root.atLatest
        atBottom: root.atBottom
        onLastSeen: seq => root.lastSeen(seq)
        onNewerRequested: root.newerRequested()
    }
    Connections {
        target: root.model
        ignoreUnknownSignals: true

        function onRowsInserted(_parent: var, first: int, last: int) {
            if (first === 0 && !root.atBottom)
                place.missed += last - first + 1;
        }
        function onModelReset() {
            place.begin();
        }
    }
    Timer {
        id: flash

        property int index: -1

        interval: 1400
    }
    JumpButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.messageMargin
        anchors.bottomMargin: Theme.gap12
        visible: !root.atLatest || place.gap > 80
        count: place.missed
        onClicked: root.toLatest()
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: list.count === 0 && root.emptyTitle !== ""
        title: root.emptyTitle
        text: root.emptyText
    }
    MessageMenu {
        id: menu

        parent: root
        onReplyRequested: messageId => root.replyRequested(messageId)
        onEditRequested: messageId => root.editRequested(messageId)
        onDeleteRequested: messageId => root.deleteRequested(messageId)
        onRetryRequested: messageId => root.retryRequested(messageId)
        onDiscardRequested: messageId => root.discardRequested(messageId)
        onCopyRequested: messageId => root.copyRequested(messageId)
    }
}
