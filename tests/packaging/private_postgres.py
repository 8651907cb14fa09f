# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL of the test's own, in its own folder, that ends with the test. As root it runs as somebody else, because
it refuses root."""

import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

PATIENCE = 60
CONFIGURATION = "fsync = on\nshared_buffers = 16MB\nmax_connections = 60\njit = off\n"


def programs():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[4]))
    return found[-1].parent


def account():
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        except KeyError:
            continue
    raise SystemExit("running as root without an account postgres or nobody")


class PrivatePostgres:
    """The role `postgres` may everything by the socket in `folder`; who comes over the network needs what `hba` says."""

    def __init__(self, port, hba, configuration=""):
        self.port, self.account = port, account()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tertulia-pg-"))
        self.process = None
        self.own(self.folder)
        self.run("initdb", "-D", self.folder / "data", "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8",
                 "--no-sync", "--no-instructions")
        with (self.folder / "data/postgresql.conf").open("a") as file:
            file.write(f"{CONFIGURATION}listen_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = '{self.folder}'\n{configuration}")
        (self.folder / "data/pg_hba.conf").write_text(f"local all all trust\n{hba}\n")
        self.start()

    def own(self, path):
        if self.account:
            os.chown(path, self.account["user"], self.account["group"])

    def run(self, program, *arguments):
        return subprocess.run([programs() / program, *arguments], check=True, capture_output=True, text=True, cwd=self.folder, **self.account).stdout

    def start(self):
        self.process = subprocess.Popen([programs() / "postgres", "-D", self.folder / "data"], stdout=subprocess.DEVNULL,
                                        stderr=(self.folder / "log").open("a"), cwd=self.folder, **self.account)
        end = time.monotonic() + PATIENCE
        while not self.is_ready():
            assert self.process.poll() is None and time.monotonic() < end, (self.folder / "log").read_text()
            time.sleep(0.05)

    def is_ready(self):
        command = [programs() / "pg_isready", "-q", "-h", self.folder, "-p", str(self.port)]
        return subprocess.run(command, check=False).returncode == 0

    def sql(self, text, database="postgres"):
        return self.run("psql", "-h", str(self.folder), "-p", str(self.port), "-U", "postgres", "-d", database, "-XAtqc", text).strip()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(PATIENCE)

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)
