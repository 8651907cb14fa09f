#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole server, and people who do not keep to the protocol: broken heads and frames, lengths that lie, halves of
characters, requests out of order, and requests of somebody signed in that are nearly right. Meanwhile a witness goes on
chatting. In the end the server lives, has said nothing wrong to those who did nothing wrong, holds no more memory and no
more connections than before, and ends as it should.

Usage: raw_socket.py PATH-OF-TERTULIA-SERVER [--cases N] [--seed N] [--only NUMBER] [--threads N] [--memory MIB]
The same seed and number make the same case; --only says one of them, with what the server says. With a server of the
preset asan, what the sanitizer reports is a finding, too. Long form: --cases 200000 --threads 8."""

import argparse
import collections
import contextlib
import json
import os
import pathlib
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "hostile"))
import raw_cases  # noqa: E402
import wire  # noqa: E402

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "shared/protocol.schema.json"
PATIENCE = 60  # seconds for what must happen; a busy machine is no finding
RENEWED = 300  # seconds a token of the stranger is used
PACE = 0.05  # seconds between two messages of the witness
OPTIONS = ["--server.dev", "true", "--auth.argon2_memory_mib", "8", "--auth.argon2_passes", "1", "--log.level", "error",
           "--limits.sends_per_second", "1000", "--limits.connections_per_address", "1000", "--limits.sign_in_seconds", "5"]
REPORTS = ("AddressSanitizer", "LeakSanitizer", "runtime error:", "ThreadSanitizer", "ASSERT")


class Server:
    def __init__(self, program, folder):
        self.log = pathlib.Path(folder) / "log"
        command = [program, "serve", "--data", folder + "/data", "--listen", "127.0.0.1:0", *OPTIONS]
        env = os.environ | {"ASAN_OPTIONS": "quarantine_size_mb=16:" + os.environ.get("ASAN_OPTIONS", "")}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log.open("wb"), text=True, env=env)
        words = self.process.stdout.readline().split()
        if words[:1] != ["listening"]:
            raise SystemExit(f"the server does not listen: {words} {self.log.read_text()}")
        self.port = int(words[1].rsplit(":", 1)[1].split("/")[0])

    def lives(self):
        return self.process.poll() is None

    def memory(self):
        """MiB that are in memory."""
        words = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(words.split("VmRSS:")[1].split()[0]) // 1024

    def files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def reports(self):
        return [line for line in self.log.read_text(errors="replace").splitlines() if any(one in line for one in REPORTS)]


class Witness(threading.Thread):
    """Two people who go on chatting, whatever happens beside them."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.anna, self.bruno = (wire.Peer(port, "witness").register(name, name.title()) for name in ("anna", "bruno"))
        made = self.anna.ask("conversation.create", kind="group", title="Witnesses", members=["bruno"])
        self.place = made["conversation"]["id"]
        for peer in (self.anna, self.bruno):
            peer.stream.connection.settimeout(PATIENCE)
        self.is_over, self.said, self.slowest, self.fault = threading.Event(), 0, 0.0, None

    def run(self):
        try:
            while not self.is_over.wait(PACE):
                began = time.monotonic()
                body = f"said {self.said}"
                sent = self.anna.once("message.send", conversation=self.place, client_id=f"witness-{self.said}", body=body)
                page = self.bruno.once("history.page", conversation=self.place, limit=1)
                if (page["messages"][-1]["body"], page["messages"][-1]["seq"]) != (body, sent["seq"]):
                    raise RuntimeError(f"not what was said last: {page['messages'][-1]}")
                self.said += 1
                self.slowest = max(self.slowest, time.monotonic() - began)
        except Exception as fault:  # noqa: BLE001: whatever it is, the server did not serve
            self.fault = f"after {self.said} messages: {fault!r}"


class Stranger:
    """Somebody with an account, a group and a space of his own; whoever loses them makes new ones."""

    def __init__(self, port, schema):
        self.port, self.schema, self.lock, self.count = port, schema, threading.Lock(), 0
        self.renew()

    def renew(self):
        self.count += 1
        peer = wire.Peer(self.port, "stranger")
        signed = peer.once("auth.register", handle=f"mallory{self.count}", password=wire.PASSWORD, display_name="Mallory")
        group = peer.once("conversation.create", kind="group", title="Alone", members=[])
        space = peer.once("space.create", name="Empty")
        sent = peer.once("message.send", conversation=group["conversation"]["id"], client_id="first-one", body="tea")
        everything = raw_cases.ids_in([signed["user"], group, space, sent])
        self.handle, self.token, self.since = f"mallory{self.count}", signed["access_token"], time.monotonic()
        streams = [f"{kind}:{one}" for one in everything for kind in ("conversation", "space", "user")]
        self.maker = raw_cases.Maker(self.schema, {"ids": everything, "streams": streams})
        peer.stream.connection.close()

    def case(self, seed, number):
        with self.lock:
            if time.monotonic() - self.since > RENEWED:
                self.renew()
            return self.maker.make(seed, number, self.token)


