// SPDX-License-Identifier: GPL-3.0-or-later
// What floats over the top of the history: how much is new above, and while the reader scrolls the day he is at; at rest it covers
// no words.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property ListView view
    property int newCount: 0
    property double newFrom: 0
    property date newSince
    property bool dismissed: false
    readonly property bool newAbove: newCount > 0 && newFrom > 0 && topSeq > newFrom && !dismissed
    property double topSeq: 0
    property date topDay
    property bool told: false // a line with the day in it stands where the floating day would

    signal jumpRequested
    signal readRequested
    signal dateRequested(day: date)

    onNewFromChanged: dismissed = false

    // By the pointer, or by a page: what the list does by itself, as when the window changes, is not the reader's.
    function scrolled() {
        resting.restart();
        glance.restart();
    }

    function look() {
        const row = root.view.itemAt(root.view.width / 2, root.view.contentY + 6) as MessageRow;
        if (!row)
            return;
        if (row.seq > 0)
            root.topSeq = row.seq;
        root.topDay = row.sentAt;
        root.told = root.tells(pill.y - 4) || root.tells(pill.y + pill.height + 4);
        if (root.topSeq <= root.newFrom)
            root.dismissed = true; // seen
    }

    // The line of a day stands at the top of its first message.
    function tells(y: real): bool {
        const row = root.view.itemAt(root.view.width / 2, root.view.contentY + y) as MessageRow;
        const line = row && row.firstOfDay ? row.y - root.view.contentY : NaN;
        return line + 43 > pill.y - 4 && line + 17 < pill.y + pill.height + 4;
    }

    Timer {
        id: glance

        interval: 60
        onTriggered: root.look()
    }
    Timer {
        id: resting

        interval: 1000
    }
    Connections {
        target: root.view

        function onContentYChanged() {
            if (!glance.running)
                glance.start();
            if (root.view.moving)
                resting.restart();
        }
        function onCountChanged() {
            glance.restart();
        }
    }
    NewMessagesBar {
        id: bar

        x: Theme.messageMargin
        y: 8
        width: parent.width - 2 * x
        visible: root.newAbove
        count: root.newCount
        since: root.newSince
        onJumpRequested: {
            root.dismissed = true;
            root.jumpRequested();
        }
        onReadRequested: {
            root.dismissed = true;
            root.readRequested();
        }
    }
    Pressable {
        id: pill

        readonly property bool shown: (resting.running || hovered) && !root.told && !isNaN(root.topDay.getTime())

        anchors.horizontalCenter: parent.horizontalCenter
        y: bar.visible ? bar.y + bar.height + 8 : 10
        width: day.implicitWidth + 24
        height: 26
        focusPolicy: Qt.NoFocus
        visible: opacity > 0
        opacity: shown ? 1 : 0
        text: qsTr("%1, jump to another day").arg(day.text)
        onClicked: root.dateRequested(root.topDay)

        PlainLabel {
            id: day

            anchors.centerIn: parent
            text: Clock.day(root.topDay)
            color: pill.hovered ? Theme.text : Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
        background: Rectangle {
            radius: 13
            color: pill.hovered ? Theme.hover : Theme.raised
            border.color: Theme.lineStrong
        }
        HoverHandler {
            cursorShape: Qt.PointingHandCursor
        }
        Behavior on opacity {
            NumberAnimation {
                duration: Theme.quick * 2
            }
        }
    }
}
