// SPDX-License-Identifier: GPL-3.0-or-later
// Who is here.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme
import Tertulia.Components

Rectangle {
    id: root

    required property QtObject model
    property string subtitle: "" // whose they are

    signal activated(userId: string)
    signal closeRequested

    implicitWidth: Theme.panelWidth
    color: Theme.sidebar
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Members")

    function sectionText(key: string): string {
        return key === "staff" ? qsTr("Owners and admins") : key === "online" ? qsTr("Online") : key === "offline" ? qsTr("Offline") : key;
    }
    function step(by: int) {
        list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }
    function activateCurrent() {
        const row = list.currentItem as MemberRow;
        if (row)
            root.activated(row.userId);
    }

    Item {
        id: head

        width: root.width
        height: Theme.headerHeight

        PlainLabel {
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: below.visible ? -8 : 0
            x: 16
            text: list.count > 0 ? qsTr("Members — %1").arg(list.count) : qsTr("Members")
            font.pixelSize: Theme.fontBody
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        PlainLabel {
            id: below

            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 10
            x: 16
            width: parent.width - x - 48
            visible: text !== ""
            oneLine: true
            text: root.subtitle
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: 10
            size: 28
            iconSize: 16
            glyph: Icons.close
            tip: qsTr("Close")
            onClicked: root.closeRequested()
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    ListView {
        id: list

        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: root.width
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        currentIndex: -1
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.gap16
        model: root.model
        section.property: "section"
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Members")

        ReadingOrder {
            content: list.contentItem
            model: root.model
        }
        RowVoice {
            row: list.currentItem
            active: list.activeFocus
        }
        // Not bound, so by outer names: Qt 6.4 refuses bound components in a section.
        // qmllint disable unqualified
        section.delegate: Item {
            id: part

            required property string section

            width: ListView.view.width
            height: 32

            PlainLabel {
                x: 16
                y: 10
                width: part.width - 32
                oneLine: true
                text: root.sectionText(part.section)
                color: Theme.text2
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }
        delegate: MemberRow {
            width: ListView.view.width
            ringed: list.activeFocus && ListView.isCurrentItem
            onClicked: root.activated(userId)
        }
        // qmllint enable unqualified

        Keys.onDownPressed: root.step(1)
        Keys.onUpPressed: root.step(-1)
        Keys.onReturnPressed: root.activateCurrent()
        Keys.onEnterPressed: root.activateCurrent()
        Keys.onSpacePressed: root.activateCurrent()
        onActiveFocusChanged: if (activeFocus && currentIndex < 0)
            root.step(1)
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }
}
