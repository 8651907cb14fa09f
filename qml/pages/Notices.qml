// SPDX-License-Identifier: GPL-3.0-or-later
// What should be known now: the last thing that went wrong, and, once, what is special about this session. Takes no room otherwise.
import QtQuick
import Tertulia.Components
import Tertulia.Client

Column {
    id: root

    required property SessionView session
    property string dismissedNote: ""
    property int dismissedStranded: 0

    signal draftsRequested

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
        visible: root.session.stranded > root.dismissedStranded
        kind: "danger"
        dismissable: true
        text: qsTr("%n message(s) could not be sent: where they were to go, you are no longer.", "", root.session.stranded)
        actionText: qsTr("Show")
        onActionRequested: root.draftsRequested()
        onDismissed: root.dismissedStranded = root.session.stranded
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
