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
    property int newCount: 0 // how many were new when it was opened, from which seq on, since when
    property double newFrom: 0
    property date newSince
    property int missingAtEnd: 0 // after the newest row that is here
    property string holeState: "" // see HistoryHole
    property bool hasPicker: false // there is a picker with all emoji
    readonly property alias count: list.count
    readonly property alias missed: place.missed
    readonly property alias readingSeq: place.readingSeq

    signal replyRequested(messageId: string)
    signal editRequested(messageId: string)
    signal deleteRequested(messageId: string)
    signal retryRequested(messageId: string)
    signal discardRequested(messageId: string)
    signal copyRequested(messageId: string)
    // See MessageMenu for what is wanted.
    signal acted(act: string, messageId: string)
    signal reactionToggled(messageId: string, emoji: string)
    signal pickerRequested(messageId: string)
    signal reminderChosen(messageId: string, when: string)
    signal voted(messageId: string, options: string)
    signal followed(link: string)
    signal rangeCopied(from: double, to: double)
    signal firstNewRequested
    signal readRequested
    signal dateRequested(day: date)
    signal lastSeen(seq: double)
    signal authorActivated(userId: string)
    signal replySourceRequested(messageId: string)
    signal fileActed(what: string, fileKey: string)
    signal latestRequested
    signal olderRequested
    signal newerRequested
    signal leaveRequested

    function toLatest() {
        if (!root.atLatest)
            root.latestRequested();
        list.cancelFlick();
        list.positionViewAtBeginning();
    }
    function scrollPage(direction: int) {
        const first = list.originY;
        const bottom = list.originY + list.contentHeight - list.height;
        list.contentY = Math.max(first, Math.min(bottom, list.contentY + direction * list.height * 0.85));
        list.returnToBounds();
        top.scrolled();
    }
    function takeFocus() {
        keys.forceActiveFocus(Qt.TabFocusReason);
    }
    function act(name: string, messageId: string) {
        const own = {
            "reply": root.replyRequested,
            "edit": root.editRequested,
            "delete": root.deleteRequested,
            "retry": root.retryRequested,
            "discard": root.discardRequested,
            "copy": root.copyRequested,
            "source": root.replySourceRequested,
            "remind": popups.remind
        };
        if (name === "react")
            popups.react(messageId, root.anchorOf(messageId));
        else if (own[name])
            own[name](messageId);
        else if (name.startsWith("person:"))
            root.authorActivated(name.substring(7));
        else
            root.acted(name, messageId);
    }
    // The row of a message if it is one the keyboard or the pointer is on, else all of this.
    function anchorOf(messageId: string): Item {
        const row = list.currentItem as MessageRow;
        return row && row.messageId === messageId ? row : root;
    }
    function say(sentence: string) {
        toast.say(sentence);
    }
    function showMessage(index: int) {
        list.cancelFlick();
        list.positionViewAtIndex(index, ListView.Center);
        const row = list.itemAtIndex(index) as MessageRow;
        flash.messageId = row ? row.messageId : "";
        flash.restart();
    }

    // First in the order of Tab: from where one writes, Shift+Tab goes to the messages, however far one has scrolled.
    JumpButton {
        z: 1
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.messageMargin
        anchors.bottomMargin: Theme.gap12
        visible: !root.atLatest || place.gap > 80
        count: place.missed
        onClicked: root.toLatest()
    }
    // Before the rows: Tab goes from here to the buttons of the message one is at.
    MessageListKeys {
        id: keys

        anchors.fill: parent
        focus: true
        view: list
        selection: selection
        keepsPlace: popups.open
        onReplyRequested: row => root.replyRequested(row.messageId)
        onEditRequested: row => root.editRequested(row.messageId)
        onDeleteRequested: row => root.deleteRequested(row.messageId)
        onCopyRequested: row => root.copyRequested(row.messageId)
        onMenuRequested: row => popups.openMenu(row, row, Theme.messageIndent, row.height)
        onLeaveRequested: root.leaveRequested()
        onActed: (act, row) => root.act(act, row ? row.messageId : "")
        onRangeCopied: root.rangeCopied(selection.first, selection.last)
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
        header: HistoryEnd {
            width: ListView.view.width
            missing: root.missingAtEnd
            holeState: root.holeState
            onFetchRequested: root.acted("fetch", "")
        }
        footer: HistoryEdge {
            width: ListView.view.width
            beginning: root.beginning
        }
        delegate: MessageRow {
            id: row

            width: ListView.view.width
            current: keys.here && ListView.isCurrentItem
            flashing: flash.running && flash.messageId === messageId
            selected: selection.covers(seq)
            holeState: root.holeState
            onReplyRequested: root.replyRequested(messageId)
            onEditRequested: root.editRequested(messageId)
            onRetryRequested: root.retryRequested(messageId)
            onDiscardRequested: root.discardRequested(messageId)
            onAuthorActivated: root.authorActivated(authorId)
            onReplySourceRequested: root.replySourceRequested(messageId)
            onFileActed: (what, key) => root.fileActed(what, key)
            onMenuRequested: (anchor, x, y) => popups.openMenu(row, anchor, x, y)
            onReactionToggled: emoji => root.reactionToggled(messageId, emoji)
            onReactionRequested: anchor => popups.react(messageId, anchor)
            onVoted: options => root.voted(messageId, options)
            onFollowed: link => link.startsWith("person:") ? root.authorActivated(link.substring(7)) : root.followed(link)
            onActed: act => root.act(act, messageId)
        }
        // qmllint enable unqualified
    }
    MessageSelection {
        id: selection

        anchors.fill: parent
        view: list
        onBegun: keys.forceActiveFocus(Qt.MouseFocusReason)
    }
    MessageListTop {
        id: top

        width: parent.width
        height: 80
        view: list
        newCount: root.newCount
        newFrom: root.newFrom
        newSince: root.newSince
        onJumpRequested: root.firstNewRequested()
        onReadRequested: root.readRequested()
        onDateRequested: day => root.dateRequested(day)
    }
    ReadingPlace {
        id: place

        view: list
        seeing: root.seeing
        atLatest: root.atLatest
        atBottom: root.atBottom
        onLastSeen: seq => root.lastSeen(seq)
        onOlderRequested: root.olderRequested()
        onNewerRequested: root.newerRequested()
    }
    Timer {
        id: flash

        property string messageId: "" // its place moves when something is said

        interval: 1400
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: list.count === 0 && root.emptyTitle !== ""
        title: root.emptyTitle
        text: root.emptyText
    }
    MessagePopups {
        id: popups

        anchors.fill: parent
        hasPicker: root.hasPicker
        onActed: (act, messageId) => root.act(act, messageId)
        onReactionToggled: (messageId, emoji) => root.reactionToggled(messageId, emoji)
        onPickerRequested: messageId => root.pickerRequested(messageId)
        onReminderChosen: (messageId, when) => root.reminderChosen(messageId, when)
    }
    Toast {
        id: toast

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap16
    }
}
