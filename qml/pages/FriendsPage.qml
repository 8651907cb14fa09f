// SPDX-License-Identifier: GPL-3.0-or-later
// Friends: who is here, all of them, who asked or was asked, who is blocked; and asking somebody new.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

PlacePage {
    id: root

    required property App app
    required property string argument // the tab to begin with
    property string told: ""

    title: qsTr("Friends")
    glyph: Icons.users

    function tabLabel(name: string, count: int): string {
        return count > 0 ? qsTr("%1 (%2)").arg(name).arg(count) : name;
    }
    function ask(kind: string, userId: string, name: string) {
        question.kind = kind;
        question.userId = userId;
        question.person = name;
        question.open();
    }

    FriendsView {
        id: friends

        session: root.app.session
        tab: root.argument !== "" ? root.argument : "all"
        onDirectOpened: id => root.app.openConversation(id)
        onAdded: (handle, state) => {
            adding.text = "";
            root.told = state === "friends" ? qsTr("You and @%1 are friends now.").arg(handle) : qsTr("@%1 was asked.").arg(handle);
        }
    }

    Column {
        id: head

        x: root.begin
        y: Theme.gap16
        width: parent.width - 2 * x
        spacing: Theme.gap12

        Choice {
            width: parent.width
            keys: ["online", "all", "pending", "blocked"]
            labels: [root.tabLabel(qsTr("Online"), friends.online), root.tabLabel(qsTr("All"), friends.all), root.tabLabel(qsTr("Pending"), friends.pending),
                root.tabLabel(qsTr("Blocked"), friends.blocked)]
            current: friends.tab
            onChosen: key => friends.tab = key
        }
        Row {
            width: parent.width
            spacing: Theme.gap8

            Field {
                id: adding

                width: parent.width - send.width - parent.spacing
                label: ""
                glyph: Icons.userPlus
                placeholder: qsTr("Add a friend by user name")
                inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                error: friends.problem
                onEdited: {
                    friends.clearProblem();
                    root.told = "";
                }
                onAccepted: friends.add(text)
            }
            PrimaryButton {
                id: send

                text: qsTr("Send request")
                able: adding.text.trim() !== ""
                busy: friends.busy && adding.text !== ""
                onClicked: friends.add(adding.text)
            }
        }
        PlainLabel {
            width: parent.width
            visible: text !== ""
            text: root.told
            color: Theme.online
            font.pixelSize: Theme.fontMeta
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        FilterField {
            width: parent.width
            implicitHeight: 40
            visible: friends.all + friends.blocked + friends.pending > 8 || text !== ""
            placeholder: qsTr("Find among them")
            onEdited: text => friends.filter = text
            onStepped: list.forceActiveFocus()
        }
    }
    ListView {
        id: list

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap12
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        bottomMargin: Theme.gap16
        model: friends.people
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Friends")

        delegate: FriendLine {
            x: head.x
            width: head.width
            onOpened: root.app.nav.openDialog("ProfileCard", userId)
            onMessageRequested: friends.message(userId)
            onAccepted: friends.acceptRequest(userId)
            onDeclined: relation === "incoming" ? friends.decline(userId) : friends.cancel(userId)
            onRemoveRequested: root.ask("remove", userId, displayName)
            onBlockRequested: root.ask("block", userId, displayName)
            onUnblocked: friends.unblock(userId)
        }
    }
    EmptyState {
        anchors.centerIn: list
        width: list.width
        visible: list.count === 0
        glyph: friends.tab === "blocked" ? Icons.shield : Icons.users
        title: friends.filter !== "" ? qsTr("Nobody fits.") : friends.tab === "online" ? qsTr("None of your friends is here right now.")
            : friends.tab === "all" ? qsTr("No friends yet.") : friends.tab === "pending" ? qsTr("No requests are waiting.") : qsTr("You block nobody.")
        text: friends.filter !== "" ? "" : friends.tab === "all" ? qsTr("Ask somebody by user name in the field above.") : friends.tab === "blocked"
            ? qsTr("Who is blocked can neither write to you directly nor ask you to be friends, and is not told.") : ""
    }
    ConfirmSheet {
        id: question

        property string kind: ""
        property string userId: ""
        property string person: ""

        title: kind === "block" ? qsTr("Block %1?").arg(person) : qsTr("Remove %1 from your friends?").arg(person)
        text: kind === "block" ? qsTr("Neither of you sees the other's presence, writes directly or can ask to be friends. A friendship ends. They are not told.")
            : qsTr("It ends on both sides. Your messages stay.")
        actionText: kind === "block" ? qsTr("Block") : qsTr("Remove")
        onConfirmed: kind === "block" ? friends.block(userId) : friends.remove(userId)
    }
}
