// SPDX-License-Identifier: GPL-3.0-or-later
// One message, or something said about one, away from its conversation: who, where, when, and what. Its actions show while the
// pointer or the keyboard is on it.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

PressableRow {
    id: root

    required property int index
    required property string key
    required property string conversationId
    required property string messageId
    required property string place
    required property string kind
    required property string authorId
    required property string authorName
    required property string authorImage
    required property string words
    required property string marks
    required property string code
    required property string files
    required property string fileMarks
    required property date at
    required property string note
    required property string detail
    required property int unread
    required property bool urgent
    required property bool gone
    property int margin: Theme.messageMargin
    property bool showPlace: true
    property int lines: 4 // of its words
    property bool whole: false // it stands where the message itself would
    property string rich: "" // the words in blocks, where they stand as in the message itself; see RichBody
    property bool byPlace: false // the place is what it is about, not who wrote
    property list<CardAction> actions
    readonly property bool dated: !isNaN(at.getTime())
    readonly property string where: kind === "thread" ? qsTr("Thread in %1").arg(place) : place
    readonly property string heading: byPlace || authorName === "" ? where : authorName
    readonly property bool placed: (showPlace || kind === "thread") && !byPlace && authorName !== "" && place !== ""
    readonly property string shownWords: gone ? qsTr("This message cannot be seen any more.") : words
    readonly property bool formatted: rich !== "" && !gone
    readonly property string shownFiles: gone ? "" : files
    readonly property real taken: when.width + (toolsShown ? tools.width + 8 : 0) // of the first line, at its end
    readonly property bool toolsShown: actions.length > 0 && (hovered || ringed)

    signal menuRequested(anchor: Item, x: real, y: real)
    signal followed(link: string) // of formatted words

    implicitHeight: body.implicitHeight + 21
    text: root.heading
    Accessible.name: spoken([root.heading, placed ? root.where : "", shownWords, shownFiles, note, detail, dated ? Clock.moment(at) : "",
        unread > 0 ? qsTr("%n unread message(s)", "", unread) : ""])
    onPressAndHold: menuRequested(root, 40, height)

    function spoken(parts: list<string>): string {
        return Array.from(parts).filter(part => part !== "").join(", ");
    }

    Item {
        anchors.fill: parent

        Rectangle {
            x: root.margin - 9
            y: 25
            width: 7
            height: 7
            radius: 3.5
            visible: root.unread > 0 && !root.byPlace
            color: root.urgent ? Theme.accentFill : Theme.text2
        }
        ConversationGlyph {
            x: root.margin + 8
            y: 13
            visible: root.byPlace && root.kind !== "direct"
            kind: root.kind
        }
        Avatar {
            x: root.margin
            y: 12
            visible: !root.byPlace || root.kind === "direct"
            size: root.whole ? 40 : 32
            name: root.heading
            colorKey: root.authorId
            image: root.authorImage
            surface: Theme.canvas
            Accessible.ignored: true
        }
        Column {
            id: body

            x: root.margin + (root.whole ? 52 : 44)
            y: 9
            width: parent.width - x - root.margin
            spacing: 2

            Item {
                width: parent.width
                height: 24 // room for what can be done, above the words

                PlainLabel {
                    id: title

                    anchors.verticalCenter: parent.verticalCenter

                    width: Math.min(implicitWidth, parent.width - (origin.visible ? 60 : 0) - root.taken - badge.width - 24)
                    oneLine: true
                    text: root.heading
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }
                PlainLabel {
                    id: origin

                    anchors.baseline: title.baseline
                    x: title.width + 8
                    width: Math.max(0, parent.width - x - root.taken - 12)
                    visible: root.placed
                    oneLine: true
                    text: root.where
                    color: Theme.text2
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
                UnreadBadge {
                    id: badge

                    anchors.verticalCenter: title.verticalCenter
                    x: title.width + 8
                    width: visible ? implicitWidth : 0
                    visible: root.byPlace && root.unread > 0
                    count: root.unread
                    mention: root.urgent
                    Accessible.ignored: true
                }
                PlainLabel {
                    id: when

                    anchors.baseline: title.baseline
                    anchors.right: parent.right
                    visible: root.dated
                    oneLine: true
                    text: root.dated ? Clock.moment(root.at) : ""
                    color: Theme.text3
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
            }
            Repeater {
                model: root.formatted ? 1 : 0

                RichBody {
                    width: body.width
                    blocks: root.rich
                    reachable: root.ringed
                    onFollowed: link => root.followed(link)
                }
            }
            MarkedText {
                width: parent.width
                visible: root.shownWords !== "" && !root.formatted
                text: root.formatted ? "" : root.shownWords
                lines: root.lines
                marks: root.gone ? "" : root.marks
                code: root.gone ? "" : root.code
                color: root.gone ? Theme.text3 : Theme.text
            }
            FileNames {
                width: parent.width
                names: root.shownFiles
                marks: root.fileMarks
            }
            PlainLabel {
                width: parent.width
                visible: text !== ""
                text: root.note
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
                font.italic: true
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            PlainLabel {
                width: parent.width
                visible: text !== ""
                oneLine: true
                text: root.detail
                color: root.urgent ? Theme.accent : Theme.text3
                font.pixelSize: Theme.fontSmall
                font.weight: root.urgent ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
        }
        CardTools {
            id: tools

            anchors.right: parent.right
            anchors.rightMargin: root.margin + (when.width > 0 ? when.width + 8 : 0)
            y: 8
            visible: root.toolsShown
            actions: root.actions // qmllint disable
            onChosen: action => action.actOn(root.key, root.conversationId, root.messageId)
        }
    }
    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: 8
        anchors.rightMargin: 8
        radius: Theme.radius
        color: root.hovered || root.ringed ? Theme.rowHover : "transparent"

        FocusRing {
            shown: root.ringed
            outset: 0
        }
    }

    // In an item of its own: on the row itself Qt 6.4 would have the right button press the row, too.
    Item {
        anchors.fill: parent

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: point => root.menuRequested(root, point.position.x, point.position.y)
        }
    }
}
