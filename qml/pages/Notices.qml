// SPDX-License-Identifier: GPL-3.0-or-later
// What should be known now: the last thing that went wrong, and, once, what is special about this session. Takes no room otherwise.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property SessionView session
    property string dismissedNote: ""

    Notice {
        width: root.width
        strip: true
        visible: text !== ""
        kind: "danger"
        dismissable: true
        text: root.session.problem
        onDismissed: root.session.dismissProblem()
    }
    Notice {
        width: root.width
        strip: true
        visible: text !== "" && text !== root.dismissedNote
        kind: "warning"
        dismissable: true
        text: root.session.note
        onDismissed: root.dismissedNote = root.session.note
    }
}
