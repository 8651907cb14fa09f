// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a poll: a question, answers to choose from (an empty one more is always there), one or several, and its end.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Components
import Tertulia.Client

Sheet {
    id: root

    required property PollDraft draft
    property list<string> answers: ["", ""]
    property bool several: false
    property string end: "0"

    function begin(question: string) {
        query.text = question;
        root.answers = ["", ""];
        for (let i = 0; i < fields.count; ++i)
            (fields.itemAt(i) as Field).text = "";
        root.several = false;
        root.end = "0";
        root.draft.clearErrors();
        root.open();
    }
    function setAnswer(place: int, text: string) {
        const now = Array.from(root.answers);
        now[place] = text;
        if (place === now.length - 1 && text !== "" && now.length < root.draft.optionsMax)
            now.push("");
        root.answers = now;
    }
    function create() {
        root.draft.create(query.text, root.answers, root.several, Number(root.end));
    }

    title: qsTr("New poll")
    text: qsTr("Everybody here sees who voted for what.")
    onOpened: query.takeFocus()

    Notice {
        width: parent.width
        visible: text !== ""
        kind: "danger"
        text: root.draft.problem
    }
    Field {
        id: query

        width: parent.width
        label: qsTr("Question")
        error: root.draft.questionError
        onAccepted: root.create()
    }
    Column {
        width: parent.width
        spacing: 6

        Repeater {
            id: fields

            // All there may be, from the start: a number that grew would make each of them anew, under the hands of who writes.
            model: root.draft.optionsMax

            Field {
                required property int index

                visible: index < root.answers.length
                width: parent?.width ?? 0
                label: index === 0 ? qsTr("Answers") : ""
                placeholder: qsTr("Answer %1").arg(index + 1)
                maximumLength: root.draft.optionLength
                error: index === root.answers.length - 1 ? root.draft.optionsError : ""
                onEdited: text => root.setAnswer(index, text)
                onAccepted: root.create()
            }
        }
    }
    Choice {
        width: parent.width
        label: qsTr("How many may one choose?")
        keys: ["one", "several"]
        labels: [qsTr("One answer"), qsTr("Several answers")]
        current: root.several ? "several" : "one"
        onChosen: key => root.several = key === "several"
    }
    Choice {
        width: parent.width
        label: qsTr("Until when?")
        keys: ["0", "1", "24", "168"]
        labels: [qsTr("Until it is closed"), qsTr("One hour"), qsTr("One day"), qsTr("One week")]
        current: root.end
        onChosen: key => root.end = key
    }

    footer: [
        SecondaryButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        },
        PrimaryButton {
            text: qsTr("Ask")
            able: query.text.trim() !== "" && Array.from(root.answers).filter(answer => answer.trim() !== "").length > 1
            busy: root.draft.busy
            onClicked: root.create()
        }
    ]

    Connections {
        target: root.draft

        function onCreated() {
            root.close();
        }
    }
}
