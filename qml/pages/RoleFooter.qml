// SPDX-License-Identifier: GPL-3.0-or-later
// What is not saved yet about a role: saving, forgetting, and who would gain and lose what.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

Rectangle {
    id: root

    required property RoleDraft draft

    height: column.implicitHeight + 24
    color: Theme.dark ? Theme.raised : Theme.inset
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Not saved yet")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.lineStrong
    }
    Column {
        id: column

        x: Theme.gap16
        y: 12
        width: parent.width - 2 * x
        spacing: Theme.gap12

        Column {
            width: parent.width
            visible: root.draft.previewed
            spacing: 4

            PlainLabel {
                width: parent.width
                text: root.draft.effects.count === 0 ? qsTr("Nobody would gain or lose anything.") : root.draft.previewCut ? qsTr("What would change, the first of it:")
                    : qsTr("What would change:")
                font.weight: Font.DemiBold
            }
            ListView {
                width: parent.width
                height: Math.min(contentHeight, 150)
                clip: true
                model: root.draft.effects
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("What would change")

                delegate: EffectLine {
                    width: ListView.view.width
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap8

            PrimaryButton {
                text: qsTr("Save")
                busy: root.draft.busy
                onClicked: root.draft.save()
            }
            SecondaryButton {
                text: qsTr("What would change?")
                glyph: Icons.eye
                onClicked: root.draft.preview()
            }
            SecondaryButton {
                text: qsTr("Forget changes")
                onClicked: root.draft.revert()
            }
        }
    }
}
