#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""album.py BIN-FOLDER OUT-FOLDER [--quick]: a picture of every page, from the demo data, in every look.

Starts a server with the demo, posts what only people can (pictures and files), lets them keep, plan and report things,
signs the desktop in as `demo` and has it take the pictures that `pages()` lists: light and dark, in English, Spanish and
French, at 1000x640 and 1920x1200, and once more at 200 %; then what an owner sees, and somebody who is not signed in.
OUT/index.html shows them all. Run inside with_keyring.sh; see packaging/album.
"""

import argparse
import contextlib
import html
import json
import math
import os
import pathlib
import sqlite3
import struct
import subprocess
import sys
import tempfile
import zlib
from datetime import datetime, timedelta, timezone

LOOKS = [(theme, language) for theme in ("dark", "light") for language in ("en", "es", "fr")]
SIZES = ["1000x640", "1920x1200"]
NARROW = "520x640"
MESSAGES = ["Shift+Backtab"] # from where one writes
PROOF_MENU = ["press:ConversationHeader/more"] # its last but one line is how complete the conversation is


# (page, whose id it takes, its sections)
SECTIONS = [
    ("space", "space", ["overview", "rooms", "roles", "explain", "members", "invites", "bans", "emoji", "bots", "reports", "log"]),
    ("room", "room", ["room", "permissions", "readers", "hooks"]),
    ("group", "group", ["group", "members"]),
]


def waves(width, height, colours):
    """A picture of hills as PNG: (back, middle, front) as RGB."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            line = 0
            for layer in (1, 2):
                crest = height * (0.30 + 0.28 * layer) + height * 0.10 * math.sin(x / width * 6.3 * layer + layer)
                if y > crest:
                    line = layer
            rows.extend(colours[line])
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(rows), 6)) + chunk(b"IEND", b"")


class Demo:
    """A server with the demo in a folder of its own, and its people at the command line."""

    def __init__(self, binaries, work):
        self.binaries, self.work = binaries, work
        work.mkdir(exist_ok=True)
        data = work / "server"
        data.mkdir(mode=0o700)
        seeded = subprocess.run([binaries / "tertulia-server", "admin", "seed-demo", "--data", data],
                                check=True, capture_output=True, text=True).stdout
        accounts = [line.split() for line in seeded.splitlines() if line.startswith("account ")]
        self.passwords = {account[1]: account[2] for account in accounts}
        self.process = subprocess.Popen(
            [binaries / "tertulia-server", "serve", "--data", data, "--listen", "127.0.0.1:0"],
            stdout=subprocess.PIPE, stderr=open(work / "server.log", "w"), text=True)
        for line in self.process.stdout:
            if line.startswith("listening ws:"):
                self.url = line.split()[1]
                break

    def cli(self, who, *arguments, feed=None):
        done = subprocess.run([self.binaries / "tertulia-cli", "--profile", f"album-{who}", "--server", self.url,
                               *map(str, arguments)], input=feed, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"tertulia-cli {' '.join(map(str, arguments))}: {done.stderr}")
        return done.stdout.strip()

    def sign_in(self, who):
        self.cli(who, "login", who, "--password-stdin", feed=self.passwords[who] + "\n")

    def close(self):
        self.process.terminate()
        self.process.wait()


def keep_things(demo, by_name):
    """What is put off, put aside, begun, and reported. Returns the message with the thread."""
    def ids(who, place, *words):
        told = [json.loads(line) for line in demo.cli(who, "--json", "history", place, "--limit", "60").splitlines()]
        return [next(one["id"] for one in reversed(told) if word in one["body"]) for word in words]

    def ask(who, request, **fields):
        return demo.cli(who, "request", request, json.dumps(fields))

    room = "Librería Norte/diseño"
    morning = (datetime.now(timezone.utc) + timedelta(days=1)).strftime("%Y-%m-%dT09:00:00.000Z")
    tokens, strings = ids("demo", room, "Tokens live in one file", "can you check the Spanish strings")
    ask("demo", "saved.add", message=tokens, note="Para la próxima maqueta")
    ask("demo", "saved.add", message=strings)
    ask("demo", "reminder.create", client_id="album-reminder", message=strings, due_at=morning)
    ask("demo", "schedule.create", client_id="album-scheduled", conversation=by_name["Cena del viernes"],
        body="¿Quién lleva el pan?", due_at=morning)
    ask("demo", "draft.set", conversation=by_name["Book club logistics"], body="Shall we meet at seven instead of")
    thread = json.loads(ask("demo", "thread.of", conversation=by_name[room]))["threads"][0]
    ask("demo", "thread.follow", thread=thread["conversation"]["id"], follow=True)
    ask("demo", "report.create", message=ids("demo", "Librería Norte/general", "Han llamado de la imprenta")[0],
        reason="Esto iba al canal de la tienda")
    return tokens


