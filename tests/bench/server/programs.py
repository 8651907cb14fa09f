# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of the bench: built if need be, started each on a core of its own, ended by their process id."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time

SOURCES = pathlib.Path(__file__).resolve().parent
START_PATIENCE = 60
END_PATIENCE = 60
GO_PATH = "/usr/share/gocode"  # where Debian puts the sources of Go's libraries
UNLIMITED = "1000000"
SETTINGS = {
    "server.listen": "127.0.0.1:0",
    "server.dev": "true",
    "http.listen": "off",
    "auth.registration": "open",
    "auth.argon2_memory_mib": "1",
    "auth.argon2_passes": "1",
    "limits.connections": UNLIMITED,
    "limits.connections_per_address": UNLIMITED,
    "limits.connections_per_user": UNLIMITED,
    "limits.requests_per_second": UNLIMITED,
    "limits.requests_burst": UNLIMITED,
    "limits.sends_per_second": UNLIMITED,
    "limits.sends_burst": UNLIMITED,
    "limits.searches_per_second": UNLIMITED,
    "limits.searches_burst": UNLIMITED,
    "limits.registrations_per_hour_by_address": UNLIMITED,
    "limits.sign_in_seconds": "600",
    "log.level": "warning",
}


class Server:
    def __init__(self, process, port, kind):
        self.process, self.port, self.kind = process, port, kind


def build(folder):
    """The load generator and the raw server, and the Go server where there is Go; the folder they are in."""
    subprocess.run(["cmake", "-S", SOURCES, "-B", folder, "-DCMAKE_BUILD_TYPE=Release"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", folder], check=True, stdout=subprocess.DEVNULL)
    binaries = folder / "bin"
    if shutil.which("go") and (pathlib.Path(GO_PATH) / "src/github.com/gorilla/websocket").exists():
        environment = dict(os.environ, GO111MODULE="off", GOPATH=GO_PATH, GOFLAGS="", GOCACHE=str(folder / "go-cache"))
        subprocess.run(["go", "build", "-o", binaries / "gorilla_server", SOURCES / "gorilla_server.go"], check=True, env=environment)
    return binaries


class Programs:
    """`server_core` and `generator_core` may be None: then nothing is pinned. `priority` is a niceness, tried only."""

    def __init__(self, tertulia_server, binaries, server_core=None, generator_core=None, priority=0, log=None):
        self.tertulia_server, self.binaries = tertulia_server, binaries
        self.server_core, self.generator_core, self.priority = server_core, generator_core, priority
        self.log = log

    def placed(self, core):
        def place():
            if core is not None:
                os.sched_setaffinity(0, {core})
            with contextlib.suppress(PermissionError):
                os.nice(self.priority)

        return place

    def peers(self):
        """Those of the other servers that are here."""
        found = ["nats"] if shutil.which("nats-server") else []
        return found + (["go"] if (self.binaries / "gorilla_server").exists() else [])

    @contextlib.contextmanager
    def started(self, command, kind, pattern):
        # Into a file: a pipe that nobody reads would stop a server that has much to say.
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen([str(word) for word in command], stdout=said, stderr=subprocess.STDOUT,
                                       preexec_fn=self.placed(self.server_core))
            try:
                yield Server(process, port_told(process, said, pattern), kind)
            finally:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(END_PATIENCE)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                if self.log:
                    said.seek(0)
                    with open(self.log, "ab") as log:
                        shutil.copyfileobj(said, log)

    def tertulia(self, data, **settings):
        merged = SETTINGS | {key.replace("__", "."): value for key, value in settings.items()}
        words = [word for key, value in merged.items() for word in (f"--{key}", value)]
        return self.started([self.tertulia_server, "serve", "--data", data, *words], "tertulia", rb"listening wss?://[^ ]*:(\d+)")

    def raw(self, store=None):
        words = ["--store", store] if store else []
        return self.started([self.binaries / "raw_server", "--port", "0", *words], "rooms", rb"listening ws://[^ ]*:(\d+)")

    def nats(self):
        return self.started(["nats-server", "-a", "127.0.0.1", "-p", "-1"], "nats", rb"client connections on [^ ]*:(\d+)")

    def go(self):
        return self.started([self.binaries / "gorilla_server"], "rooms", rb"listening ws://[^ ]*:(\d+)")

    def generator(self, server, words):
        command = [self.binaries / "load_generator", "--server", server.kind, "--port", server.port, "--pid", server.process.pid, *words]
        return subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True,
                                preexec_fn=self.placed(self.generator_core))

    def generate(self, server, words):
        """The figures of one run."""
        return self.figures_of(self.generator(server, words))

    @staticmethod
    def figures_of(generator):
        out, _ = generator.communicate()
        figures = json.loads(out) if out else {}
        if generator.returncode != 0:
            raise RuntimeError(f"the load generator failed: {figures.get('trouble', 'no figures')}")
        return figures


def port_told(process, said, pattern):
    """Waits until the server says where it listens."""
    deadline = time.monotonic() + START_PATIENCE
    while True:
        ended = process.poll() is not None
        text = os.pread(said.fileno(), 1 << 20, 0)
        found = re.search(pattern, text)
        if found:
            return int(found.group(1))
        if ended or time.monotonic() > deadline:
            raise RuntimeError("the server did not start: " + text.decode(errors="replace"))
        time.sleep(0.02)
