// SPDX-License-Identifier: GPL-3.0-or-later
// My own profile: what others see of me. (Somebody else's is ProfileCard.)
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

FocusScope {
    id: root

    required property App app
    required property string argument

    signal closeRequested

    OwnProfile {
        id: profile

        session: root.app.session
        onChanged: root.fill()
        onSaved: root.told = qsTr("Saved.")
    }

    property string told: ""
    property bool filled: false
    readonly property bool dirty: name.text !== profile.name || (profile.bioKnown && bio.text !== profile.bio)

    function fill() {
        if (!root.filled && profile.name !== "") {
            name.text = profile.name;
            status.text = profile.status;
            root.filled = true;
        }
        if (profile.bioKnown && !bio.known) {
            bio.text = profile.bio;
            bio.known = true;
        }
    }

    Component.onCompleted: fill()

    SectionFrame {
        anchors.fill: parent
        focus: true
        title: qsTr("Your profile")
        subtitle: qsTr("@%1 on %2").arg(root.app.session.selfHandle).arg(root.app.session.serverName)
        imageKey: root.app.session.selfId
        image: root.app.session.selfImage
        square: false
        keys: ["profile", "status"]
        labels: [qsTr("Profile"), qsTr("Status and presence")]
        glyphs: [Icons.user, Icons.clock]
        current: root.section
        onChosen: key => root.section = key
        onCloseRequested: root.closeRequested()

        ScrollColumn {
            anchors.fill: parent
            visible: root.section === "profile"

            Notice {
                width: parent.width
                visible: text !== ""
                kind: "danger"
                text: profile.faultyField === "" ? profile.problem : ""
            }
            Row {
                width: parent.width
                spacing: Theme.gap16

                Avatar {
                    id: portrait

                    size: 80
                    name: profile.name
                    colorKey: root.app.session.selfId
                    image: profile.image
                    Accessible.ignored: true
                }
                Column {
                    anchors.verticalCenter: portrait.verticalCenter
                    width: parent.width - portrait.width - parent.spacing
                    spacing: Theme.gap8

                    PlainLabel {
                        width: parent.width
                        text: qsTr("Others see this picture beside what you write.")
                        color: Theme.text2
                    }
                    PictureButtons {
                        app: root.app
                        name: profile.name
                        colorKey: root.app.session.selfId
                        image: profile.image
                    }
                }
            }
            FormPart {
                Field {
                    id: name

                    width: parent.width
                    label: qsTr("Your name")
                    error: profile.faultyField === "display_name" ? profile.problem : ""
                    onEdited: root.told = ""
                    onAccepted: profile.save(text, bio.text)
                }
                LongField {
                    id: bio

                    property bool known: false

                    width: parent.width
                    enabled: known
                    label: qsTr("About you")
                    placeholder: qsTr("What others may want to know")
                    limit: profile.bioLimit
                    error: profile.faultyField === "bio" ? profile.problem : ""
                    onEdited: root.told = ""
                }
                Row {
                    spacing: Theme.gap12

                    PrimaryButton {
                        id: keep

                        text: qsTr("Save")
                        busy: profile.busy && root.dirty
                        enabled: !busy && root.dirty
                        onClicked: profile.save(name.text, bio.text)
                    }
                    PlainLabel {
                        anchors.verticalCenter: keep.verticalCenter
                        visible: !root.dirty
                        text: root.told
                        color: Theme.online
                    }
                }
            }
        }
        ScrollColumn {
            anchors.fill: parent
            visible: root.section === "status"

            FormPart {
                title: qsTr("Status")
                about: qsTr("A few words beside your name, until they end or you change them.")

                Field {
                    id: status

                    width: parent.width
                    label: qsTr("What’s up?")
                    placeholder: qsTr("In Lyon until Thursday")
                    maximumLength: 128
                    error: profile.faultyField === "status" ? profile.problem : ""
                    hint: isNaN(profile.statusUntil.getTime()) ? "" : qsTr("Until %1").arg(Clock.dateAndTime(profile.statusUntil))
                    onAccepted: profile.setStatus(text, Number(ends.current))
                }
                Choice {
                    id: ends

                    width: parent.width
                    label: qsTr("Ends")
                    keys: ["0", "1800", "14400", "-1", "604800"]
                    labels: [qsTr("Never"), qsTr("In 30 minutes"), qsTr("In 4 hours"), qsTr("Tonight"), qsTr("In a week")]
                    current: "0"
                    onChosen: key => ends.current = key
                }
                Row {
                    spacing: Theme.gap8

                    PrimaryButton {
                        text: qsTr("Set status")
                        busy: profile.busy
                        onClicked: profile.setStatus(status.text, Number(ends.current))
                    }
                    SecondaryButton {
                        visible: profile.status !== ""
                        text: qsTr("Clear")
                        onClicked: {
                            status.text = "";
                            profile.setStatus("", 0);
                        }
                    }
                }
            }
            FormPart {
                title: qsTr("Presence")
                about: root.app.session.selfPresence === "invisible" ? qsTr("Others see you as offline. You see everything as before.")
                    : root.app.session.selfPresence === "dnd" ? qsTr("Others see that you do not want to be disturbed, and nothing rings here.")
                    : qsTr("What others see while you are connected with this device.")

                PresenceChoice {
                    width: parent.width
                    app: root.app
                }
            }
        }
    }

    property string section: argument === "status" ? "status" : "profile"
}
