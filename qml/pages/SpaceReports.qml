// SPDX-License-Identifier: GPL-3.0-or-later
// Reported messages: deciding about the open ones, seeing what was decided.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view

    spacing: Theme.gap16

    ReportsView {
        id: reports

        session: root.app.session
        spaceId: root.view.spaceId
        onDone: deciding.close()
    }
    Choice {
        width: parent.width
        keys: ["open", "done"]
        labels: [qsTr("Waiting"), qsTr("Decided")]
        current: reports.resolved ? "done" : "open"
        onChosen: key => reports.resolved = key === "done"
    }
    Notice {
        width: parent.width
        visible: text !== "" && !deciding.opened
        kind: "danger"
        text: reports.problem
    }
    Repeater {
        model: reports.reports

        ReportCard {
            width: parent.width
            onDecideRequested: deciding.begin(reportId, authorName)
            onPersonRequested: card.begin(authorId)
        }
    }
    SecondaryButton {
        visible: reports.more
        text: qsTr("Show more")
        onClicked: reports.loadMore()
    }
    BusyDots {
        visible: !reports.loaded && reports.problem === ""
    }
    EmptyState {
        width: parent.width
        visible: reports.loaded && reports.reports.count === 0
        glyph: Icons.check
        title: reports.resolved ? qsTr("Nothing was decided yet.") : qsTr("No reports are waiting.")
        text: reports.resolved ? "" : qsTr("What members report from the menu of a message comes here.")
    }
    PersonSheet {
        id: card

        app: root.app
        spaceId: root.view.spaceId
    }
    Sheet {
        id: deciding

        property string reportId: ""
        property string author: ""

        function begin(id: string, author: string) {
            deciding.reportId = id;
            deciding.author = author;
            act.current = "dismiss";
            note.text = "";
            reports.clearProblem();
            deciding.open();
        }

        // Escape closes the settings again, whatever becomes of the card that this was asked for on.
        onOpened: deciding.focusReturn.last = root
        title: qsTr("What to do?")
        text: act.current === "dismiss" ? qsTr("The report ends and nothing else happens.") : act.current === "delete_message" ? qsTr("The message is deleted for everybody, for good.")
            : act.current === "timeout" ? qsTr("%1 can only read for a day.").arg(author) : act.current === "kick" ? qsTr("%1 is taken out of the space and may come back by invite.").arg(author)
            : qsTr("%1 is taken out of the space and kept out.").arg(author)

        Choice {
            id: act

            width: parent.width
            keys: ["dismiss", "delete_message", "timeout", "kick", "ban"]
            labels: [qsTr("Dismiss"), qsTr("Delete message"), qsTr("Silence"), qsTr("Remove"), qsTr("Ban")]
            current: "dismiss"
            onChosen: key => act.current = key
        }
        Field {
            id: note

            width: parent.width
            label: qsTr("Note for the log (optional)")
            maximumLength: 256
        }
        Notice {
            width: parent.width
            visible: text !== ""
            kind: "danger"
            text: reports.problem
        }

        footer: [
            SecondaryButton {
                text: qsTr("Cancel")
                onClicked: deciding.close()
            },
            PrimaryButton {
                danger: act.current !== "dismiss"
                busy: reports.busy
                text: act.labels[act.keys.indexOf(act.current)]
                onClicked: reports.resolve(deciding.reportId, act.current, 86400, note.text)
            }
        ]
    }
}