def furnish(demo):
    """Files in #diseño and what `demo` keeps for later. Returns the ids that pages are opened with."""
    for who in ("ines", "demo"):
        demo.sign_in(who)
    hills = demo.work / "portada-mayo.png"
    hills.write_bytes(waves(960, 540, [(86, 49, 79), (126, 62, 92), (176, 86, 98)]))
    sea = demo.work / "contraportada.png"
    sea.write_bytes(waves(800, 600, [(32, 52, 74), (40, 84, 104), (70, 128, 130)]))
    proof = demo.work / "portadas-mayo-v3.pdf"
    proof.write_bytes(b"%PDF-1.4\n" + os.urandom(420_000))
    demo.cli("ines", "send", "Librería Norte/diseño", "Dos pruebas para la portada, a ver qué os parecen",
             "--file", hills, "--file", sea)
    demo.cli("ines", "send", "Librería Norte/diseño", "Y el borrador completo:", "--file", proof)
    held = [json.loads(line) for line in demo.cli("demo", "--json", "conversations").splitlines()]
    by_name = {one["name"]: one["id"] for one in held}
    spaces = {}
    for head in json.loads(demo.cli("demo", "request", "sync.heads"))["heads"]:
        if head["stream"].startswith("space:"):
            page = json.loads(demo.cli("demo", "request", "sync.after", f"stream={head['stream']}", "rev:=0"))
            spaces.update({record["name"]: record["id"] for record in page["records"] if record["type"] == "space"})
    people = {person["handle"]: person["id"] for person in
              json.loads(demo.cli("demo", "request", "user.get", 'handles:=["ines"]'))["users"]}
    tokens = keep_things(demo, by_name)
    return {"thread": tokens, "ines": people["ines"], "space": spaces["Librería Norte"], "room": by_name["Librería Norte/diseño"],
            "group": by_name["Cena del viernes"]}


