// SPDX-License-Identifier: GPL-3.0-or-later
// What opens at my own picture: whose account is shown and the others, how others see me, settings, and the way out. Where the
// window is too low for all of it, it scrolls.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components
import Tertulia.Client

T.Popup {
    id: root

    required property App app
    readonly property Accounts accounts: app.accounts
    readonly property Item window: T.Overlay.overlay
    readonly property FocusReturn focusReturn: FocusReturn {
        popup: root
    }

    signal profileRequested

    function openAt(item: Item) {
        root.parent = item;
        root.x = 62;
        root.y = item.height - root.height - 8;
        root.open();
        first.forceActiveFocus();
    }
    function choose(action: string) {
        root.close();
        if (action === "profile")
            root.app.nav.openDialog("ProfilePage", "");
        else if (action === "settings")
            root.app.nav.openDialog("SettingsPage", "account");
        else if (action === "add")
            root.accounts.add();
    }

    width: 288
    height: Math.min(column.implicitHeight + 12, window ? window.height - 16 : Infinity)
    padding: 6
    margins: 8
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    contentData: FocusScope {
        id: scope

        anchors.fill: parent
        focus: true
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Accounts and settings")

        Keys.onDownPressed: scope.Window.activeFocusItem.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onUpPressed: scope.Window.activeFocusItem.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

        Flickable {
            id: view

            anchors.fill: parent
            clip: interactive
            contentHeight: column.implicitHeight
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}

            Column {
                id: column

                width: view.width
                spacing: 2

                Repeater {
                    model: root.accounts

                    AccountRow {
                        width: column.width
                        onClicked: {
                            root.close();
                            root.accounts.choose(index);
                        }
                    }
                }
                MenuButton {
                    width: column.width
                    glyph: Icons.plus
                    text: qsTr("Add an account")
                    onClicked: root.choose("add")
                }
                MenuLine {}
                MenuButton {
                    id: first

                    width: column.width
                    glyph: Icons.user
                    text: qsTr("Profile")
                    onClicked: root.choose("profile")
                }
                MenuButton {
                    width: column.width
                    glyph: root.app.settings.doNotDisturb ? Icons.bell : Icons.bellOff
                    text: root.app.settings.doNotDisturb ? qsTr("Notify me again") : qsTr("Do not disturb")
                    onClicked: {
                        root.close();
                        root.app.settings.doNotDisturb = !root.app.settings.doNotDisturb;
                    }
                }
                MenuButton {
                    width: column.width
                    glyph: root.app.settings.presence === "invisible" ? Icons.eye : Icons.eyeOff
                    text: root.app.settings.presence === "invisible" ? qsTr("Be seen again") : qsTr("Be invisible")
                    onClicked: {
                        root.close();
                        root.app.settings.presence = root.app.settings.presence === "invisible" ? "online" : "invisible";
                    }
                }
                MenuLine {}
                MenuButton {
                    width: column.width
                    glyph: Icons.settings
                    text: qsTr("Settings")
                    keys: root.app.actions.keysText("app.settings")
                    onClicked: root.choose("settings")
                }
            }
            FocusInSight {
                view: view
                within: column
            }
        }
    }
    background: Rectangle {
        radius: 10
        color: Theme.raised
        border.color: Theme.lineStrong
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.quick
        }
    }
}
