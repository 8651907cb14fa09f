#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""start_up.py BIN-FOLDER [--runs N] [--conversations N] [--json FILE]: what it costs to start a chat program.

From the start of the process to the first painted window, on a screen of its own (Xvfb), on the software renderer:
CPU seconds of the process and its children, wall time, and the memory that is its own share (PSS) two seconds later.
Tertulia starts signed in, from a warm cache of that many conversations, and is painted when the lines of the open chat
stand there, not before; the others of Debian start with what they show to somebody new. The programs take turns, so that a busy machine is
equally busy for all. A figure is the median, with the least and the most beside it. Run inside with_keyring.sh.
"""

import argparse
import json
import mmap
import os
import pathlib
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

PEERS = {"quassel-client": ["quasselclient"], "nheko": ["nheko"], "neochat": ["neochat"],
         "telegram-desktop": ["telegram-desktop"]}
TICKS = os.sysconf("SC_CLK_TCK")
UNHURRIED = [word for limit in ("requests", "sends") for pace in ("per_second", "burst")
             for word in (f"--limits.{limit}_{pace}", "1000000")]
PAINTED_COLOURS = 6
LINES_SENT = 20
PAINTED_LINES = 15
PATIENCE = 60.0


class Screen:
    """An X server whose picture can be read from a file, without asking it."""

    def __init__(self, work, width=1280, height=800):
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=work))
        reading, writing = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", self.folder, "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        self.display = ":" + os.fdopen(reading).readline().strip()
        with open(self.folder / "Xvfb_screen0", "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", self.memory[:100])
        self.start = head[0] + head[19] * 12
        self.width, self.height, self.line = head[4], head[5], head[12]

    def colours(self):
        seen = set()
        for y in range(8, self.height, 20):
            row = self.start + y * self.line
            for x in range(8, self.width, 16):
                seen.add(self.memory[row + x * 4:row + x * 4 + 3])
        return len(seen)

    def lines(self):
        """How many lines of text stand in the column where an open chat of Tertulia has its messages."""
        left, right = self.width * 33 // 100, self.width * 47 // 100
        found, inked = 0, False
        for y in range(self.height // 5, self.height * 17 // 20):
            row = self.start + y * self.line
            pixels = self.memory[row + left * 4:row + right * 4]
            was, inked = inked, pixels != pixels[:4] * (right - left)
            found += inked and not was
        return found

    def stop(self):
        self.process.terminate()
        self.process.wait()


def family(pid):
    """The process and all below it."""
    found, asked = [pid], [pid]
    while asked:
        try:
            children = pathlib.Path(f"/proc/{asked[0]}/task/{asked[0]}/children").read_text().split()
        except OSError:
            children = []
        asked = asked[1:] + [int(child) for child in children]
        found += [int(child) for child in children]
    return found


def cpu_seconds(pid):
    ticks = 0
    for one in family(pid):
        try:
            fields = pathlib.Path(f"/proc/{one}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += sum(int(field) for field in fields[11:15])  # user, system, and those of ended children
        except OSError:
            pass
    return ticks / TICKS


def pss_mib(pid):
    total = 0
    for one in family(pid):
        try:
            for line in open(f"/proc/{one}/smaps_rollup"):
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
        except OSError:
            pass
    return total / 1024


def measure(command, work, environment, is_painted):
    screen = Screen(work)
    began = time.monotonic()
    process = subprocess.Popen(command, env=dict(environment, DISPLAY=screen.display), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        while not is_painted(screen):
            if process.poll() is not None or time.monotonic() - began > PATIENCE:
                return None
            time.sleep(0.004)
        cpu, wall = cpu_seconds(process.pid), time.monotonic() - began
        time.sleep(2)
        return {"cpu_s": cpu, "wall_s": wall, "pss_mib": pss_mib(process.pid)}
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except OSError:
            pass
        process.wait()
        screen.stop()


def chat_is_painted(screen):
    return screen.lines() >= PAINTED_LINES


def window_is_painted(screen):
    return screen.colours() >= PAINTED_COLOURS


class Api:
    """The server's HTTP door."""

    def __init__(self, url, handle, password):
        self.url, self.token = url, None
        self.token = self.ask("auth.login", handle=handle, password=password)["access_token"]

    def ask(self, request_type, **data):
        request = urllib.request.Request(f"{self.url}/v1/{request_type}", json.dumps(data).encode(), method="POST")
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        return json.load(urllib.request.urlopen(request))


