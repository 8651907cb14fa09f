// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tertulia.Theme

Item {
    id: root

    required property string name
    required property string colorKey
    property string image: ""
    property string owner: "" // of the account that has the picture, if it is not the one that is shown: its user
    property int size: 40
    property string presence: ""
    property color surface: Theme.sidebar
    property bool square: false
    readonly property string presenceLabel: presence !== "" ? sign.label : ""
    readonly property int dot: size >= 96 ? 18 : size >= 56 ? 14 : size >= 36 ? 10 : size >= 26 ? 9 : 7

    width: size
    height: size
    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    // Half of a surrogate pair cannot be encoded, and a long name is not seen in a picture.
    function encoded(text: string): string {
        let whole = "";
        for (const letter of text.substring(0, 200)) {
            if (letter.length === 2 || letter < "\ud800" || letter > "\udfff")
                whole += letter;
        }
        return encodeURIComponent(whole);
    }

    // Shown for the few milliseconds before the picture is drawn.
    Rectangle {
        anchors.fill: parent
        visible: picture.status !== Image.Ready
        radius: root.square ? width * 0.32 : width / 2
        color: Theme.hover
    }
    Image {
        id: picture

        anchors.fill: parent
        sourceSize.width: Math.round(root.size * Theme.zoom)
        sourceSize.height: Math.round(root.size * Theme.zoom)
        source: "image://avatar/" + root.encoded(root.colorKey) + "?name=" + root.encoded(root.name) + "&image=" + root.encoded(root.image)
            + "&shape=" + (root.square ? "square" : "round")
        Accessible.ignored: true
    }
    // A picture that somebody sent; until it is here, and where it cannot be had, the initials stay.
    Image {
        anchors.fill: parent
        visible: status === Image.Ready
        sourceSize.width: Math.round(root.size * Theme.zoom)
        sourceSize.height: Math.round(root.size * Theme.zoom)
        source: root.image.startsWith("image:")
            ? `image://picture/avatar/${root.encoded(root.image.substring(6))}?fill=1&radius=${root.square ? root.size * Theme.zoom * 0.32 * Screen.devicePixelRatio : "round"}${root.owner !== "" ? "&of=" + root.encoded(root.owner) : ""}` : ""
        Accessible.ignored: true
    }
    PresenceDot {
        id: sign

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        // Its middle lies on the circle's edge, half-way between right and below.
        anchors.margins: root.square ? -2 : Math.round(root.size * 0.146 - width / 2)
        presence: root.presence
        surface: root.surface
        size: root.dot
    }
}
