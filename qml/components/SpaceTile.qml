// SPDX-License-Identifier: GPL-3.0-or-later
// One place on the rail. A mark at the window's edge tells the current one and those with something unread. Knows when it is
// dragged; the rail knows where to.
import QtQuick
import Tertulia.Theme

PressableTab {
    id: root

    property string name: ""
    property string colorKey: ""
    property string image: ""
    property string glyph: "" // instead of a picture
    property bool current: false
    property bool unread: false
    property int mentions: 0
    readonly property string waiting: mentions > 0 ? qsTr("%n mention(s)", "", mentions) : unread ? qsTr("unread messages") : ""
    property color badgeSurface: Theme.rail
    property bool movable: false

    signal moved(by: int)
    signal menuRequested(x: real, y: real)
    signal dragMoved(y: real)
    signal dropped

    implicitWidth: Theme.railWidth
    implicitHeight: 56
    text: name
    Accessible.name: waiting !== "" ? name + ", " + waiting : name
    Accessible.selectable: true
    Accessible.selected: current
    opacity: drag.active ? 0.5 : 1

    Keys.onUpPressed: event => root.shift(event, -1)
    Keys.onDownPressed: event => root.shift(event, 1)
    Keys.onMenuPressed: event => root.openMenu(event)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier)
            root.openMenu(event);
        else
            event.accepted = false;
    }

    function shift(event: KeyEvent, by: int) {
        event.accepted = root.movable && (event.modifiers & Qt.ControlModifier) !== 0;
        if (event.accepted)
            root.moved(by);
    }
    function openMenu(event: KeyEvent) {
        event.accepted = root.movable;
        if (event.accepted)
            root.menuRequested(root.width / 2, root.height / 2);
    }

    TapHandler {
        enabled: root.movable
        acceptedButtons: Qt.RightButton
        onTapped: point => root.menuRequested(point.position.x, point.position.y)
    }
    DragHandler {
        id: drag

        target: null
        enabled: root.movable
        dragThreshold: 6
        xAxis.enabled: false
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onCentroidChanged: if (active)
            root.dragMoved(root.y + centroid.position.y)
        onActiveChanged: if (!active)
            root.dropped()
    }
    Item {
        anchors.fill: parent

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: -2
            width: 6
            height: root.current ? 30 : root.hovered ? 18 : 8
            radius: 3
            visible: root.current || root.unread || root.hovered
            color: Theme.text

            Behavior on height {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
        Rectangle {
            anchors.centerIn: parent
            visible: root.current && root.glyph === ""
            width: 50
            height: 50
            radius: 17
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
        Avatar {
            anchors.centerIn: parent
            visible: root.glyph === ""
            size: 44
            square: true
            name: root.name
            colorKey: root.colorKey
            image: root.image
            opacity: root.down ? 0.85 : 1
            Accessible.ignored: true
        }
        Rectangle {
            anchors.centerIn: parent
            visible: root.glyph !== ""
            width: 44
            height: 44
            radius: 14
            color: root.current ? Theme.raised : root.hovered ? Theme.hover : Theme.sidebar

            Icon {
                anchors.centerIn: parent
                name: root.glyph
                size: 22
                color: root.current ? Theme.accent : root.hovered ? Theme.text : Theme.text2
            }
        }
        Rectangle {
            x: root.width - 9 - width
            y: root.height - 4 - height
            visible: root.mentions > 0
            width: badge.width + 4
            height: badge.height + 4
            radius: height / 2
            color: root.badgeSurface

            UnreadBadge {
                id: badge

                anchors.centerIn: parent
                count: root.mentions
                mention: true
            }
        }
        FocusRing {
            anchors.fill: undefined
            anchors.centerIn: parent
            width: 52
            height: 52
            radius: 18
            shown: root.visualFocus
        }
    }

    TipHost {
        target: root
        text: root.name
        wanted: root.hovered || root.visualFocus
        beside: true
    }
}
