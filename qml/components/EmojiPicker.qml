// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses an emoji: tabs for the categories, a search in the language of the interface, skin tones, keys. `picked` gives the
// emoji itself, or "custom:ID" for one of the space's. The model's `opened`, `filter`, `category` and `tone` are set by whoever
// owns it, as the signals ask. Rows: emoji, name, code, picture.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

T.Popup {
    id: root

    required property QtObject model
    property string category: "0"
    property int tone: 0
    property bool hasRecent: false
    property bool hasOwn: false
    readonly property int cell: 40
    readonly property Item window: T.Overlay.overlay
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    signal picked(emoji: string)
    signal searched(text: string)
    signal categoryChosen(category: string)
    signal toneChosen(tone: int)

    /// Above this item, or below it where there is no room.
    function openAt(item: Item, x = 0) {
        root.parent = item;
        const above = item.mapToItem(root.window, 0, 0).y > root.height + 12; // in the window as it is zoomed
        root.x = Math.min(x, item.width - root.width);
        root.y = above ? -root.height - 8 : item.height + 8;
        root.open();
    }
    function pick(emoji: string) {
        root.close();
        root.picked(emoji);
    }

    width: 9 * cell + 2 * padding + 10
    height: Math.min(420, window ? window.height - 16 : 420)
    padding: 10
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        search.text = "";
        grid.currentIndex = 0;
        search.focus = true; // not by force: the popup has to know first who had the focus
    }

    contentData: FocusScope {
        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Emoji")

        EmojiTabs {
            id: tabs

            width: parent.width
            current: search.text === "" ? root.category : ""
            hasRecent: root.hasRecent
            hasOwn: root.hasOwn
            onChosen: category => {
                search.text = "";
                grid.currentIndex = 0;
                root.categoryChosen(category);
            }
        }
        FilterField {
            id: search

            anchors.top: tabs.bottom
            anchors.topMargin: 8
            width: parent.width - tones.width - 8
            focus: true
            placeholder: qsTr("Search emoji")
            onEdited: text => {
                root.searched(text);
                grid.currentIndex = 0;
            }
            onAccepted: grid.pickCurrent()
            onStepped: grid.forceActiveFocus(Qt.TabFocusReason)
        }
        SkinTones {
            id: tones

            anchors.right: parent.right
            anchors.verticalCenter: search.verticalCenter
            tone: root.tone
            onChosen: tone => root.toneChosen(tone)
        }
        GridView {
            id: grid

            function pickCurrent() {
                const one = currentItem as EmojiCell;
                if (one)
                    root.pick(one.emoji);
            }

            anchors.top: search.bottom
            anchors.topMargin: 8
            anchors.bottom: foot.top
            anchors.left: parent.left
            anchors.right: parent.right
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            cellWidth: root.cell
            cellHeight: root.cell
            model: root.model
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Emoji")
            T.ScrollBar.vertical: ThinScrollBar {}
            Keys.onReturnPressed: pickCurrent()
            Keys.onEnterPressed: pickCurrent()
            Keys.onSpacePressed: pickCurrent()
            Keys.onUpPressed: event => {
                event.accepted = currentIndex < Math.floor(width / cellWidth);
                if (event.accepted)
                    search.takeFocus();
            }
            Keys.onPressed: event => {
                // Letters go on with the search.
                if (event.text !== "" && event.text >= " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
                    search.takeFocus();
                    search.text = search.text + event.text;
                    root.searched(search.text);
                    event.accepted = true;
                }
            }

            RowVoice {
                row: grid.currentItem
                active: grid.activeFocus
            }

            delegate: EmojiCell {
                id: cell

                required property int index

                width: root.cell
                height: root.cell
                current: GridView.isCurrentItem && (grid.activeFocus || search.activeFocus && search.text !== "")
                onClicked: root.pick(cell.emoji)
                onHoveredChanged: if (hovered)
                    grid.currentIndex = cell.index
            }
        }
        PlainLabel {
            anchors.centerIn: grid
            visible: grid.count === 0
            text: search.text !== "" ? qsTr("No emoji is called that.") : qsTr("Nothing here yet")
            color: Theme.text2
        }
        Item {
            id: foot

            readonly property EmojiCell shown: grid.currentItem as EmojiCell

            anchors.bottom: parent.bottom
            width: parent.width
            height: 34

            EmojiGlyph {
                x: 7 // below the first column
                y: 4
                size: 26
                visible: foot.shown !== null
                emoji: foot.shown ? foot.shown.emoji : ""
                picture: foot.shown ? foot.shown.picture : ""
            }
            PlainLabel {
                x: 43
                y: 9
                width: parent.width - x
                oneLine: true
                text: foot.shown ? foot.shown.name + "  " + foot.shown.code : ""
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: 12
        color: Theme.raised
        border.color: Theme.lineStrong
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
}
