// SPDX-License-Identifier: GPL-3.0-or-later
// How long messages are kept; a shorter time says first what goes at once.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FormPart {
    id: root

    required property SessionView session
    required property string conversationId
    required property string place
    readonly property list<string> spans: ["0", "1", "7", "30", "90", "365"]

    function label(days: int): string {
        return days === 0 ? qsTr("Forever") : qsTr("%n day(s)", "", days);
    }

    title: qsTr("How long messages are kept")
    about: qsTr("Older ones are deleted for everybody, pinned ones and files too.")

    RetentionView {
        id: view

        session: root.session
        conversationId: root.conversationId
        onRehearsed: (days, messages) => {
            if (messages === 0) {
                view.set(days);
                return;
            }
            question.days = days;
            question.messages = messages;
            question.open();
        }
    }
    Choice {
        width: parent.width
        keys: root.spans.indexOf(String(view.days)) >= 0 ? root.spans : root.spans.concat([String(view.days)])
        labels: Array.from(keys).map(key => root.label(Number(key)))
        current: String(view.days)
        onChosen: key => {
            if (key !== String(view.days))
                view.rehearse(Number(key));
        }
    }
    PlainLabel {
        width: parent.width
        visible: text !== ""
        text: view.problem
        color: Theme.danger
        font.pixelSize: Theme.fontMeta
    }
    ConfirmSheet {
        id: question

        property int days: 0
        property int messages: 0

        title: qsTr("Delete older messages of %1?").arg(root.place)
        text: qsTr("%n message(s) are deleted now and cannot come back.", "", messages)
        actionText: qsTr("Keep %1").arg(root.label(days))
        onConfirmed: view.set(days)
    }
}
