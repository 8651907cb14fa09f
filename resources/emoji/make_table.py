#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes emoji.tsv from Debian's unicode-data (which emoji there are) and unicode-cldr-core (what they are called).

One line an emoji: group, emoji, the same with "~" where a skin tone goes (empty: it has none), shortcodes, and for each of
en, es and fr the name and the folded words by which it is found. See README.md for the licence of the data.
"""

import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

TEST = pathlib.Path("/usr/share/unicode/emoji/emoji-test.txt")
CLDR = pathlib.Path("/usr/share/unicode/cldr/common")
LANGUAGES = ("en", "es", "fr")
GROUPS = ["Smileys & Emotion", "People & Body", "Animals & Nature", "Food & Drink", "Travel & Places", "Activities", "Objects", "Symbols", "Flags"]
TONES = [chr(0x1F3FB + i) for i in range(5)]
PLACE = "~"
STOP = set("the of and in on with a an de la le les des du el los las con en et un une una y al au aux o ou d l".split())

# What people of other chats type; the first is the one that is shown.
ALIASES = {
    "😀": "grinning", "😃": "smiley", "😄": "smile", "😁": "grin", "😆": "laughing satisfied", "😅": "sweat_smile", "🤣": "rofl",
    "😂": "joy", "🙂": "slightly_smiling_face", "😉": "wink", "😊": "blush", "😇": "innocent", "🥰": "smiling_face_with_hearts",
    "😍": "heart_eyes", "🤩": "star_struck", "😘": "kissing_heart", "😋": "yum", "😛": "stuck_out_tongue", "🤪": "zany_face",
    "🤗": "hugs hugging_face", "🤔": "thinking", "🤐": "zipper_mouth", "😐": "neutral_face", "😏": "smirk", "🙄": "eye_roll roll_eyes",
    "😬": "grimacing", "😌": "relieved", "😴": "sleeping", "😷": "mask", "🤒": "face_with_thermometer", "🤯": "exploding_head",
    "🥳": "partying_face", "😎": "sunglasses", "🤓": "nerd_face", "😕": "confused", "😮": "open_mouth", "😲": "astonished",
    "😳": "flushed", "🥺": "pleading_face", "😢": "cry", "😭": "sob", "😱": "scream", "😡": "rage pout", "😠": "angry", "🤬": "cursing_face",
    "😈": "smiling_imp", "💀": "skull", "💩": "poop hankey", "🤡": "clown", "👻": "ghost", "👽": "alien", "🤖": "robot",
    "❤️": "heart", "🧡": "orange_heart", "💛": "yellow_heart", "💚": "green_heart", "💙": "blue_heart", "💜": "purple_heart",
    "🖤": "black_heart", "💔": "broken_heart", "💯": "100", "💥": "boom collision", "💤": "zzz", "👋": "wave", "👌": "ok_hand",
    "✌️": "v victory", "🤞": "crossed_fingers", "🤘": "metal", "👈": "point_left", "👉": "point_right", "👆": "point_up_2",
    "👇": "point_down", "☝️": "point_up", "👍": "+1 thumbsup", "👎": "-1 thumbsdown", "✊": "fist", "👊": "punch facepunch", "👏": "clap",
    "🙌": "raised_hands", "👐": "open_hands", "🤝": "handshake", "🙏": "pray", "💪": "muscle", "👀": "eyes", "🤷": "shrug",
    "🤦": "facepalm", "🐶": "dog", "🐱": "cat", "🦊": "fox", "🐛": "bug", "🐝": "bee", "🌹": "rose", "🌻": "sunflower", "🍀": "four_leaf_clover",
    "🔥": "fire", "⭐": "star", "✨": "sparkles", "⚡": "zap", "🌈": "rainbow", "☀️": "sunny", "☁️": "cloud", "❄️": "snowflake",
    "🍎": "apple", "🍕": "pizza", "🍺": "beer", "🍻": "beers", "🥂": "clinking_glasses", "🍷": "wine_glass", "☕": "coffee", "🎂": "birthday",
    "🍰": "cake", "🚀": "rocket", "✈️": "airplane", "🚗": "car", "🏠": "house", "🎉": "tada hooray", "🎊": "confetti_ball", "🎁": "gift",
    "🏆": "trophy", "⚽": "soccer", "🎵": "musical_note", "💡": "bulb", "📌": "pushpin", "📎": "paperclip", "📝": "memo pencil", "📅": "date",
    "🔒": "lock", "🔑": "key", "🔨": "hammer", "🔗": "link", "💻": "computer laptop", "📷": "camera", "📚": "books", "✅": "white_check_mark check",
    "❌": "x", "❓": "question", "❗": "exclamation", "⚠️": "warning", "🚫": "no_entry_sign", "➕": "heavy_plus_sign", "♻️": "recycle",
    "🆗": "ok", "🔴": "red_circle", "🟢": "green_circle", "🏁": "checkered_flag",
}
# Newer than CLDR 41 of Debian 12: (es, fr)
NEWER = {
    "shaking face": ("cara temblorosa", "visage qui tremble"),
    "light blue heart": ("corazón azul claro", "cœur bleu clair"),
    "grey heart": ("corazón gris", "cœur gris"),
    "pink heart": ("corazón rosa", "cœur rose"),
    "leftwards pushing hand": ("mano empujando hacia la izquierda", "main qui pousse vers la gauche"),
    "rightwards pushing hand": ("mano empujando hacia la derecha", "main qui pousse vers la droite"),
    "moose": ("alce", "élan"),
    "donkey": ("burro", "âne"),
    "wing": ("ala", "aile"),
    "black bird": ("pájaro negro", "oiseau noir"),
    "goose": ("ganso", "oie"),
    "jellyfish": ("medusa", "méduse"),
    "hyacinth": ("jacinto", "jacinthe"),
    "ginger root": ("raíz de jengibre", "gingembre"),
    "pea pod": ("vaina de guisantes", "cosse de petits pois"),
    "folding hand fan": ("abanico plegable", "éventail pliant"),
    "hair pick": ("peine para rizos", "peigne afro"),
    "maracas": ("maracas", "maracas"),
    "flute": ("flauta", "flûte"),
    "khanda": ("khanda", "khanda"),
    "wireless": ("wifi", "sans fil wifi"),
}


def fold(text):
    apart = unicodedata.normalize("NFD", text.replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def words(*texts):
    found = []
    for text in texts:
        for word in re.split(r"[^\w+]+", fold(text)):
            if word and word not in STOP and word not in found:
                found.append(word)
    return " ".join(found)


def annotations(language):
    names, keys = {}, {}
    for folder in ("annotations", "annotationsDerived"):
        root = ET.parse(CLDR / folder / f"{language}.xml").getroot()
        for one in root.iter("annotation"):
            (names if one.get("type") == "tts" else keys)[one.get("cp")] = one.text or ""
    return names, keys


def emoji_of_test():
    """(group, emoji, English name) of those without a skin tone, and the set of all."""
    group, rows, everything = None, [], set()
    for line in TEST.read_text(encoding="utf-8").splitlines():
        if line.startswith("# group: "):
            group = line[len("# group: ") :]
        match = re.match(r"([0-9A-F ]+?)\s*; fully-qualified\s*# \S+ E[\d.]+ (.*)", line)
        if not match:
            continue
        emoji = "".join(chr(int(code, 16)) for code in match.group(1).split())
        everything.add(emoji)
        if not any(tone in emoji for tone in TONES):
            rows.append((GROUPS.index(group), emoji, match.group(2)))
    return rows, everything


def template(emoji, everything):
    """Where a skin tone goes, so that all five give an emoji; several places for several people."""
    parts = emoji.split("\u200d")
    candidates = []
    for toned in range(1, 1 << len(parts)):
        made = []
        for i, part in enumerate(parts):
            made.append(part[0] + PLACE + part[1:].removeprefix("\ufe0f") if toned >> i & 1 else part)
        candidates.append("\u200d".join(made))
    fitting = [one for one in candidates if all(one.replace(PLACE, tone) in everything for tone in TONES)]
    return max(fitting, key=lambda one: one.count(PLACE), default="")


def shortcodes(emoji, english):
    plain = re.sub(r"[^a-z0-9+]+", "_", fold(english)).strip("_")
    codes = ALIASES.get(emoji, "").split()
    return " ".join(codes + [plain] * (plain not in codes))


def main():
    rows, everything = emoji_of_test()
    known = {language: annotations(language) for language in LANGUAGES}
    out = []
    for group, emoji, english in rows:
        bare = emoji.replace("\ufe0f", "")
        columns = [str(group), emoji, template(emoji, everything), shortcodes(emoji, english)]
        for place, language in enumerate(LANGUAGES):
            names, keys = known[language]
            newer = NEWER.get(english, (english, english))
            name = names.get(bare) or names.get(emoji) or (english if language == "en" else newer[place - 1])
            columns += [name, words(name, keys.get(bare) or keys.get(emoji) or "")]
        out.append("\t".join(columns))
    target = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "emoji.tsv")
    target.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(len(out), "emoji")


if __name__ == "__main__":
    main()
