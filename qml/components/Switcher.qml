// SPDX-License-Identifier: GPL-3.0-or-later
// Type a few letters, press Enter, be there. The model finds and ranks; here it is shown and chosen from. Opened for what was used
// last (Ctrl+Tab), it goes where it stands when Ctrl is let go. Where a few words go along there, they have a line of their own.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

T.Popup {
    id: root

    required property QtObject model
    readonly property Item window: T.Overlay.overlay
    // In the middle of the window, a little above it: in the coordinates of whatever item this lives in.
    property int looks: 0 // where that item is, is asked each time it opens: it may have moved within what it lies in
    readonly property point place: !window || !parent || looks < 0 ? Qt.point(0, 0)
        : parent.mapFromItem(window, Math.round((window.width - width) / 2), Math.round(window.height * 0.14))
    readonly property string filter: search.text
    property string title: qsTr("Jump to a conversation")
    property string hintText: qsTr("@ people · # rooms · > actions")
    property string placeholder: qsTr("Where to?")
    property string wordsPlaceholder: "" // "" = no words go along
    readonly property alias words: along.text
    readonly property int head: along.visible ? 100 : 52
    property bool recent: false
    property bool stale: false // the best one is not the current one yet
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    signal chosen(type: string, id: string)

    x: place.x
    y: place.y
    width: window ? Math.min(560, window.width - 2 * Theme.gap24) : 560
    height: Math.min(window ? window.height * 0.7 : 480, 12 + head + Math.max(56, Math.min(rows.contentHeight, 9 * 44)) + hint.height + 16)
    padding: 12
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    function begin(text: string) {
        root.recent = false;
        search.text = text;
        along.text = "";
        root.open();
    }
    function beginRecent() {
        if (root.opened) {
            root.move(1);
            return;
        }
        search.text = "";
        root.recent = true;
        root.open();
    }
    // Once the rows stand in their new order.
    function settle() {
        if (root.stale)
            rows.currentIndex = 0;
        root.stale = false;
    }
    function move(by: int) {
        root.settle();
        if (rows.count === 0)
            return;
        const to = rows.currentIndex + by;
        rows.currentIndex = root.recent ? (to + rows.count) % rows.count : Math.max(0, Math.min(rows.count - 1, to));
        rows.positionViewAtIndex(rows.currentIndex, ListView.Contain);
        voice.active = true;
    }
    function accept() {
        root.settle();
        const row = rows.currentItem as SwitcherRow;
        if (!row)
            return;
        root.close();
        root.chosen(row.type, row.entryId);
    }
    function key(event: KeyEvent): bool {
        const tab = event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab;
        if (!tab || !(event.modifiers & Qt.ControlModifier))
            return false;
        root.move(event.key === Qt.Key_Tab ? 1 : -1);
        return true;
    }

    onAboutToShow: ++root.looks
    onOpened: {
        search.takeFocus();
        rows.currentIndex = 0;
    }
    onFilterChanged: {
        root.stale = true;
        settling.restart();
    }

    contentData: FocusScope {
        anchors.fill: parent
        focus: true

        Timer {
            id: settling

            interval: 0
            onTriggered: root.settle()
        }
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Keys.onPressed: event => event.accepted = root.key(event)
        Keys.onReleased: event => {
            if (root.recent && event.key === Qt.Key_Control)
                root.accept();
        }

        Field {
            id: search

            width: parent.width
            focus: true
            label: ""
            glyph: Icons.search
            placeholder: root.placeholder
            onEdited: {
                root.recent = false;
                voice.active = false;
            }
            onAccepted: root.accept()
            Keys.onDownPressed: root.move(1)
            Keys.onUpPressed: root.move(-1)
        }
        Field {
            id: along

            y: 48
            width: parent.width
            visible: root.wordsPlaceholder !== ""
            label: ""
            placeholder: root.wordsPlaceholder
            onAccepted: root.accept()
        }
        ListView {
            id: rows

            anchors.fill: parent
            anchors.topMargin: root.head
            anchors.bottomMargin: hint.height + Theme.gap12
            clip: true
            cacheBuffer: 0 // as in CompletionList
            model: root.model
            currentIndex: -1
            highlightFollowsCurrentItem: false
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {
                id: bar
            }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Results")

            RowVoice {
                id: voice

                row: rows.currentItem
            }

            delegate: SwitcherRow {
                width: ListView.view.width - (bar.visible ? 10 : 0)
                current: ListView.isCurrentItem
                onClicked: {
                    rows.currentIndex = index;
                    root.accept();
                }
            }
        }
        PlainLabel {
            anchors.centerIn: rows
            visible: rows.count === 0
            text: qsTr("Nothing by that name")
            color: Theme.text3
        }
        PlainLabel {
            id: hint

            anchors.bottom: parent.bottom
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.hintText
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: 14
        color: Theme.dark ? Theme.canvas : Theme.raised
        border.color: Theme.lineStrong
    }
    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }
}