def pages(ids):
    """(name, what to show): every page there is. `keys` are pressed once it is there."""
    room = "diseño"
    shots = [
        ("chat", {"open": room}),
        ("chat-poll", {"open": "general"}),
        ("chat-code", {"open": "firmware"}),
        ("chat-direct", {"open": "Inés Carvajal"}),
        ("chat-group", {"open": "Cena del viernes"}),
        ("switcher", {"open": room, "keys": ["action:go.switcher", "text:le"]}),
        ("emoji", {"open": room, "keys": ["action:room.emoji"]}),
        ("completion", {"open": room, "keys": ["text:@l"]}),
        ("search-panel", {"open": room, "keys": ["action:room.search", "text:portada"]}),
        ("beside", {"open": room, "beside": "Cena del viernes"}),
        ("shortcuts", {"open": room, "page": "ShortcutsPage"}),
        ("join", {"open": room, "page": "JoinSheet:norte"}),
        ("person", {"open": room, "page": f"ProfileCard:{ids['ines']}"}),
        ("thread", {"open": room, "page": f"ThreadPanel:{ids['thread']}"}),
        ("window", {"open": room, "window": "Cena del viernes"}),
        ("people-switcher", {"open": room, "keys": ["action:go.people"]}),
        ("new-conversation", {"open": room, "keys": ["action:go.new"]}),
        ("react", {"open": room, "keys": ["action:room.react_last"]}),
        ("space-menu", {"open": room, "keys": ["press:SidebarHead/Pressable"]}),
        ("conversation-menu", {"open": room, "keys": [*PROOF_MENU]}),
        ("proof", {"open": room, "keys": [*PROOF_MENU, "Up", "Up", "Return"]}),
        ("bell", {"open": room, "keys": ["press:ConversationHeader/bell"]}),
        ("send-later", {"open": room, "keys": ["text:Mañana más", "press:MessageInput/clock"]}),
        ("poll", {"open": room, "keys": ["text:/poll ¿Tapa dura o blanda?", "Return"]}),
        ("readers", {"open": room, "keys": ["press:MessageInput/ReadersMark"]}),
        ("picture", {"open": room, "keys": ["press:PictureTile"]}),
    ]
    # What is done with a message: the second from below, with pictures, is somebody else's; the third was edited, the fifth has reactions.
    for name, up, then in (("message-menu", 1, []), ("remind", 1, ["press:clock"]), ("report", 1, ["press:flag"]),
                           ("versions", 2, ["press:history"]), ("reactions", 4, ["press:users"])):
        shots.append((name, {"open": room, "keys": [*MESSAGES, *["Up"] * up, "Return", *then]}))
    for name, key in (("forward", "F"), ("jump-to-day", "J")):
        shots.append((name, {"open": room, "keys": [*MESSAGES, "Ctrl+End", key]}))  # the history has stayed where the last one left it
    shots += [("narrow", {"open": room, "size": NARROW, "keys": [*MESSAGES, "Ctrl+End", "Escape"]}), ("narrow-places", {"open": room, "size": NARROW, "keys": ["press:Conversation/chat"]}),
              ("narrow-panel", {"open": room, "size": NARROW, "page": f"PinsPanel:{ids['room']}"}),
              ("narrow-settings", {"size": NARROW, "page": "SettingsPage:notifications"})]
    for place in ("FriendsPage", "ThreadsPage", "MentionsPage", "SavedPage", "LaterPage", "DraftsPage", "UnreadsPage",
                  "SearchPage", "WelcomePage"):
        shots.append((place[:-4].lower(), {"open": room, "page": place}))
    for panel in ("PinsPanel", "FilesPanel", "ThreadsPanel"):
        shots.append((panel[:-5].lower() + "-panel", {"open": room, "page": f"{panel}:{ids['room']}"}))
    for section in ("account", "devices", "notifications", "appearance", "language", "shortcuts", "privacy", "storage",
                    "diagnostics", "about"):
        shots.append((f"settings-{section}", {"page": f"SettingsPage:{section}"}))
    shots += [
        ("later-reminders", {"open": room, "page": "LaterPage:reminders"}),
        ("search-results", {"open": room, "page": "SearchPage:portada"}),
        ("profile", {"page": "ProfilePage"}),
        ("profile-status", {"page": "ProfilePage:status"}),
        ("new-space", {"page": "NewSpacePage"}),
    ]
    return shots


def empty_pages():
    """Places where nothing is, seen by somebody who keeps nothing."""
    return [(f"empty-{place[:-4].lower()}", {"page": place}) for place in ("SavedPage", "LaterPage", "DraftsPage")]


def owned_pages(ids):
    """What its owner sees of a space, of a room of it and of a group."""
    return [(f"{page}-{tab}", {"page": f"{page.title()}Page:{ids[kind]}/{tab}"})
            for page, kind, tabs in SECTIONS for tab in tabs]


def accounts_pages():
    """When there is one on another server, too."""
    return [("accounts", {"open": "diseño", "keys": ["press:SpacesRail/Pressable"]})]


def lonely_pages():
    """Without a server, and with a hole in what this device holds of #diseño."""
    return [("offline", {"open": "diseño"}),
            ("hole", {"open": "diseño", "keys": [*MESSAGES, *["Up"] * 5]}),
            ("proof-missing", {"open": "diseño", "keys": [*PROOF_MENU, "Up", "Up", "Return"]}),
            ("outbox", {"open": "Cena del viernes"})] # something was written there before


def door_pages():
    """What is seen before one is signed in."""
    return [("sign-in", {}), ("register", {"keys": ["Tab", "Tab", "Tab", "Tab", "Return"]})]


def make_hole(demo, room):
    """Some of the newest messages are gone from what demo's desktop has kept."""
    for path in pathlib.Path(os.environ["XDG_DATA_HOME"], "tertulia", "album-demo-desk").glob("*/cache.db"):
        with contextlib.closing(sqlite3.connect(path)) as cache, cache:
            cache.execute("DELETE FROM messages WHERE conversation = ? AND seq <= (SELECT max(seq) FROM messages WHERE conversation = ?) - 5 "
                          "AND seq > (SELECT max(seq) FROM messages WHERE conversation = ?) - 17", (room,) * 3)


