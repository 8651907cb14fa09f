// SPDX-License-Identifier: GPL-3.0-or-later
// Which skin hands and people have: a button with the present one, which opens the six.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

Pressable {
    id: root

    required property int tone
    readonly property list<string> hands: ["\u270b", "\u270b\ud83c\udffb", "\u270b\ud83c\udffc", "\u270b\ud83c\udffd", "\u270b\ud83c\udffe", "\u270b\ud83c\udfff"]
    readonly property list<string> names: [qsTr("Yellow"), qsTr("Light skin"), qsTr("Medium light skin"), qsTr("Medium skin"), qsTr("Medium dark skin"),
        qsTr("Dark skin")]

    signal chosen(tone: int)

    implicitWidth: 34
    implicitHeight: 34
    text: qsTr("Skin tone: %1").arg(names[tone])
    onClicked: list.open()

    Item {
        anchors.fill: parent

        EmojiGlyph {
            anchors.centerIn: parent
            emoji: root.hands[root.tone]
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: root.visualFocus
            outset: 0
        }
    }

    T.Popup {
        id: list

        x: root.width - width
        y: root.height + 4
        width: row.width + 12
        height: 46
        padding: 6
        margins: 6
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        onOpened: (six.itemAt(root.tone) as Pressable).forceActiveFocus(Qt.TabFocusReason)
        onAboutToHide: root.forceActiveFocus(Qt.PopupFocusReason)

        contentData: Row {
            id: row

            spacing: 2

            Repeater {
                id: six

                model: root.hands.length

                Pressable {
                    id: one

                    required property int index

                    implicitWidth: 34
                    implicitHeight: 34
                    text: root.names[index]
                    checked: index === root.tone
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: checked
                    onClicked: {
                        list.close();
                        root.chosen(index);
                    }
                    Keys.onRightPressed: (six.itemAt((index + 1) % 6) as Pressable).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onLeftPressed: (six.itemAt((index + 5) % 6) as Pressable).forceActiveFocus(Qt.TabFocusReason)

                    Item {
                        anchors.fill: parent

                        EmojiGlyph {
                            anchors.centerIn: parent
                            emoji: root.hands[one.index]
                        }
                    }
                    background: Rectangle {
                        radius: Theme.radius
                        color: one.checked ? Theme.selected : one.hovered ? Theme.hover : "transparent"

                        FocusRing {
                            shown: one.visualFocus
                            outset: 0
                        }
                    }
                }
            }
        }
        background: Rectangle {
            radius: 10
            color: Theme.raised
            border.color: Theme.lineStrong
        }
    }
}
