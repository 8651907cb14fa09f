#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hostile.py BIN-FOLDER [--whole] [--keep FOLDER]: the desktop shows a server full of hostile text.

Each text of corpus.json stands wherever somebody else's text can: fill.py puts marks there by real requests, a relay on
the way to the program makes them the payloads. The program shows its pages one after the other while strace watches it
and a web server waits to be called. Fails if the program connects to anything but the relay and its session bus, touches
a file that a payload names, starts a program, complains, tells its log what somebody wrote, or does not end by itself.
Run inside with_keyring.sh. --whole shows every page, and each room for itself; without it, a third of them.
"""

import argparse
import http.server
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

from fill import ROOMS, Fill
from payloads import Corpus
from wire import PASSWORD, Relay

CALLS = "connect,sendto,sendmsg,execve,execveat,open,openat,openat2,stat,lstat,newfstatat,statx,access,faccessat2,readlink,inotify_add_watch"
# What any Qt program reads: the system, the kernel's own, the devices. The rest is the program's home and its temporary files.
SYSTEM = ("/usr/", "/lib", "/etc/", "/proc/", "/sys/", "/dev/", "/run/", "/var/cache/fontconfig", "/var/lib/dbus/machine-id", "/var/tmp")
# What Qt itself says of a portrait that is no picture, and of a list that changes while it is drawn. Neither has text in it.
HARMLESS = re.compile(r"QML Image: no picture$|^DelegateModel::cancel: index out range \d+ \d+$")


class Canary(http.server.BaseHTTPRequestHandler):
    called = []

    def do_GET(self):
        Canary.called.append(self.path)
        self.send_response(204)
        self.end_headers()

    do_HEAD = do_POST = do_OPTIONS = do_GET

    def log_message(self, *_):
        pass


def serve(binaries, work):
    data = work / "server"
    data.mkdir()
    limits = [word for name in ("requests_per_second", "requests_burst", "sends_per_second", "sends_burst",
                                "registrations_per_hour_by_address", "connections_per_user",
                                "logins_per_minute_by_address", "logins_burst_by_address")
              for word in (f"--limits.{name}", "100000")]
    process = subprocess.Popen([binaries / "tertulia-server", "serve", "--data", data, "--listen", "127.0.0.1:0",
                                "--auth.argon2_memory_mib", "1", "--auth.argon2_passes", "1", *limits],
                               stdout=subprocess.PIPE, stderr=open(work / "server.log", "w"), text=True)
    for line in process.stdout:
        if line.startswith("listening ws:"):
            return process, int(line.rstrip().rstrip("/").split(":")[-1].split("/")[0])
    sys.exit(f"no server: {(work / 'server.log').read_text()}")


def pages(ids, corpus, whole):
    """(name, what to show). The rooms `plaza 0` … hold the messages."""
    space, room, group = ids["space"], ids["room"], ids["group"]
    shots = [(f"room {number}", {"open": f"plaza {number}"}) for number in range(ROOMS)]
    shots += [(name, {"open": "plaza 0", "page": page}) for name, page in [
        ("thread", f"ThreadPanel:{ids['thread']}"), ("pins", f"PinsPanel:{room}"), ("files", f"FilesPanel:{room}"),
        ("threads of a room", f"ThreadsPanel:{room}"), ("search here", "SearchPanel:hx"), ("members", f"SpacePage:{space}/members"),
        ("mentions", "MentionsPage"), ("threads", "ThreadsPage"), ("unread", "UnreadsPage"), ("saved", "SavedPage"),
        ("drafts", "DraftsPage"), ("later", "LaterPage"), ("reminders", "LaterPage:reminders"), ("search", "SearchPage:hx"),
        ("friends", "FriendsPage"), ("requests", "FriendsPage:pending"), ("blocked", "FriendsPage:blocked"),
        ("card", f"ProfileCard:{ids['user']}@{space}"), ("own profile", "ProfilePage"), ("join", f"JoinSheet:{ids['code']}"),
        ("group", f"GroupPage:{group}"), ("group people", f"GroupPage:{group}/members"), ("room settings", f"RoomPage:{room}"),
        ("room permissions", f"RoomPage:{room}/permissions"), ("room readers", f"RoomPage:{room}/readers"),
        ("room hooks", f"RoomPage:{room}/hooks")]]
    shots += [(f"space {part}", {"page": f"SpacePage:{space}/{part}"}) for part in (
        "overview", "rooms", "roles", "invites", "bans", "log", "reports", "emoji", "bots", "explain")]
    shots += [(f"settings {part}", {"page": f"SettingsPage:{part}"}) for part in (
        "account", "devices", "notifications", "privacy", "storage", "diagnostics")]
    shots += [
        ("switcher", {"open": "plaza 1", "keys": ["Ctrl+K"]}),
        ("people", {"open": "plaza 1", "keys": ["text:@h"]}),
        ("rooms", {"open": "plaza 1", "keys": ["text:#h"]}),
        ("own emoji", {"open": "plaza 1", "keys": ["text::h"]}),
        ("commands", {"open": "plaza 1", "keys": ["text:/"]}),
        ("emoji", {"open": "plaza 1", "keys": ["Ctrl+Shift+E"]}),
        ("answer", {"open": "plaza 2", "keys": ["Up"]}),
        ("message menu", {"open": "plaza 2", "keys": ["F6", "Up", "Menu"]}),
    ]
    if not whole:
        return [shot for number, shot in enumerate(shots) if number < ROOMS // 2 or number % 3 == 0]
    names = dict.fromkeys(text.strip() for text in corpus.texts if len(text) < 400)
    # "#" and "@" in front mean something to who asks for a conversation.
    return shots + [(f"called like payload {number}", {"open": name}) for number, name in enumerate(names)
                    if name.isprintable() and name and name[0] not in "#@"]


def listing(work, shots):
    (work / "pictures").mkdir()
    listed = work / "pictures.json"
    listed.write_text(json.dumps([
        {"file": str(work / "pictures" / f"{number:03} {name}.png"), "size": "1300x2400" if number % 5 == 0 else "1300x900", **what}
        for number, (name, what) in enumerate(shots)]))
    return listed


def run(binaries, work, port, shots):
    """The program under strace: (exit code, what it said, what it asked of the system)."""
    trace, said = work / "trace", work / "said"
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software", LC_ALL="C.UTF-8", TZ="UTC",
                       QT_LOGGING_RULES="tertulia.*=true", http_proxy="", https_proxy="")
    begun = time.monotonic()
    with open(said, "wb") as out:
        done = subprocess.run(
            ["strace", "-f", "--seccomp-bpf", "-y", "-s", "300", "-e", f"trace={CALLS}", "-o", trace,
             binaries / "tertulia", "--profile", "hostile", "--server", f"http://127.0.0.1:{port}", "--sign-in", "ada",
             "--password-stdin", "--pictures", listing(work, shots)],
            input=(PASSWORD + "\n").encode(), stdout=out, stderr=subprocess.STDOUT, env=environment, check=False)
    print(f"{len(shots)} pages in {time.monotonic() - begun:.0f} s")
    return done.returncode, said.read_text(errors="replace"), trace.read_text(errors="replace").splitlines()


def asked_too_much(lines, port, allowed):
    """What in the trace a text of somebody else must have caused. The first execve is strace's own, of the program."""
    faults, started = [], False
    for line in lines:
        call = re.match(r"\d+\s+(\w+)\(", line)
        if not call or "canary" in line:
            if "canary" in line:
                faults.append(line)
            continue
        if call[1].startswith("execve"):
            if started and "ENOENT" not in line:
                faults.append(line)
            started = True
        elif call[1] in ("connect", "sendto", "sendmsg"):
            address = re.search(r"sa_family=AF_(INET6?),.*?htons\((\d+)\)", line)
            if address and int(address[2]) != port:
                faults.append(line)
        else:
            for path in re.findall(r'"((?:[^"\\]|\\.)*)"', line)[:1]:
                above = any(place.startswith(path.rstrip("/") + "/") for place in allowed)
                if path.startswith("/") and "ENOENT" not in line and not above and not path.startswith(allowed):
                    faults.append(line)
    return faults