def take(demo, who, shots, scale, mirrored, lonely=False):
    """`who`: "" is somebody who is not signed in. `lonely`: signed in before, and without a server now."""
    if not shots:
        return []
    listed = demo.work / "pictures.json"
    signing = ["--offline"] if lonely else ["--sign-in", who, "--password-stdin"] if who else []
    listed.write_text(json.dumps(shots))
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", QT_SCALE_FACTOR=scale)
    done = subprocess.run([demo.binaries / "tertulia", "--profile", f"album-{who or 'nobody'}-desk", "--server", demo.url, *signing,
                           "--pictures", listed, *(["-reverse"] if mirrored else [])],
                          input=demo.passwords[who] + "\n" if who else "", env=environment, text=True)
    if done.returncode != 0:
        sys.exit("the desktop did not take all pictures")
    return [pathlib.Path(shot["file"]) for shot in shots]


def write_index(out, files):
    rows = "\n".join(f'<figure><a href="{html.escape(str(file.relative_to(out)))}"><img loading="lazy" width="480" '
                     f'src="{html.escape(str(file.relative_to(out)))}"></a><figcaption>{html.escape(file.stem)}'
                     "</figcaption></figure>" for file in files)
    (out / "index.html").write_text("<!doctype html><meta charset=utf-8><title>Tertulia, page by page</title>"
                                    "<style>body{display:flex;flex-wrap:wrap;gap:16px;font:13px sans-serif}"
                                    f"figure{{margin:0}}</style>\n{rows}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binaries", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("out", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--quick", action="store_true", help="dark English and light Spanish, 1000x640 alone")
    parser.add_argument("--only", default="", help="only pages whose name contains this")
    parser.add_argument("--looks", default="", help="only these, as dark-en,light-fr")
    parser.add_argument("--readme", action="store_true", help="only the two of the README, into OUT-FOLDER, as chat-dark and chat-light")
    parser.add_argument("--mirrored", action="store_true", help="as people see it who read from right to left")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(arguments.binaries, pathlib.Path(folder))
        try:
            ids = furnish(demo)
            if arguments.readme:
                take(demo, "demo", [{"file": str(arguments.out / f"chat-{theme}.png"), "theme": theme, "language": "en", "size": "1440x900",
                                     "open": "diseño"} for theme in ("dark", "light")], "1", False)
                return
            wanted = arguments.looks or ("dark-en,light-es" if arguments.quick else "")
            looks = [look for look in LOOKS if not wanted or "-".join(look) in wanted.split(",")]

            def shots_of(listed, scale):
                sizes = SIZES if scale == "1" and not arguments.quick else SIZES[:1]
                mark = "@2x" if scale == "2" else ""
                return [{"theme": theme, "language": language, "size": size, **what,
                         "file": str(arguments.out / f"{name}-{theme}-{language}-{what.get('size', size)}{mark}.png")}
                        for theme, language in looks for size in sizes for name, what in listed
                        if arguments.only in name and ("size" not in what or size == SIZES[0])]

            files = []
            scales = ("1",) if arguments.quick else ("1", "2")
            for scale in scales:
                for who, listed in (("demo", pages(ids)), ("ines", owned_pages(ids) + empty_pages())):
                    files += take(demo, who, shots_of(listed, scale), scale, arguments.mirrored)
                # The door is found as one left it: each of its pictures is of a program that was just started.
                for shot in shots_of(door_pages(), scale):
                    files += take(demo, "", [shot], scale, arguments.mirrored)
            other = Demo(arguments.binaries, pathlib.Path(folder, "other"))
            with contextlib.closing(other):
                for scale in scales:
                    files += take(other, "demo", shots_of(accounts_pages(), scale), scale, arguments.mirrored)
            demo.close()
            if lonely := [shots_of(lonely_pages(), scale) for scale in scales if shots_of(lonely_pages(), scale)]:
                make_hole(demo, ids["room"])
                lonely[0].insert(0, {**lonely[0][0], "file": str(demo.work / "written.png"), "open": "Cena del viernes",
                                     "keys": ["text:Llego diez minutos tarde", "Return"]})
                for scale, shots in zip(scales, lonely):
                    files += take(demo, "demo", shots, scale, arguments.mirrored, lonely=True)
            write_index(arguments.out, sorted(arguments.out.glob("*.png")))
            print(f"{len(files)} pictures, {arguments.out / 'index.html'}")
        finally:
            demo.close()


if __name__ == "__main__":
    main()
