// SPDX-License-Identifier: GPL-3.0-or-later
// One block of a message, see client/text/message_text.h. Not bound: Qt 6.4 refuses bound components in a Loader.
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property int index
    required property string modelData
    property bool quiet: false
    property bool revealed: false
    property bool reachable: true
    readonly property string kind: modelData.charAt(0).toLowerCase()
    readonly property bool brought: modelData.charAt(0) !== kind // stands in what was forwarded
    readonly property bool barred: brought || kind === "q"
    readonly property string content: modelData.substring(1)
    readonly property real inset: barred ? 14 : 0
    readonly property bool textual: kind === "t" || kind === "q"
    // The text whose end the message's marks can follow; null behind code.
    readonly property RichTextEdit words: kind === "t" ? edit : null

    signal followed(link: string)

    implicitHeight: (textual ? edit.contentHeight : body.implicitHeight) + (brought ? 5 : 0)

    Rectangle {
        width: 3
        height: root.height
        radius: 1.5
        visible: root.barred
        color: Theme.lineStrong
    }
    RichTextEdit {
        id: edit

        x: root.inset
        width: root.width - x
        visible: root.textual
        html: root.textual ? root.content : ""
        quiet: root.quiet
        revealed: root.revealed
        color: root.kind === "q" ? Theme.text2 : Theme.text
        onFollowed: link => root.followed(link)
    }
    Loader {
        id: body

        x: root.inset
        width: root.kind === "c" ? Math.min(root.width - x, implicitWidth) : root.width - x
        active: !root.textual
        sourceComponent: root.kind === "c" ? codePart : root.kind === "-" ? linePart : originPart
    }
    // qmllint disable unqualified
    Component {
        id: codePart

        CodeBlock {
            language: root.content.substring(0, root.content.indexOf("\n"))
            html: root.content.substring(root.content.indexOf("\n") + 1)
            quiet: root.quiet
            reachable: root.reachable
        }
    }
    Component {
        id: linePart

        Item {
            implicitHeight: 17

            Rectangle {
                y: 8
                width: parent.width
                height: 1
                color: Theme.lineStrong
            }
        }
    }
    Component {
        id: originPart

        PlainLabel {
            oneLine: true
            text: root.content
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            font.weight: Font.Medium
        }
    }
    // qmllint enable unqualified
}
