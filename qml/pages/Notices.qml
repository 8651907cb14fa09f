// SPDX-License-Identifier: GPL-3.0-or-later
// What should be known now: the last thing that went wrong, and, once, what is special about this session.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property SessionView session
    property string dismissedNote: ""

    topPadding: problem.visible || note.visible ? Theme.gap8 : 0
    spacing: Theme.gap8

    Notice {
        id: problem

        x: Theme.messageMargin
        width: root.width - 2 * Theme.messageMargin
        visible: text !== ""
        kind: "danger"
        dismissable: true
        text: root.session.problem
        onDismissed: root.session.dismissProblem()
    }
    Notice {
        id: note

        x: Theme.messageMargin
        width: root.width - 2 * Theme.messageMargin
        visible: text !== "" && text !== root.dismissedNote
        kind: "warning"
        dismissable: true
        text: root.session.note
        onDismissed: root.dismissedNote = root.session.note
    }
}
