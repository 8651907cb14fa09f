# SPDX-License-Identifier: GPL-3.0-or-later
"""One run: a server, people in one or two programs, what is done to them, and in the end the checker's word.

Everything of a run lies in one folder: server/ (data), disk/ (what a power cut would leave), d0/ … (the people's
files), plans and histories. Nothing random here comes from anywhere but the run's seed.
"""

import json
import os
import pathlib
import queue
import random
import re
import shutil
import signal
import struct
import subprocess
import threading
import time
from collections import Counter

from check import judge
from keychain import Keychain

LIMITS = ("requests_per_second", "requests_burst", "sends_per_second", "sends_burst", "typing_per_second",
          "registrations_per_hour_by_address", "connections_per_user", "connections_per_address",
          "logins_per_minute_by_address", "logins_burst_by_address")
BOUNDS = {"rss_mib": 400, "files": 300, "threads": 60}
PATIENCE = 300  # seconds for anything that must happen at all; what must be quick is measured


class Child:
    """A program with words on its standard output."""

    def __init__(self, command, env, log):
        self.started = time.monotonic()
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=open(log, "ab"), text=True, bufsize=1)
        self.words = queue.Queue()
        self.may_end = False  # somebody wanted it
        self.devices = []  # that live in it
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.words.put(line.strip())
        self.words.put(None)

    def word(self, beginning, patience=PATIENCE):
        """The next line that begins so; None if the program ends or the time is over."""
        end = time.monotonic() + patience
        while True:
            try:
                word = self.words.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                return None
            if word is None:
                self.words.put(None)
                return None
            if word.startswith(beginning):
                return word

    def told(self, beginning, patience=PATIENCE):
        """The JSON after such a word; None as above."""
        word = self.word(beginning, patience)
        return json.loads(word.split(" ", 1)[1]) if word else None

    def say(self, word):
        try:
            self.process.stdin.write(word + "\n")
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass

    def kill(self):
        self.may_end = self.may_end or self.alive
        self.process.kill()
        self.process.wait()

    @property
    def alive(self):
        return self.process.poll() is None


class Peak:
    """The most memory that the stage's server has, whichever process it is, while this is open."""

    def __init__(self, stage):
        self.stage, self.kib, self.over = stage, 0, threading.Event()
        self.thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def _look(self):
        while not self.over.wait(0.02):
            self.kib = max(self.kib, self.stage.memory_kib())

    def __exit__(self, *failure):
        self.over.set()
        self.thread.join()

    @property
    def mib(self):
        return self.kib / 1024


