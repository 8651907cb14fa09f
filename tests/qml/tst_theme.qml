// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Tertulia.Theme

TestCase {
    id: root

    name: "theme"

    // The singleton's name has no keys; the object has.
    readonly property QtObject theme: Theme
    readonly property QtObject icons: Icons

    function channel(value: real): real {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    function luminance(tint: color): real {
        return 0.2126 * channel(tint.r) + 0.7152 * channel(tint.g) + 0.0722 * channel(tint.b);
    }
    function contrast(a: color, b: color): real {
        const one = luminance(a);
        const two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    function test_contrastIsComputedRight() {
        compare(Math.round(contrast(Qt.color("#000000"), Qt.color("#ffffff"))), 21);
        compare(contrast(Qt.color("#767676"), Qt.color("#ffffff")).toFixed(2), "4.54");
    }

    function test_contrast_data() {
        const all = ["rail", "sidebar", "canvas", "raised", "inset", "codeBg", "hover", "rowHover", "selected"];
        const reading = ["sidebar", "canvas", "raised", "inset", "codeBg", "hover", "rowHover"];
        const rows = [];
        const add = (fronts, backs, least) => {
            for (const high of [false, true])
                for (const dark of [true, false])
                    for (const front of fronts)
                        for (const back of backs)
                            rows.push({"tag": (high ? "high " : "") + (dark ? "dark " : "light ") + front + " on " + back, "dark": dark,
                                "high": high, "front": front, "back": back, "least": high && least === 4.5 ? 7 : least});
        };
        add(["text"], all.concat(["chip", "accentSoft", "mentionBg", "dangerSoft"]), 7);
        add(["text"], ["mark"], 7);
        add(["text2"], all.concat(["accentSoft", "mentionBg", "mark"]), 4.5);
        add(["text3"], reading.concat(["mentionBg"]), 4.5);
        add(["accent", "link", "danger"], ["sidebar", "canvas", "raised", "inset"], 4.5);
        add(["accent"], ["accentSoft"], 4.5);
        add(["danger"], ["dangerSoft"], 4.5);
        add(["accentText"], ["accentFill", "accentFillHover", "dangerFill"], 4.5);
        // Shapes: what tells state apart must stand out by 3 : 1, and so must the focus ring.
        add(["online", "away", "dnd", "offline"], ["sidebar", "canvas"], 3);
        add(["accent"], all, 3);
        return rows.concat(linesThatMustBeSeen());
    }
    // With high contrast the edges of things are seen, too.
    function linesThatMustBeSeen() {
        const rows = [];
        for (const dark of [true, false])
            for (const front of ["line", "lineStrong"])
                for (const back of ["sidebar", "canvas", "raised", "inset"])
                    rows.push({"tag": "edge " + (dark ? "dark " : "light ") + front + " on " + back, "dark": dark, "high": true,
                        "front": front, "back": back, "least": 3});
        return rows;
    }
    function test_contrast(row) {
        Theme.dark = row.dark;
        Theme.highContrast = row.high;
        const ratio = contrast(theme[row.front], theme[row.back]);
        verify(ratio >= row.least, row.tag + " is " + ratio.toFixed(2) + " : 1, wanted " + row.least);
    }

    function cleanup() {
        Theme.dark = true;
        Theme.highContrast = false;
    }

    function test_everyIconHasADrawing() {
        const named = [];
        for (const key in icons) {
            if (typeof icons[key] === "string" && key !== "objectName")
                named.push(icons[key]);
        }
        verify(named.length > 20);
        compare(named.map(name => name + ".svg").sort(), probe.icons().sort());
        for (const name of named)
            verify(probe.iconInk(name) > 5, name);
        compare(probe.iconInk("no-such-icon"), 0);
        compare(probe.iconInk("../../etc/passwd"), 0);
    }

    function test_iconAddressCarriesTheColour() {
        compare(String(Icons.source("hash", Qt.color("#F08A5D"))), "image://icon/hash/f08a5d");
        compare(String(Icons.source("", Qt.color("#F08A5D"))), "");
    }

    function test_avatarsAreTheSameForASeed() {
        compare(probe.avatarHash("a?image=face%3Aana", 40), probe.avatarHash("b?image=face%3Aana", 40));
        verify(probe.avatarHash("a?image=face%3Aana", 40) !== probe.avatarHash("a?image=face%3Aeva", 40));
        verify(probe.avatarHash("a?name=Ana", 40) !== probe.avatarHash("e?name=Ana", 40));
    }

    function test_avatarsAreCutToTheirShape() {
        compare(probe.avatarAlpha("a?name=Ana", 40, 0, 0), 0);
        compare(probe.avatarAlpha("a?name=Ana", 40, 20, 20), 255);
        compare(probe.avatarAlpha("a?name=Ana&shape=square", 40, 6, 6), 255);
        compare(probe.avatarAlpha("a?name=Ana&shape=square", 40, 0, 0), 0);
    }

    function test_initials_data() {
        return [
            {"tag": "two words", "name": "Ana Ruiz", "initials": "AR"},
            {"tag": "three words", "name": "ana maría ruiz", "initials": "AR"},
            {"tag": "one word", "name": "élan", "initials": "É"},
            {"tag": "nothing", "name": "", "initials": ""},
            {"tag": "spaces", "name": "   ", "initials": ""},
            {"tag": "punctuation", "name": "(Ana) Ruiz", "initials": "R"},
            {"tag": "combining mark", "name": "n\u0303andu", "initials": "N\u0303"}
        ];
    }
    function test_initials(row) {
        compare(probe.initials(row.name), row.initials);
    }
}
