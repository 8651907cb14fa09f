// SPDX-License-Identifier: GPL-3.0-or-later
// "May Ada write in #general?" with the rule that decides, and who else may.
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

ScrollColumn {
    id: root

    required property App app
    required property SpaceView view
    property string action: "post"

    function ask() {
        picker.pickTyped();
        explainer.explain(picker.handles.length > 0 ? picker.handles[0] : "", picker.chosen.text(0, "displayName"), root.action);
    }

    Explainer {
        id: explainer

        session: root.app.session
        spaceId: root.view.spaceId
        Component.onCompleted: roomId = roomIds.length > 0 ? roomIds[0] : ""
    }
    PeoplePicker {
        id: picker

        session: root.app.session
        limit: 1
    }
    FormPart {
        title: qsTr("May somebody do something?")
        about: qsTr("The answer comes from the same rules that the server decides by.")

        PickPeople {
            width: parent.width
            label: qsTr("Who")
            placeholder: qsTr("You, or somebody else")
            picker: picker
            onAccepted: root.ask()
        }
        Flow {
            width: parent.width
            spacing: Theme.gap12

            DropDown {
                width: parent.width < 480 ? parent.width : (parent.width - parent.spacing) / 2
                label: qsTr("Where")
                keys: explainer.roomIds
                labels: explainer.roomNames
                current: explainer.roomId
                onChosen: key => {
                    explainer.roomId = key;
                    if (explainer.actions.indexOf(root.action) < 0)
                        root.action = explainer.actions[0];
                }
            }
            DropDown {
                width: parent.width < 480 ? parent.width : (parent.width - parent.spacing) / 2
                label: qsTr("What")
                keys: explainer.actions
                labels: explainer.actionLabels
                current: root.action
                onChosen: key => root.action = key
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap8

            PrimaryButton {
                text: qsTr("Ask")
                busy: explainer.busy
                onClicked: root.ask()
            }
            SecondaryButton {
                visible: explainer.roomId !== ""
                text: qsTr("Who may?")
                onClicked: explainer.who(root.action)
            }
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: explainer.problem
            color: Theme.danger
        }
    }
    Rectangle {
        width: parent.width
        height: answer.implicitHeight + 2 * Theme.gap16
        visible: explainer.answer !== ""
        radius: Theme.radiusLarge
        color: Theme.inset
        border.color: explainer.allowed ? Qt.alpha(Theme.online, 0.5) : Qt.alpha(Theme.danger, 0.5)

        Column {
            id: answer

            x: Theme.gap16
            y: Theme.gap16
            width: parent.width - 2 * x
            spacing: Theme.gap8

            Row {
                width: parent.width
                spacing: Theme.gap8

                Icon {
                    y: 1
                    name: explainer.allowed ? Icons.check : Icons.close
                    size: 20
                    color: explainer.allowed ? Theme.online : Theme.danger
                }
                PlainLabel {
                    width: parent.width - 28
                    text: explainer.answer
                    font.pixelSize: Theme.fontTitle
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text + " " + explainer.reason
                }
            }
            PlainLabel {
                width: parent.width
                text: qsTr("Because: %1").arg(explainer.reason)
                lineHeight: 1.2
            }
            PlainLabel {
                width: parent.width
                visible: explainer.beaten.count > 0
                topPadding: 6
                text: qsTr("This counts for more than:")
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
            Repeater {
                model: explainer.beaten

                Row {
                    id: rule

                    required property string sentence
                    required property string effect

                    width: parent.width
                    spacing: Theme.gap8

                    Icon {
                        y: 1
                        name: rule.effect === "allow" ? Icons.check : Icons.close
                        size: 14
                        color: Theme.text3
                    }
                    PlainLabel {
                        width: parent.width - 22
                        text: rule.sentence
                        color: Theme.text2
                        font.pixelSize: Theme.fontMeta
                    }
                }
            }
        }
    }
    FormPart {
        visible: explainer.peopleTitle !== ""
        title: explainer.peopleTitle
        about: explainer.morePeople ? qsTr("These are the first of them.") : qsTr("%n person(s)", "", explainer.people.count)

        Flow {
            width: parent.width
            spacing: 6

            Repeater {
                model: explainer.people

                WhoChip {}
            }
        }
    }
}
