// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour, distance and type size of the product: dark, light, and both with high contrast side by side. Main sets what the
// user or the desktop wants (dark, highContrast, animated, compact, mirrored, zoom, messageSize); nobody else writes here.
pragma Singleton

import QtQuick

QtObject {
    id: root

    property bool dark: true
    property bool highContrast: false
    property bool animated: true
    property bool compact: false // more rows, less air
    property bool mirrored: false // read from right to left; Mirror in the components does it, only the edge of texts is chosen by hand
    property real zoom: 1 // of the whole window; pictures are drawn that much larger
    property int messageSize: 14

    // Surfaces, from the back to the front.
    readonly property color rail: pick("#0E0F13", "#E4E1DC", "#000000", "#FFFFFF")
    readonly property color sidebar: pick("#15171C", "#F1EFEB", "#000000", "#FFFFFF")
    readonly property color canvas: pick("#1B1D23", "#FFFFFF", "#000000", "#FFFFFF")
    readonly property color raised: pick("#24272F", "#FFFFFF", "#0D0D0F", "#FFFFFF")
    readonly property color inset: pick("#13151A", "#F5F3EF", "#000000", "#FFFFFF")
    readonly property color codeBg: pick("#14161B", "#F6F4F0", "#101114", "#F4F4F4")
    readonly property color hover: pick("#2A2E37", "#E8E5E0", "#24262C", "#E9E9E9")
    readonly property color rowHover: pick("#20222A", "#FAF9F7", "#16181C", "#F4F4F4")
    readonly property color selected: pick("#2C3039", "#E0DBD4", "#2E3340", "#DADADA")
    readonly property color selectedRaised: pick("#363B46", "#E0DBD4", "#2E3340", "#DADADA") // on a menu, which is lighter than a page
    readonly property color chip: pick("#2C3039", "#DBD6CE", "#2A2D34", "#E2E2E2")
    readonly property color scrim: pick("#A6000000", "#66201C18", "#D9000000", "#99000000")

    readonly property color line: pick("#2A2D36", "#E3DFD8", "#8A8F9C", "#6B6B6B")
    readonly property color lineStrong: pick("#3A3E49", "#CFC9C0", "#C4C8D2", "#3F3F3F")
    // The edge of something to type into or to press: 3:1 against its surroundings is not demanded of it, focus is.
    readonly property color shadow: pick("#66000000", "#1F3A2E20", "#FF000000", "#66000000")

    readonly property color text: pick("#ECEDF1", "#1D1B19", "#FFFFFF", "#000000")
    readonly property color text2: pick("#A9AEBA", "#57534E", "#E6E8EE", "#1F1F1F")
    readonly property color text3: pick("#9096A5", "#635E57", "#D0D4DE", "#333333")

    readonly property color accent: pick("#F08A5D", "#B8471F", "#FFB592", "#8A2E0C")
    readonly property color accentSoft: pick("#33251F", "#FBE9E1", "#2B1A12", "#FFEFE7")
    readonly property color mentionBg: pick("#3B2A20", "#FDEBD9", "#33200F", "#FFF1DF")
    readonly property color mark: pick("#54371A", "#FFD08A", "#5E3C00", "#FFD08A") // behind words that a search found
    readonly property color accentFill: highContrast ? "#8A2E0C" : "#C4512A"
    readonly property color accentFillHover: highContrast ? "#6E2307" : "#B24622"
    readonly property color accentText: "#FFFFFF"
    readonly property color link: pick("#7CB2FF", "#1F5FBF", "#A9CDFF", "#0B3D91")
    readonly property color danger: pick("#FF6B70", "#C62F3B", "#FFA3A6", "#8E0F1C")
    readonly property color dangerSoft: pick("#352024", "#FBE7E8", "#330D11", "#FFECEE")
    readonly property color dangerFill: highContrast ? "#8E0F1C" : "#C62F3B"

    readonly property color codeKeyword: pick("#C99BF5", "#7A3EB1", "#E0C4FF", "#4B1A7A")
    readonly property color codeString: pick("#9BD08B", "#3F7A2E", "#B9F0A8", "#1F4F12")
    readonly property color codeNumber: pick("#F0B36B", "#A35A00", "#FFD29A", "#6B3A00")
    readonly property color codeComment: pick("#8B91A0", "#6F6963", "#C4C8D2", "#4A4A4A")

    readonly property color online: pick("#43B581", "#1F8A58", "#6FE0A6", "#0E5E3A")
    readonly property color away: pick("#E0A93B", "#B07514", "#FFCF70", "#6B4400")
    readonly property color dnd: pick("#E5484D", "#CF3A44", "#FF9A9D", "#8E0F1C")
    readonly property color offline: pick("#7A8090", "#837D75", "#C4C8D2", "#4A4A4A")

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

    function pick(inDark: color, inLight: color, highInDark: color, highInLight: color): color {
        return dark ? (highContrast ? highInDark : inDark) : highContrast ? highInLight : inLight;
    }
    // Where a column that is read from top to bottom begins in something that wide: in its middle, a margin from its edge at least.
    function columnStart(width: real): int {
        return Math.max(messageMargin, Math.floor((width - messageMax) / 2));
    }
    function presence(name: string): color {
        if (name === "online")
            return root.online;
        if (name === "away")
            return root.away;
        return name === "dnd" ? root.dnd : root.offline;
    }
}
