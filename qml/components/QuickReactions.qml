// SPDX-License-Identifier: GPL-3.0-or-later
// The reactions people choose most, in one row beside what was pressed, and the way to all others; arrows, Return and the digits
// choose.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

T.Popup {
    id: root

    readonly property list<string> choices: ["👍", "❤️", "😂", "🎉", "😮", "😢"]
    property string messageId: ""
    property bool hasMore: false // there is a picker with all of them
    property int currentIndex: 0
    readonly property bool onMore: currentIndex === choices.length
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    readonly property RowVoice voice: RowVoice {
        row: root.onMore ? root.moreButton() : root.buttonOf(root.choices[root.currentIndex])
        active: root.opened
    }

    signal picked(messageId: string, emoji: string)
    signal moreRequested(messageId: string)

    padding: 6
    margins: 8
    width: contentItem.implicitWidth + 2 * padding
    height: contentItem.implicitHeight + 2 * padding
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    function openFor(messageId: string, anchor: Item) {
        const place = anchor.mapToItem(root.parent, 0, 0);
        root.messageId = messageId;
        root.currentIndex = 0;
        root.x = place.x + anchor.width - root.width;
        root.y = place.y - root.height - 4 < 0 ? place.y + anchor.height + 4 : place.y - root.height - 4;
        root.open();
    }
    function buttonOf(emoji: string): EmojiButton {
        for (let i = 0; i < contentItem.children.length; ++i) {
            const button = contentItem.children[i] as EmojiButton;
            if (button && button.emoji === emoji)
                return button;
        }
        return null;
    }
    function moreButton(): IconButton {
        for (let i = 0; i < contentItem.children.length; ++i) {
            const button = contentItem.children[i] as IconButton;
            if (button)
                return button;
        }
        return null;
    }
    function pick(index: int) {
        root.close();
        if (index === root.choices.length)
            root.moreRequested(root.messageId);
        else
            root.picked(root.messageId, root.choices[index]);
    }

    contentItem: Row {
        focus: true
        spacing: 2
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Add a reaction")

        Keys.onLeftPressed: root.currentIndex = Math.max(0, root.currentIndex - 1)
        Keys.onRightPressed: root.currentIndex = Math.min(root.choices.length - (root.hasMore ? 0 : 1), root.currentIndex + 1)
        Keys.onReturnPressed: root.pick(root.currentIndex)
        Keys.onEnterPressed: root.pick(root.currentIndex)
        Keys.onSpacePressed: root.pick(root.currentIndex)
        Keys.onPressed: event => {
            const digit = event.key - Qt.Key_1;
            if (digit >= 0 && digit < root.choices.length) {
                root.pick(digit);
                event.accepted = true;
            }
        }

        Repeater {
            model: root.choices

            EmojiButton {
                required property int index

                size: 36
                glyphSize: 20
                current: root.currentIndex === index
                focusPolicy: Qt.NoFocus
                onClicked: root.pick(index)
            }
        }
        IconButton {
            visible: root.hasMore
            size: 36
            glyph: Icons.plus
            tip: qsTr("All emoji")
            checked: root.onMore
            focusPolicy: Qt.NoFocus
            Accessible.focused: root.onMore
            onClicked: root.pick(root.choices.length)

            FocusRing {
                shown: root.onMore
                outset: 0
            }
        }
    }
    background: Rectangle {
        radius: 12
        color: Theme.raised
        border.color: Theme.lineStrong
    }
}
