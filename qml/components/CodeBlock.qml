// SPDX-License-Identifier: GPL-3.0-or-later
// Code in colours under its language, to be copied; long lines scroll, long code unfolds. What only these need is made for them alone.
// Not bound: Qt 6.4 refuses bound components in a Loader.
import QtQuick
import QtQuick.Templates as T
import Tertulia.Theme

Rectangle {
    id: root

    required property string language
    required property string html
    readonly property bool upright: true // code is read from the left everywhere; see Mirror
    property bool quiet: false
    property bool reachable: true
    property bool unfolded: false
    readonly property int fold: 360
    readonly property bool tall: code.implicitHeight > fold + 60

    implicitWidth: Math.max(320, code.implicitWidth + 28)
    implicitHeight: more.y + more.height
    radius: Theme.radius
    color: Theme.codeBg
    border.color: Theme.line

    function copy() {
        code.selectAll();
        code.copy();
        code.deselect();
        copied.restart();
    }

    PlainLabel {
        x: 14
        y: 7
        width: parent.width - copyButton.width - 40
        oneLine: true
        horizontalAlignment: Text.AlignLeft
        text: root.language !== "" ? root.language : qsTr("Code")
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
    }
    LinkButton {
        id: copyButton

        anchors.right: parent.right
        anchors.rightMargin: 14
        y: 7
        text: copied.running ? qsTr("Copied") : qsTr("Copy")
        plain: true
        reachable: root.reachable
        Accessible.name: qsTr("Copy the code")
        onClicked: root.copy()
    }
    Timer {
        id: copied

        interval: 2000
    }
    Rectangle {
        y: 30
        width: parent.width
        height: 1
        color: Theme.line
    }
    Flickable {
        id: scroller

        x: 14
        y: 40
        width: parent.width - 28
        height: (root.tall && !root.unfolded ? root.fold : code.implicitHeight) + (contentWidth > width ? 10 : 0)
        contentWidth: code.implicitWidth
        contentHeight: height
        clip: true
        flickableDirection: Flickable.HorizontalFlick
        interactive: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.horizontal: bar.item as T.ScrollBar

        RichTextEdit {
            id: code

            placed: true // no width breaks its lines
            html: "<p>" + root.html + "</p>"
            quiet: root.quiet
            wrapMode: TextEdit.NoWrap
            horizontalAlignment: TextEdit.AlignLeft
            font.family: Theme.mono
            font.pixelSize: Theme.fontMeta
        }
    }
    Loader {
        id: bar

        x: scroller.x
        y: scroller.y + scroller.height - height
        width: scroller.width // a bar is laid out only where it lies in the view itself
        height: 10
        active: scroller.contentWidth > scroller.width
        sourceComponent: ThinScrollBar {
            implicitHeight: 10
        }
    }
    Item {
        id: more

        y: scroller.y + scroller.height
        width: parent.width
        height: root.tall ? 34 : 10

        Loader {
            x: 14
            anchors.verticalCenter: parent.verticalCenter
            active: root.tall
            sourceComponent: LinkButton {
                // qmllint disable unqualified
                reachable: root.reachable
                text: root.unfolded ? qsTr("Show less") : qsTr("Show all")
                onClicked: root.unfolded = !root.unfolded
                // qmllint enable unqualified
            }
        }
    }
}
