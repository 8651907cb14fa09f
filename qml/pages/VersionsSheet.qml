// SPDX-License-Identifier: GPL-3.0-or-later
// What a message said before it was edited, the newest first.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property MessageActs acts
    property list<string> versions: []
    property list<string> blocks: [] // of each, see RichBody

    signal followed(link: string)

    title: qsTr("What it said before")

    Repeater {
        model: root.versions.length

        Column {
            id: version

            required property int index
            readonly property int place: root.versions.length - 1 - index
            readonly property string line: root.versions[place]
            readonly property int cut: line.indexOf("\t")

            width: parent.width
            spacing: 4
            Accessible.role: Accessible.StaticText
            Accessible.name: heading.text + ": " + words.body

            PlainLabel {
                id: heading

                Accessible.ignored: true
                text: version.index === 0 ? qsTr("Now, since %1").arg(when) : when
                color: version.index === 0 ? Theme.accent : Theme.text3
                font.pixelSize: Theme.fontSmall
                font.weight: Font.Medium

                readonly property string when: Clock.moment(new Date(Number(version.line.substring(0, version.cut))))
            }
            MessageBody {
                id: words

                width: parent.width
                body: version.line.substring(version.cut + 1)
                rich: root.blocks[version.place] ?? ""
                onFollowed: link => root.followed(link)
            }
        }
    }
    Connections {
        target: root.acts

        function onVersionsCame(_messageId: string, versions: list<string>, blocks: list<string>) {
            root.blocks = blocks;
            root.versions = versions;
            root.open();
        }
    }
}
