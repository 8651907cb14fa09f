// SPDX-License-Identifier: GPL-3.0-or-later
// Type a few letters, press Enter, be there. Filters the given list by itself.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

T.Popup {
    id: root

    required property QtObject model
    readonly property Item window: T.Overlay.overlay
    // In the middle of the window, a little above it: in the coordinates of whatever item this lives in.
    readonly property point place: !window || !parent ? Qt.point(0, 0)
        : parent.mapFromItem(window, Math.round((window.width - width) / 2), Math.round(window.height * 0.14))
    readonly property string filter: search.text
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    signal chosen(conversationId: string)

    x: place.x
    y: place.y
    width: window ? Math.min(560, window.width - 2 * Theme.gap24) : 560
    height: Math.min(window ? window.height * 0.7 : 480, 12 + 40 + 12 + Math.max(56, Math.min(rows.contentHeight, 9 * 40)) + 12)
    padding: 12
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    function move(by: int) {
        for (let at = rows.currentIndex + by; at >= 0 && at < rows.count; at += by) {
            const row = rows.itemAtIndex(at) as SwitcherRow;
            if (row && row.shown) {
                rows.currentIndex = at;
                return;
            }
        }
    }
    function settle() {
        rows.currentIndex = -1;
        root.move(1);
    }
    function accept() {
        const row = rows.currentItem as SwitcherRow;
        if (!row)
            return;
        root.close();
        root.chosen(row.conversationId);
    }

    onAboutToShow: {
        search.text = "";
        root.settle();
    }
    onOpened: {
        search.takeFocus();
        root.settle();
    }

    contentData: Item {
        anchors.fill: parent
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Jump to a conversation")

        Field {
            id: search

            width: parent.width
            label: ""
            glyph: Icons.search
            placeholder: qsTr("Where to?")
            onTextChanged: root.settle()
            onAccepted: root.accept()
            Keys.onDownPressed: root.move(1)
            Keys.onUpPressed: root.move(-1)
        }
        ListView {
            id: rows

            anchors.fill: parent
            anchors.topMargin: 52
            clip: true
            model: root.model
            // Hidden rows must exist to be known as hidden; the list of my conversations is short.
            cacheBuffer: 20000
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}

            delegate: SwitcherRow {
                width: ListView.view.width
                filter: root.filter
                current: ListView.isCurrentItem
                onClicked: {
                    rows.currentIndex = index;
                    root.accept();
                }
            }
        }
        PlainLabel {
            anchors.centerIn: rows
            visible: rows.contentHeight < 1
            text: qsTr("Nothing by that name")
            color: Theme.text3
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
