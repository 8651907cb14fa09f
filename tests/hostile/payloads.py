# SPDX-License-Identifier: GPL-3.0-or-later
"""The payloads of corpus.json with their addresses filled in, and the marks that stand for them on the server: "hx07hx"
becomes payload 7 wherever the server says it."""

import json
import pathlib
import re

MARK = re.compile(r"hx(\d\d)hx")
# What names a picture or a preview; the server makes these itself, a hostile one would write what it likes.
PICTURES = ("avatar", "icon", "picture", "preview", "image")
# Where the longest texts stand whole: one line or a message. Elsewhere they would only push the others out of sight.
WHOLE = ("body", "title", "display_name")
SHORT = 600


class Corpus:
    def __init__(self, url, folder):
        self.names, self.texts = [], []
        for one in json.loads(pathlib.Path(__file__).with_name("corpus.json").read_text()):
            if not one.get("wire", True):
                continue  # no JSON of ours may hold it; shown by tests/qml/tst_hostile_text.qml
            text = one["text"]
            for key, value in (("{url}", url), ("{host}", url.split("/")[2]), ("{file}", "file://" + folder),
                               ("{path}", folder.lstrip("/"))):
                text = text.replace(key, value)
            self.names.append(one["name"])
            self.texts.append(text * one.get("repeat", 1))

    def __len__(self):
        return len(self.texts)

    @staticmethod
    def mark(number):
        return f"hx{number:02}hx"

    def expand(self, text, longest):
        return MARK.sub(lambda found: self.texts[int(found[1]) % len(self)][:longest], text)

    def change(self, value, longest, key=""):
        """`value` as a server that means harm would have said it."""
        if isinstance(value, str):
            return self.expand(value, longest if key in WHOLE else min(longest, SHORT))
        if isinstance(value, list):
            return [self.change(one, longest, key) for one in value]
        if not isinstance(value, dict):
            return value
        marked = MARK.search(json.dumps({key: one for key, one in value.items() if isinstance(one, str)}))
        changed = {key: self.change(one, longest, key) for key, one in value.items()}
        if marked:
            payload = self.texts[int(marked[1]) % len(self)][:longest]
            for key in PICTURES:
                if isinstance(changed.get(key), str):
                    changed[key] = payload
            if value.get("type") == "message" and value.get("body"):
                changed["previews"] = [{"url": payload[:1000] or "x", "title": payload[:2000], "description": payload[:2000],
                                        "site": payload[:200], "image": payload[:1000]}]
        return changed

    def replace(self, frame):
        """What the program gets for what the server sent; cut shorter where a frame would grow too large."""
        said = json.loads(frame)
        if said.get("type") == "error" and MARK.search(frame.decode()) is None:
            said["error"]["detail"] = self.texts[2]
        if said.get("type") == "ok" and isinstance(said.get("data"), dict) and "protocol" in said["data"]:
            said["data"]["server"] = self.texts[2]
        for longest in (200_000, 20_000, 4000, 400, 40):
            changed = json.dumps(self.change(said, longest), ensure_ascii=False, separators=(",", ":")).encode()
            if len(changed) < 480_000:
                return changed
        return frame
