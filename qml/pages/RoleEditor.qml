// SPDX-License-Identifier: GPL-3.0-or-later
// One role: how it looks, what it allows, who holds it, and what a change would do before it is done.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Item {
    id: root

    required property App app
    required property RoleDraft draft
    required property string spaceId
    property bool canGoBack: false

    signal backRequested

    Connections {
        target: root.draft

        function onChanged() {
            if (!name.activeFocus)
                name.text = root.draft.name;
        }
    }
    ScrollColumn {
        anchors.fill: parent
        anchors.bottomMargin: footer.visible ? footer.height : 0

        LinkButton {
            visible: root.canGoBack
            text: qsTr("All roles")
            pixelSize: Theme.fontBody
            onClicked: root.backRequested()
        }
        Notice {
            width: parent.width
            visible: text !== ""
            kind: "danger"
            text: root.draft.faultyField === "name" ? "" : root.draft.problem
        }
        FormPart {
            title: qsTr("How it looks")
            visible: !root.draft.everyone
            whyNot: root.draft.whyNot

            Field {
                id: name

                width: parent.width
                label: qsTr("Name of the role")
                error: root.draft.faultyField === "name" ? root.draft.problem : ""
                onEdited: text => root.draft.name = text
            }
            ColorDots {
                width: parent.width
                label: qsTr("Colour")
                current: root.draft.tint
                onChosen: color => root.draft.tint = color
            }
            SwitchRow {
                width: parent.width
                text: qsTr("Everyone may mention it")
                hint: qsTr("@%1 reaches all who hold it.").arg(root.draft.name)
                checked: root.draft.mentionable
                onTurned: on => root.draft.mentionable = on
            }
        }
        FormPart {
            title: qsTr("What it allows")
            about: root.draft.everyone ? qsTr("This role is held by all members of the space.") : qsTr("Whoever holds several roles has what all of them allow.")

            Repeater {
                model: root.draft.permissions

                PermissionLine {
                    width: parent.width
                    heading: index === 0 || root.draft.permissions.text(index - 1, "group") !== group
                    onFlipped: on => root.draft.setPermission(key, on)
                }
            }
        }
        HoldersPart {
            visible: !root.draft.everyone
            app: root.app
            draft: root.draft
            spaceId: root.spaceId
        }
        Item {
            width: 1
            height: Theme.gap8
        }
    }
    RoleFooter {
        id: footer

        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.draft.dirty
        draft: root.draft
    }
}