def told(said, corpus):
    """Lines the program should not have written: complaints, and what somebody else's text begins with."""
    faults = [line for line in said.splitlines() if not HARMLESS.search(line) and re.search(
        r"TypeError|ReferenceError|Unable to assign|Binding loop|qrc:/|QML|QTextDocument|Cannot open|Protocol|ASSERT|ERROR:|canary", line)]
    for text in corpus.texts:
        beginning = text.strip()[:24]
        if len(beginning) > 8 and beginning in said:
            faults.append("in the log: " + repr(beginning))
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binaries", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--whole", action="store_true", help="every page, and each room for itself")
    parser.add_argument("--only", default="", help="only pages whose name contains this")
    parser.add_argument("--keep", type=pathlib.Path, help="leave what was seen, said and traced in this folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hostile") as folder:
        work = arguments.keep.resolve() if arguments.keep else pathlib.Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        (work / "canary").mkdir()
        web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Canary)
        threading.Thread(target=web.serve_forever, daemon=True).start()
        corpus = Corpus(f"http://127.0.0.1:{web.server_port}/canary", str(work / "canary"))
        server, port = serve(arguments.binaries, work)
        try:
            filled = Fill(port, corpus)
            ids = filled.everything()
            relay = Relay(port, corpus.replace)
            shots = [shot for shot in pages(ids, corpus, arguments.whole) if arguments.only in shot[0]]
            code, said, lines = run(arguments.binaries, work, relay.port, shots)
        finally:
            server.terminate()
            server.wait()
        allowed = SYSTEM + tuple({str(work), os.environ["HOME"], str(arguments.binaries), tempfile.gettempdir()})
        faults = [f"exit code {code}"] * (code != 0) + [f"called: {path}" for path in Canary.called]
        faults += asked_too_much(lines, relay.port, allowed) + told(said, corpus) + relay.faults
        for refusal in dict.fromkeys(re.sub(r"hx\d\dhx|[0-9a-z]{26}", "…", one) for one in filled.refused):
            print("the server refused:", refusal)
        if faults:
            sys.exit("\n".join([said[-3000:], f"{len(faults)} faults:", *faults[:40]]))
        print(f"{len(corpus)} texts on {len(shots)} pages: nobody called, {len(lines)} calls of the system and none for them")


if __name__ == "__main__":
    main()