class Said:
    """One case, said; what the server answered is in `heard`."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self.heard = b""

    def listen(self, words=None):
        """Up to these words, or to the end."""
        while words is None or words not in self.heard:
            more = self.socket.recv(65536)
            if not more:
                return words is None
            self.heard += more
        return True

    def say(self, case):
        """False if the server did not say what it had to."""
        with contextlib.closing(self.socket):
            for piece in case.pieces:
                if isinstance(piece, raw_cases.Heard):
                    if not self.listen(piece.words):
                        return False
                    continue
                try:
                    self.socket.sendall(piece)
                except OSError:
                    break  # it has had enough of this one
            if case.ends == "reset":
                self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return True
            with contextlib.suppress(ConnectionError, BrokenPipeError, OSError):
                self.socket.shutdown(socket.SHUT_WR)
            try:
                return self.listen()
            except TimeoutError:
                return False  # held open, although no more comes
            except ConnectionError:
                return True


class Fuzz:
    def __init__(self, server, options):
        self.server, self.options = server, options
        self.stranger = Stranger(server.port, json.loads(SCHEMA.read_text()))
        self.kinds, self.findings, self.lock, self.next = collections.Counter(), [], threading.Lock(), 0

    def work(self):
        while self.server.lives() and len(self.findings) < 20:
            with self.lock:
                number, self.next = self.next, self.next + 1
            if number >= self.options.cases:
                return
            self.one(number)

    def one(self, number):
        case = self.stranger.case(self.options.seed, number)
        handle = self.stranger.handle
        said = Said(self.server.port)
        try:
            is_right = said.say(case)
        except OSError as fault:
            is_right, said.heard = False, said.heard + repr(fault).encode()
        if not is_right and b'"id":2,"type":"error"' in said.heard:
            self.lost(handle)  # he ended his own session in another case
            is_right = True
        with self.lock:
            self.kinds[case.kind] += 1
            if not is_right:
                self.findings.append(f"case {number} ({case.kind}): heard only {said.heard[-300:]!r}")
        return said.heard

    def lost(self, handle):
        with self.stranger.lock:
            if self.stranger.handle == handle:
                self.stranger.renew()

    def run(self):
        threads = [threading.Thread(target=self.work) for _ in range(self.options.threads)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def until(is_true):
    end = time.monotonic() + PATIENCE
    while not is_true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def run(options, folder):
    server = Server(options.server, folder)
    fuzz = Fuzz(server, options)
    if options.only is not None:
        print(fuzz.one(options.only), *fuzz.findings, sep="\n")
        server.process.terminate()
        return 0
    witness = Witness(server.port)
    witness.start()
    files, memory, began = server.files(), server.memory(), time.monotonic()
    fuzz.run()
    witness.is_over.set()
    witness.join(PATIENCE)
    findings = fuzz.findings
    if witness.fault or witness.is_alive() or not witness.said:
        findings.append(f"the witness could not go on: {witness.fault}")
    if not server.lives():
        findings.append(f"the server ended with {server.process.returncode}")
    else:
        if not until(lambda: server.files() <= files):
            findings.append(f"{server.files()} files are open, before it were {files}")
        if server.memory() > memory + options.memory:
            findings.append(f"{server.memory()} MiB of memory, before it were {memory}")
        print(f"{sum(fuzz.kinds.values())} cases in {time.monotonic() - began:.0f} s, {witness.said} messages of the witness, "
              f"the slowest took {witness.slowest:.2f} s, memory {memory} -> {server.memory()} MiB")
        server.process.terminate()
        if server.process.wait(PATIENCE) != 0:
            findings.append(f"asked to end, the server ended with {server.process.returncode}")
    findings += server.reports()
    for kind, count in sorted(fuzz.kinds.items()):
        print(f"  {count:6} {kind}")
    for finding in findings:
        print("finding:", finding)
    return 1 if findings else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("server")
    parser.add_argument("--cases", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    parser.add_argument("--threads", type=int, default=4)
    parser.add_argument("--memory", type=int, default=64)
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(run(parser.parse_args(), folder))


if __name__ == "__main__":
    main()