class Stage:
    def __init__(self, tools, folder, seed, handles=("ada", "ben", "cy", "dee"), bug=None, shim="", sync_ms=0):
        self.tools, self.folder, self.seed = tools, pathlib.Path(folder), seed
        self.random = random.Random(seed)
        self.handles, self.bug, self.shims, self.sync_ms = list(handles), bug, shim.split(), sync_ms
        self.folder.mkdir(parents=True)
        self.live, self.disk = self.folder / "server", self.folder / "disk"
        self.live.mkdir()
        self.disk.mkdir()
        self.clock = self.folder / "clock"
        self.clock.write_bytes(struct.pack("<q", 0))
        self.hash_count = self.folder / "hashes"
        self.hash_count.write_bytes(struct.pack("<q", 0))
        self.port, self.server, self.groups, self.crowds = 0, None, {}, {}
        self.flags, self.log_level, self.bounds = [], "warning", dict(tools.bounds)
        self.tls, self.figures, self.keychain = None, {}, None
        self.patience = 8 if bug else PATIENCE  # what a bug made impossible is not waited for
        self.starts = []  # how long each took, in milliseconds
        self.history = open(self.folder / "stage.jsonl", "a", buffering=1)
        self.tally = Tally(self.folder)
        self.lapped = time.monotonic()

    def lap(self, phase):
        """What was done until now was this; its seconds are among the figures."""
        before, self.lapped = self.lapped, time.monotonic()
        self.figures[f"seconds_{phase}"] = self.figures.get(f"seconds_{phase}", 0.0) + self.lapped - before

    # --- the history of the stage itself

    def note(self, op, **line):
        self.history.write(json.dumps({"t": time.monotonic_ns(), "op": op, **line}) + "\n")

    def unexpected(self, text):
        self.note("unexpected", text=text)

    # --- the server

    def start_server(self):
        self.still_there()
        env = dict(os.environ)
        program = self.tools.server
        if self.bug and self.bug.side == "server":
            program, env["TERTULIA_TEETH"] = self.tools.server_teeth, self.bug.name
        preload = []
        if "power" in self.shims:
            preload.append(self.tools.power_cut)
            env |= {"POWER_CUT_LIVE": str(self.live), "POWER_CUT_DISK": str(self.disk), "POWER_CUT_SYNC_MS": str(self.sync_ms)}
        if "clock" in self.shims:
            preload.append(self.tools.clock_jump)
            env["CLOCK_JUMP_FILE"] = str(self.clock)
        if "hashes" in self.shims:
            preload.append(self.tools.count_hashes)
            env["HASH_COUNT_FILE"] = str(self.hash_count)
        if preload:
            env["LD_PRELOAD"] = ":".join(map(str, preload))
        command = [self.tools.server if not self.bug else program, "serve", "--data", self.live, "--listen",
                   f"127.0.0.1:{self.port}", "--http.listen", "off", "--auth.argon2_memory_mib", "1",
                   "--auth.argon2_passes", "1", "--log.level", self.log_level, *self.flags]
        for name in LIMITS:
            command += [f"--limits.{name}", "1000000"]
        if self.tls:
            command += ["--tls.certificate", self.tls, "--tls.key", self.folder / "key.pem"]
        self.server = Child(list(map(str, command)), env, self.folder / "server.log")
        word = self.server.word("listening ws")
        if not word:
            raise RuntimeError(f"no server: {(self.folder / 'server.log').read_text()[-2000:]}")
        self.starts.append((time.monotonic() - self.server.started) * 1000)
        self.url = word.split()[1]
        self.port = int(self.url.split(":")[2].split("/")[0])
        for people in self.groups.values():
            people.say("back")

    def still_there(self):
        """A server that ends by itself is a fault, whatever was going to be done to it."""
        if self.server and not self.server.alive and not self.server.may_end:
            self.unexpected(f"the server ended by itself with {self.server.process.returncode}")
        if self.server:
            self.server.may_end = True

    def kill_server(self):
        self.still_there()
        self.note("fault", kind="kill_server")
        self.server.kill()

    def cut_power(self):
        """What was not synced is gone."""
        self.still_there()
        self.note("fault", kind="power_cut")
        self.server.kill()
        shutil.rmtree(self.live)
        shutil.copytree(self.disk, self.live)
        self.live.chmod(0o700)

    def stop_server(self):
        self.still_there()
        self.server.process.send_signal(signal.SIGTERM)
        try:
            code = self.server.process.wait(30)
        except subprocess.TimeoutExpired:
            self.server.kill()
            code = "none"
        if code != 0:
            self.unexpected(f"the server ended with {code}")

    def use_tls(self):
        """From its next start on the server speaks TLS only, with a certificate of its own making."""
        self.tls = self.folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-nodes", "-days", "2", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost",
                        "-keyout", self.folder / "key.pem", "-out", self.tls], check=True, capture_output=True)

    def memory_kib(self):
        """What the server has in memory now; 0 if it is not there."""
        try:
            status = pathlib.Path(f"/proc/{self.server.process.pid}/status").read_text()
        except (FileNotFoundError, ProcessLookupError):
            return 0
        return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)

    def hashes(self):
        """How many password hashes the servers of this stage computed."""
        return struct.unpack("<q", self.hash_count.read_bytes())[0]

    def sample(self):
        """Memory, files and threads of the server, beside their bounds."""
        pid = self.server.process.pid
        try:
            status = pathlib.Path(f"/proc/{pid}/status").read_text()
            files = len(os.listdir(f"/proc/{pid}/fd"))
        except FileNotFoundError:
            return
        fields = {line.split(":")[0]: line.split()[1] for line in status.splitlines() if line.startswith(("VmRSS", "Threads"))}
        self.note("sample", rss_mib=int(fields["VmRSS"]) // 1024, threads=int(fields["Threads"]), files=files, bounds=self.bounds)

    def jump_clock(self, seconds):
        self.note("fault", kind="clock_jump", seconds=seconds)
        with open(self.clock, "r+b") as file:
            file.write(struct.pack("<q", seconds))

    # --- people

    def found(self):
        plan = self.folder / "found.json"
        plan.write_text(json.dumps({"found": self.handles, "url": self.url, "talks": 2}))
        done = subprocess.run([self.tools.people, plan], capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode != 0:
            raise RuntimeError(f"the people could not sign up: {done.stderr}")
        self.places = json.loads(done.stdout)

    def start_people(self, group, devices, life=0, die_at=None, **work):
        """`devices`: {device: handle}. The program is called `group` from now on."""
        plan = {
            "history": str(self.folder / f"{group}.jsonl"), "port": self.port, "seed": self.random.randrange(2**31),
            "life": life, "owner": self.handles[0], "others": self.handles[1:], "acts": 10**9, "pace_ms": 40,
            "keychain": self.keychain is not None,
            "people": [{"device": d, "handle": h, "folder": str(self.folder / d)} for d, h in devices.items()],
            **self.places, **work,
        }
        path = self.folder / f"{group}.{life}.plan"
        path.write_text(json.dumps(plan))
        env, program = dict(os.environ), self.tools.people
        if self.bug and self.bug.side == "client":
            program, env["TERTULIA_TEETH"] = self.tools.people_teeth, self.bug.name
        if die_at:
            program, env["TERTULIA_DIE_AT"] = self.tools.people_teeth, die_at
        if self.keychain:
            env |= self.keychain.env
        if "clock" in self.shims:
            env |= {"LD_PRELOAD": str(self.tools.clock_jump), "CLOCK_JUMP_FILE": str(self.clock)}
        people = Child([str(program), str(path)], env, self.folder / f"{group}.log")
        people.devices = list(devices)
        self.groups[group] = people
        return people

    def give_keychain(self):
        """People's programs that are started from now on have a keychain, and what is in it outlives them."""
        self.keychain = Keychain(self.folder / "keychain")

    def start_crowd(self, name, count):
        """So many clients with accounts and tokens, not yet connected."""
        plan = {"url": self.url, "name": name, "count": count, "hall": self.places["hall"], "invite": self.places["invite"]}
        path = self.folder / f"{name}.plan"
        path.write_text(json.dumps(plan | ({"ca": str(self.tls)} if self.tls else {})))
        crowd = Child([str(self.tools.crowd), str(path)], dict(os.environ), self.folder / f"{name}.log")
        self.crowds[name] = crowd
        if not crowd.word("enrolled", PATIENCE + count):
            raise RuntimeError(f"the crowd could not enrol: {(self.folder / f'{name}.log').read_text()[-2000:]}")
        return crowd

    def await_all(self, word, patience=None):
        for name, people in self.groups.items():
            if people.word(word, patience or self.patience) is None:
                self.unexpected(f"the people of {name} never said {word!r} (alive: {people.alive})")
                return False
        return True

    def settle_group(self, name):
        """One program's people come to rest, say what they see, and go."""
        people = self.groups[name]
        people.say("settle")
        if people.word("final", self.patience) is None:
            self.unexpected(f"the people of {name} did not come to an end")
        self.dismiss(name, people)
        del self.groups[name]

    def dismiss(self, name, people):
        people.say("quit")
        code = people.process.wait(PATIENCE)
        self.note("left", devices=people.devices)
        if code != 0:
            self.unexpected(f"the people of {name} ended with {code}")

    def finish(self):
        """No fault any more: everybody comes to rest, one looks at it all anew, the server ends, the checker speaks."""
        self.lap("work")
        self.note("rest")
        for people in self.groups.values():
            people.say("calm")
        self.await_all("quiet")
        self.lap("quiet")
        self.sample()
        for people in self.groups.values():
            people.say("settle")
        self.await_all("final")
        for name, people in self.groups.items():
            self.dismiss(name, people)
        self.groups.clear()
        self.lap("settling")
        self.start_people("auditor", {"auditor": self.handles[1]}, pace_ms=10**6)
        if self.await_all("online"):
            self.groups["auditor"].say("calm")
            self.await_all("quiet")
            self.settle_group("auditor")
        self.close()
        self.lap("auditor")
        findings = self.findings()
        self.lap("checker")
        return findings

    def findings(self):
        self.history.flush()
        return judge(self.folder, self.live / "tertulia.db")

    def close(self):
        for people in self.groups.values():
            people.kill()
        for crowd in self.crowds.values():
            crowd.kill()
        self.groups.clear()
        self.crowds.clear()
        if self.keychain:
            self.keychain.close()
            self.keychain = None
        if self.server and self.server.alive:
            self.stop_server()
        else:
            self.still_there()

    def count(self, op, **fields):
        """Lines in the histories so far, with at most one of Tally.FIELDS."""
        self.history.flush()
        return self.tally.count(op, **fields)


class Tally:
    """How many lines of each kind the histories of a folder have. Reads on from where it was: histories only grow."""

    FIELDS = {"answered": "type", "fault": "kind", "unexpected": "text"}
    OP = re.compile(r'"op": ?"(\w+)"')

    def __init__(self, folder):
        self.folder, self.offsets, self.counts = pathlib.Path(folder), {}, Counter()

    def count(self, op, **fields):
        for path in self.folder.glob("*.jsonl"):
            self._read(path)
        if not fields:
            return self.counts[op]
        ((field, value),) = fields.items()
        if self.FIELDS[op] != field:
            raise ValueError(f"{op} is not counted by {field}")
        return self.counts[op, value]

    def _read(self, path):
        with open(path, "rb") as file:
            file.seek(self.offsets.get(path, 0))
            for raw in file:
                if not raw.endswith(b"\n"):
                    break
                self.offsets[path] = self.offsets.get(path, 0) + len(raw)
                text = raw.decode()
                if op := self.OP.search(text):
                    self.counts[op[1]] += 1
                    if op[1] in self.FIELDS:
                        self.counts[op[1], json.loads(text).get(self.FIELDS[op[1]])] += 1
