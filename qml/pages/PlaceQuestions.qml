// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before a place is left, and what a category is called.
import QtQuick
import Tertulia.Client

Item {
    id: root

    required property App app
    required property PlaceActs acts

    function leave(id: string) {
        leaving.conversationId = id;
        leaving.name = root.acts.titleOf(id);
        leaving.open();
    }
    function leaveSpace() {
        leavingSpace.spaceId = root.app.currentSpaceId;
        leavingSpace.name = root.app.currentSpaceName;
        leavingSpace.open();
    }
    function nameCategory(id: string, name: string) {
        naming.begin(id, name);
    }

    ConfirmSheet {
        id: leaving

        property string conversationId: ""
        property string name: ""

        title: qsTr("Leave %1?").arg(name)
        text: qsTr("You will not see it any more until somebody brings you back.")
        actionText: qsTr("Leave")
        onConfirmed: root.acts.leave(conversationId)
    }
    ConfirmSheet {
        id: leavingSpace

        property string spaceId: ""
        property string name: ""

        title: qsTr("Leave %1?").arg(name)
        text: qsTr("Its rooms disappear from your list. To come back you need an invite.")
        actionText: qsTr("Leave")
        onConfirmed: root.acts.leaveSpace(spaceId)
    }
    TextSheet {
        id: naming

        title: key === "" ? qsTr("New category") : qsTr("Rename the category")
        label: qsTr("Name")
        placeholder: qsTr("Projects")
        mayBeEmpty: false
        actionText: key === "" ? qsTr("Create") : qsTr("Save")
        onAccepted: (key, text) => {
            if (key === "")
                root.acts.createCategory(root.app.currentSpaceId, text);
            else
                root.acts.renameCategory(key, text);
        }
    }
}
