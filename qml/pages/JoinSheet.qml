// SPDX-License-Identifier: GPL-3.0-or-later
// Coming into a space: paste an invite, see where it leads, join.
import QtQuick
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

CardFrame {
    id: root

    required property App app
    required property string argument // an invite, as link or code, or nothing yet

    title: qsTr("Join a space")
    text: join.known ? "" : qsTr("With an invite from somebody who is in it.")
    Component.onCompleted: {
        code.text = root.argument;
        code.takeFocus();
        if (root.argument !== "")
            join.look(root.argument);
    }

    JoinView {
        id: join

        session: root.app.session
        onChanged: {
            if (known)
                next.forceActiveFocus(Qt.TabFocusReason);
            else
                code.takeFocus();
        }
        onJoined: (spaceId, conversationId) => {
            root.app.nav.closePlace();
            root.closeRequested();
            root.app.openSpace(spaceId);
            if (conversationId !== "")
                root.app.openConversation(conversationId);
        }
    }
    Field {
        id: code

        width: parent.width
        visible: !join.known
        label: qsTr("Invite link or code")
        glyph: Icons.link
        placeholder: "tertulia://join/…"
        inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        error: join.problem
        onEdited: join.clearProblem()
        onAccepted: join.look(text)
    }
    Column {
        width: parent.width
        visible: join.known
        spacing: Theme.gap12

        Avatar {
            anchors.horizontalCenter: parent.horizontalCenter
            size: 72
            square: true
            name: join.name
            colorKey: join.spaceId
            image: join.icon
            Accessible.ignored: true
        }
        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: join.name
            font.pixelSize: Theme.fontHead
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%n member(s)", "", join.members)
            color: Theme.text2
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: join.description
            lineHeight: 1.2
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap8

            Avatar {
                size: 22
                name: join.inviterName
                colorKey: join.inviterId
                image: join.inviterImage
                Accessible.ignored: true
            }
            PlainLabel {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1 invites you").arg(join.inviterName)
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
            }
        }
        Notice {
            width: parent.width
            visible: join.member
            text: qsTr("You are in this space already.")
        }
        Notice {
            width: parent.width
            visible: text !== ""
            kind: "danger"
            text: join.problem
        }
    }

    footer: [
        SecondaryButton {
            text: join.known ? qsTr("Back") : qsTr("Cancel")
            onClicked: join.known ? join.forget() : root.closeRequested()
        },
        PrimaryButton {
            id: next

            text: !join.known ? qsTr("Next") : join.member ? qsTr("Go there") : qsTr("Join")
            busy: join.busy
            enabled: !busy && (join.known || code.text !== "")
            onClicked: join.known ? join.join() : join.look(code.text)
        }
    ]
}
