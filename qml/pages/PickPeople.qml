// SPDX-License-Identifier: GPL-3.0-or-later
// PeopleField on a PeoplePicker.
import QtQuick
import Tertulia.Components
import Tertulia.Client

PeopleField {
    id: root

    required property PeoplePicker picker

    chosen: picker.chosen
    candidates: picker.candidates
    filter: picker.filter
    hint: picker.problem
    onEdited: text => root.picker.filter = text
    onPicked: handle => root.picker.pick(handle)
    onUnpicked: handle => root.picker.unpick(handle)
    onTypedAccepted: root.picker.pickTyped()
}
