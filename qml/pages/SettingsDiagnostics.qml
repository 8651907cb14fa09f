// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

SettingGroup {
    id: root

    required property App app
    property bool copied: false
    readonly property string language: app.settings.language
    readonly property Diagnostics diagnostics: Diagnostics {
        session: root.app.session
    }
    readonly property LineRecording recording: LineRecording {
        session: root.app.session
    }

    text: qsTr("What helps to find out why something does not work. None of it is sent anywhere by itself. There are no passwords, no names of people and no messages in it.")
    onLanguageChanged: settling.restart()

    // When everybody else has heard of the other language.
    Timer {
        id: settling

        interval: 0
        onTriggered: {
            root.diagnostics.refresh();
            promises.refresh();
        }
    }
    Rectangle {
        width: parent.width
        height: lines.height + 2 * Theme.gap12
        radius: Theme.radius
        color: Theme.inset
        border.color: Theme.line

        Column {
            id: lines

            x: Theme.gap12
            y: Theme.gap12
            width: parent.width - 2 * x
            spacing: 5

            Repeater {
                model: root.diagnostics.labels.length

                Row {
                    id: line

                    required property int index

                    width: lines.width
                    spacing: Theme.gap8

                    PlainLabel {
                        width: Math.min(288, line.width * 0.45)
                        text: root.diagnostics.labels[line.index]
                        color: Theme.text2
                        font.pixelSize: Theme.fontMeta
                    }
                    PlainLabel {
                        width: line.width - x
                        text: root.diagnostics.values[line.index]
                        wrapMode: Text.WrapAnywhere
                        font.pixelSize: Theme.fontMeta
                    }
                }
            }
        }
    }
    PromiseTable {
        id: promises

        width: parent.width
        visible: count > 0
    }
    PlainLabel {
        width: parent.width
        text: qsTr("What this program and the server said to each other lately is held in memory: %1. A saved file has no words, names, passwords or addresses in it, only what kind of thing was said when, so that somebody can play it again and look for the fault.").arg(root.recording.held)
        color: Theme.text2
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontMeta
    }
    Notice {
        width: parent.width
        visible: text !== ""
        kind: root.recording.problem !== "" ? "danger" : "info"
        text: root.recording.problem !== "" ? root.recording.problem : root.recording.savedAs !== "" ? qsTr("Saved as %1").arg(root.recording.savedAs) : ""
    }
    Flow {
        width: parent.width
        spacing: Theme.gap8

        SecondaryButton {
            text: root.copied ? qsTr("Copied") : qsTr("Copy the report")
            glyph: root.copied ? Icons.check : Icons.copy
            onClicked: {
                root.diagnostics.copy(promises.report());
                root.copied = true;
            }
        }
        SecondaryButton {
            text: qsTr("Look again")
            glyph: Icons.retry
            onClicked: {
                root.diagnostics.refresh();
                promises.refresh();
                root.recording.refresh();
                root.copied = false;
            }
        }
        SecondaryButton {
            text: qsTr("Save what was said on the line…")
            glyph: Icons.download
            onClicked: root.recording.save()
        }
    }
}