def warm_up(binaries, work, wanted):
    """A server with so many conversations of one user, and a device that holds all of them. Returns how to start it."""
    data = work / "server"
    data.mkdir(mode=0o700)
    password = "a long word for tests"
    for handle in ("ada", "bob"):
        subprocess.run([binaries / "tertulia-server", "admin", "user", "create", handle, "--password-stdin",
                        "--display-name", handle.title(), "--data", data], input=password + "\n", text=True, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    server = subprocess.Popen([binaries / "tertulia-server", "serve", "--data", data, "--listen", "127.0.0.1:0", *UNHURRIED],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    addresses = {}
    while len(addresses) < 2:
        line = server.stdout.readline().split()
        if line and line[0] == "listening":
            addresses[line[1].split(":")[0]] = line[1]
    bob = Api(addresses["http"], "bob", password)
    for number in range(wanted):
        place = patiently(bob, "conversation.create", kind="group", title=f"Group {number:03}", members=["ada"])
        room = place["conversation"]["id"]
        for line in range(LINES_SENT):
            patiently(bob, "message.send", conversation=room, client_id=f"bench-{number:06}-{line:03}",
                      body=f"Line {line} of group {number}: something of the usual length, **with** a bit of form.")
    profile = ["--profile", "bench", "--server", addresses["ws"]]
    subprocess.run([binaries / "tertulia", *profile, "--sign-in", "ada", "--password-stdin", "--open",
                    f"Group {wanted - 1:03}", "--screenshot", work / "warm.png", "--after-text", f"Line {LINES_SENT - 1}"],
                   input=password + "\n", text=True, check=True,
                   env=dict(os.environ, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software"))
    return server, [str(binaries / "tertulia"), *profile, "--open", f"Group {wanted - 1:03}"]


def patiently(api, request, **data):
    while True:
        try:
            return api.ask(request, **data)
        except urllib.error.HTTPError as error:
            if error.code != 429:
                raise
            time.sleep(float(error.headers.get("Retry-After", "1")))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binaries", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--conversations", type=int, default=200)
    parser.add_argument("--json", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        server, tertulia = warm_up(arguments.binaries, work, arguments.conversations)
        try:
            programs = {"tertulia": tertulia}
            for name, command in PEERS.items():
                if shutil.which(command[0]):
                    programs[name] = command
                else:
                    print(f"{name}: not installed, left out", file=sys.stderr)
            environment = dict(os.environ, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8")
            figures = {name: [] for name in programs}
            for run in range(arguments.runs + 1):  # the first one only warms the disk's cache
                for name, command in programs.items():
                    one = measure(command, work, environment, chat_is_painted if name == "tertulia" else window_is_painted)
                    if run > 0 and one:
                        figures[name].append(one)
        finally:
            server.terminate()
            server.wait()
    report(figures, arguments)


def report(figures, arguments):
    print(f"{'program':18} {'CPU to first paint, ms':>28} {'wall, ms':>24} {'PSS, MiB':>22}")
    summary = {}
    for name, runs in figures.items():
        if not runs:
            print(f"{name:18} painted nothing")
            continue
        cells = {}
        for key, factor in (("cpu_s", 1000), ("wall_s", 1000), ("pss_mib", 1)):
            values = sorted(run[key] * factor for run in runs)
            cells[key] = (statistics.median(values), values[0], values[-1])
        summary[name] = cells
        print(f"{name:18} " + " ".join(f"{mid:>12.0f} ({low:.0f}–{high:.0f})" for mid, low, high in cells.values()))
    if arguments.json:
        arguments.json.write_text(json.dumps(summary, indent=1))


if __name__ == "__main__":
    main()
