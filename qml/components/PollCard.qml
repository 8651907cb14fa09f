// SPDX-License-Identifier: GPL-3.0-or-later
// A poll: its answers to choose from, the result so far, and how long it lasts. Choosing again takes a vote back.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme

Rectangle {
    id: root

    // The first line: "open" or "closed", 1 if several may be chosen, how many voted, until when (ms), 1 if I may close it.
    // Then one for each answer: votes, 1 if mine, words. Tabs between.
    required property string poll
    readonly property list<string> lines: poll.split("\n")
    readonly property list<string> head: root.part(0)
    property bool changeable: true
    property bool reachable: true
    readonly property double endsAt: Number(head[3] ?? 0)
    readonly property bool open: head[0] === "open" && !ended.over
    readonly property bool multiple: head[1] === "1"
    readonly property int people: Number(head[2] ?? 0)
    readonly property Item last: answers.count > 0 ? answers.itemAt(answers.count - 1) : null

    signal voted(options: string)
    signal closeRequested
    signal votesRequested

    implicitHeight: foot.y + 30
    radius: Theme.radiusLarge
    color: Theme.dark ? Theme.raised : Theme.inset
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Poll")

    function part(index: int): list<string> {
        const line = root.lines[index];
        return line ? String(line).split("\t") : [];
    }
    function choose(index: int) {
        const chosen = [];
        for (let i = 1; i < root.lines.length; ++i) {
            const mine = root.part(i)[1] === "1";
            if (i - 1 === index ? !mine : mine && root.multiple)
                chosen.push(i - 1);
        }
        root.voted(chosen.join(","));
    }

    // It ends by itself while one looks at it.
    Timer {
        id: ended

        property bool over: root.endsAt > 0 && root.endsAt <= Date.now()

        interval: Math.max(1000, Math.min(root.endsAt - Date.now(), 86400000))
        running: root.endsAt > 0 && !over
        repeat: true
        onTriggered: over = root.endsAt <= Date.now()
    }
    PlainLabel {
        x: 14
        y: 10
        width: parent.width - 28
        oneLine: true
        text: !root.open ? qsTr("Poll · closed") : root.multiple ? qsTr("Poll · choose one or more") : qsTr("Poll · choose one")
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.Medium
    }
    Repeater {
        id: answers

        model: Math.max(0, root.lines.length - 1)

        PollOption {
            id: answer

            required property int index
            readonly property list<string> parts: root.part(index + 1)
            readonly property Item above: index > 0 ? answers.itemAt(index - 1) : null

            x: 10
            y: above ? above.y + above.height + 6 : 34
            width: root.width - 20
            height: implicitHeight
            votes: Number(parts[0] ?? 0)
            mine: parts[1] === "1"
            label: parts[2] ?? ""
            people: root.people
            multiple: root.multiple
            open: root.open && root.changeable
            reachable: root.reachable
            onClicked: root.choose(answer.index)
        }
    }
    Item {
        id: foot

        y: root.last ? root.last.y + root.last.height + 8 : 34
        x: 14
        width: parent.width - 28
        height: 20

        LinkButton {
            id: count

            text: qsTr("%n vote(s)", "", root.people)
            enabled: root.people > 0
            plain: true
            reachable: root.reachable
            onClicked: root.votesRequested()
        }
        PlainLabel {
            x: count.width + 10
            width: parent.width - x - (stop.visible ? stop.width + 10 : 0)
            oneLine: true
            text: root.endsAt > 0 && root.open ? qsTr("until %1").arg(Clock.moment(new Date(root.endsAt))) : ""
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            id: stop

            anchors.right: parent.right
            visible: root.open && root.head[4] === "1"
            text: qsTr("Close poll")
            reachable: root.reachable
            onClicked: root.closeRequested()
        }
    }
}
