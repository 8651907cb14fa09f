// SPDX-License-Identifier: GPL-3.0-or-later
// Who holds a role; giving and taking it.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FormPart {
    id: root

    required property App app
    required property RoleDraft draft
    required property string spaceId

    function give() {
        picker.pickTyped();
        root.draft.grant(picker.handles);
        picker.clear();
    }

    title: qsTr("Who holds it")

    PeoplePicker {
        id: picker

        session: root.app.session
    }
    Row {
        width: parent.width
        visible: root.draft.whyNot === ""
        spacing: Theme.gap8

        PickPeople {
            width: parent.width - giving.width - parent.spacing
            label: ""
            placeholder: qsTr("Give it to…")
            picker: picker
            most: 3 * 46
            onAccepted: root.give()
        }
        SecondaryButton {
            id: giving

            text: qsTr("Give")
            enabled: picker.handles.length > 0 || picker.filter !== ""
            onClicked: root.give()
        }
    }
    Repeater {
        model: root.draft.holders

        PersonLine {
            id: line

            required property string presence
            required property string displayName
            required property string handle
            required property string avatarImage
            required property string whyNot

            width: parent.width
            pressable: false
            name: displayName
            image: avatarImage
            dot: presence
            about: "@" + handle

            ActButton {
                glyph: Icons.close
                what: qsTr("Take it from %1").arg(line.displayName)
                whyNot: line.whyNot
                onActed: root.draft.revoke(line.userId)
            }
        }
    }
    PlainLabel {
        width: parent.width
        visible: root.draft.holders.count === 0
        text: qsTr("Nobody so far.")
        color: Theme.text2
    }
}
