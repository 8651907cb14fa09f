// SPDX-License-Identifier: GPL-3.0-or-later
// Who reacted how, or voted for what.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components

Sheet {
    id: root

    property list<string> lines: [] // "#" and a heading, or a person's id, name and picture; tabs between

    signal personActivated(userId: string)

    function show(title: string, lines: list<string>) {
        root.title = title;
        root.lines = lines;
        root.open();
    }

    title: ""

    Column {
        width: parent.width
        spacing: 2

        Repeater {
            model: root.lines

            Pressable {
                id: line

                required property string modelData
                required property int index
                readonly property list<string> parts: modelData.split("\t")
                readonly property string name: parts[1] ?? ""
                readonly property string image: parts[2] ?? ""
                readonly property bool heading: parts[0] === "#"
                readonly property bool pictured: heading && name.startsWith("image:")
                readonly property bool sign: heading && /^[\u2000-\u2fff\u3030\u303d\u3297\u3299\ud800-\udfff\ufe0f]+$/.test(name)

                width: parent.width
                height: heading ? (index > 0 ? 44 : 30) : 40
                leftInset: -6
                rightInset: -6
                enabled: !heading
                text: name
                Accessible.role: heading ? Accessible.Heading : Accessible.ListItem
                onClicked: {
                    root.close();
                    root.personActivated(line.parts[0]);
                }

                Item {
                    anchors.fill: parent

                    PlainLabel {
                        visible: line.heading && !line.pictured
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 4
                        width: parent.width
                        oneLine: true
                        text: line.pictured ? "" : line.text
                        color: line.sign ? Theme.text : Theme.text2
                        font.family: line.sign ? Theme.emoji : Theme.family
                        font.pixelSize: line.sign ? 18 : Theme.fontBody
                        font.weight: line.sign ? Font.Normal : Font.DemiBold
                    }
                    Image {
                        visible: line.pictured
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 4
                        width: 20
                        height: 20
                        sourceSize.width: 20
                        sourceSize.height: 20
                        source: line.pictured ? line.name : ""
                    }
                    Avatar {
                        visible: !line.heading
                        x: 0
                        anchors.verticalCenter: parent.verticalCenter
                        size: 28
                        name: line.text
                        colorKey: line.parts[0]
                        image: line.heading ? "" : line.image
                        surface: Theme.canvas
                        Accessible.ignored: true
                    }
                    PlainLabel {
                        visible: !line.heading
                        x: 38
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - x
                        oneLine: true
                        text: line.text
                    }
                }
                background: Rectangle {
                    radius: Theme.radius
                    color: line.hovered && !line.heading ? Theme.hover : "transparent"

                    FocusRing {
                        shown: line.visualFocus
                        outset: 0
                    }
                }
            }
        }
    }
}
