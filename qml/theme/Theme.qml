// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour, distance and type size of the product, dark and light side by side. Main sets `dark`; nobody else writes here.
pragma Singleton

import QtQuick

QtObject {
    id: root

    property bool dark: true
    property bool animated: true

    // Surfaces, from the back to the front.
    readonly property color rail: dark ? "#0E0F13" : "#E4E1DC"
    readonly property color sidebar: dark ? "#15171C" : "#F1EFEB"
    readonly property color canvas: dark ? "#1B1D23" : "#FFFFFF"
    readonly property color raised: dark ? "#24272F" : "#FFFFFF"
    readonly property color inset: dark ? "#13151A" : "#F5F3EF"
    readonly property color codeBg: dark ? "#14161B" : "#F6F4F0"
    readonly property color hover: dark ? "#22252C" : "#E8E5E0"
    readonly property color rowHover: dark ? "#20222A" : "#FAF9F7"
    readonly property color selected: dark ? "#2C3039" : "#E0DBD4"
    readonly property color chip: dark ? "#2C3039" : "#DBD6CE"
    readonly property color scrim: dark ? "#A6000000" : "#66201C18"

    readonly property color line: dark ? "#2A2D36" : "#E3DFD8"
    readonly property color lineStrong: dark ? "#3A3E49" : "#CFC9C0"
    // The edge of something to type into or to press: 3:1 against its surroundings is not demanded of it, focus is.
    readonly property color shadow: dark ? "#66000000" : "#1F3A2E20"

    readonly property color text: dark ? "#ECEDF1" : "#1D1B19"
    readonly property color text2: dark ? "#A9AEBA" : "#57534E"
    readonly property color text3: dark ? "#9096A5" : "#635E57"

    readonly property color accent: dark ? "#F08A5D" : "#B8471F"
    readonly property color accentSoft: dark ? "#33251F" : "#FBE9E1"
    readonly property color mentionBg: dark ? "#3B2A20" : "#FDEBD9"
    readonly property color accentFill: "#C4512A"
    readonly property color accentFillHover: "#B24622"
    readonly property color accentText: "#FFFFFF"
    readonly property color link: dark ? "#7CB2FF" : "#1F5FBF"
    readonly property color danger: dark ? "#FF6B70" : "#C62F3B"
    readonly property color dangerSoft: dark ? "#352024" : "#FBE7E8"
    readonly property color dangerFill: "#C62F3B"

    readonly property color codeKeyword: dark ? "#C99BF5" : "#7A3EB1"
    readonly property color codeString: dark ? "#9BD08B" : "#3F7A2E"
    readonly property color codeNumber: dark ? "#F0B36B" : "#A35A00"
    readonly property color codeComment: dark ? "#8B91A0" : "#6F6963"

    readonly property color online: dark ? "#43B581" : "#1F8A58"
    readonly property color away: dark ? "#E0A93B" : "#B07514"
    readonly property color dnd: dark ? "#E5484D" : "#CF3A44"
    readonly property color offline: dark ? "#7A8090" : "#837D75"

    readonly property int gap4: 4
    readonly property int gap8: 8
    readonly property int gap12: 12
    readonly property int gap16: 16
    readonly property int gap24: 24
    readonly property int gap32: 32

    readonly property int radiusSmall: 4
    readonly property int radius: 8
    readonly property int radiusLarge: 12

    readonly property string family: "Inter"
    readonly property string mono: "JetBrains Mono"
    readonly property string emoji: "Noto Color Emoji"
    readonly property int fontTiny: 11
    readonly property int fontSmall: 12
    readonly property int fontMeta: 13
    readonly property int fontBody: 14
    readonly property int fontTitle: 16
    readonly property int fontHead: 20

    readonly property int railWidth: 68
    readonly property int sidebarWidth: 264
    readonly property int panelWidth: 248
    readonly property int headerHeight: 56
    readonly property int messageIndent: 72
    readonly property int messageMargin: 20
    readonly property int messageMax: 860

    // Milliseconds of a small fade; zero when the desktop asks for no animation.
    readonly property int quick: animated ? 120 : 0

    function presence(name: string): color {
        if (name === "online")
            return root.online;
        if (name === "away")
            return root.away;
        return name === "dnd" ? root.dnd : root.offline;
    }
}
