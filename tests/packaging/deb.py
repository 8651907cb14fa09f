#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""deb.py TREE PROGRAMS: the Debian packages made of these programs, twice to the same bytes, with what they must hold;
lintian finds no error, the service is as locked in as promised, and installing, upgrading, removing and purging do to a
folder that stands for a system what they must and no more. Needs neither the network nor root."""

import concurrent.futures
import filecmp
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile

tree, programs = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
EXPOSURE = 2.0
SERVER = [
    "etc/tertulia/server.toml",
    "usr/bin/tertulia-server",
    "usr/lib/systemd/system/tertulia-server.service",
    "usr/lib/sysusers.d/tertulia-server.conf",
    "usr/lib/tmpfiles.d/tertulia-server.conf",
    "usr/share/man/man1/tertulia-server.1.gz",
    "usr/share/bash-completion/completions/tertulia-server",
    "usr/share/doc/tertulia-server/copyright",
    "usr/share/doc/tertulia-server/SECURITY.md.gz",
]
CLIENT = [
    "usr/bin/tertulia",
    "usr/bin/tertulia-cli",
    "usr/share/applications/org.tertulia.Tertulia.desktop",
    "usr/share/icons/hicolor/scalable/apps/org.tertulia.Tertulia.svg",
    "usr/share/metainfo/org.tertulia.Tertulia.metainfo.xml",
    "usr/share/man/man1/tertulia.1.gz",
    "usr/share/man/man1/tertulia-cli.1.gz",
    "usr/share/doc/tertulia/GUIDE.md.gz",
    "usr/share/doc/tertulia/SECURITY.md.gz",
]


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def demand(condition, complaint):
    if not condition:
        sys.exit(f"deb.py: {complaint}")


def build(out, zone, mask):
    """Where the clock stands and what files are made as must not tell."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1790000000", "TZ": zone}
    run(tree / "packaging/deb", "--fast", "--programs", programs, "--out", out, env=environment, umask=mask)
    return sorted(out.glob("*.deb"))


def check_same(first, second):
    for one, other in zip(first, second, strict=True):
        demand(one.name == other.name and filecmp.cmp(one, other, shallow=False), f"{one.name} differs from run to run")


def check_contents(server, client):
    for package, wanted in ((server, SERVER), (client, CLIENT)):
        there = {line.split(maxsplit=5)[5] for line in run("dpkg-deb", "-c", package).splitlines()}
        for path in wanted:
            demand(f"./{path}" in there, f"{package.name} has no {path}")
        owners = {line.split()[1] for line in run("dpkg-deb", "-c", package).splitlines()}
        demand(owners == {"root/root"}, f"{package.name} belongs to {owners}")
    depends = run("dpkg-deb", "-f", server, "Depends")
    for library in ("libqt6core6", "libqt6sql6-sqlite", "libsodium23", "init-system-helpers"):
        demand(re.search(rf"\b{library}(t64)?\b", depends), f"the server does not depend on {library}: {depends}")
    depends = run("dpkg-deb", "-f", client, "Depends")
    for library in ("libqt6quick6", "qml6-module-qtquick-controls", "libqt6sql6-sqlite"):
        demand(re.search(rf"\b{library}(t64)?\b", depends), f"the client does not depend on {library}: {depends}")


def check_pages(root):
    for page in sorted(root.glob("usr/share/man/man1/*.1.gz")):
        complaints = run("man", "--warnings", "-l", page, env=os.environ | {"MANPAGER": "cat", "MANROFFOPT": "-ww", "LC_ALL": "C.UTF-8"})
        demand("warning" not in complaints and "NAME" in complaints, f"{page.name}: {complaints}")
    words = run("bash", "-c", 'source "$1"; COMP_WORDS=(tertulia-server admin m); COMP_CWORD=2; _tertulia_server; echo "${COMPREPLY[@]}"',
                "_", root / "usr/share/bash-completion/completions/tertulia-server")
    demand(words.split() == ["make-admin"], f"the completion says {words!r}")
    run("appstreamcli", "validate", "--no-net", root / "usr/share/metainfo/org.tertulia.Tertulia.metainfo.xml")
    run("desktop-file-validate", root / "usr/share/applications/org.tertulia.Tertulia.desktop")
    entry = (root / "usr/share/applications/org.tertulia.Tertulia.desktop").read_text()
    demand("x-scheme-handler/tertulia;" in entry and "Exec=tertulia %u" in entry, "the desktop file opens no links")


def check_unit(root):
    unit = root / "usr/lib/systemd/system/tertulia-server.service"
    found = re.search(r"exposure level for .*: ([\d.]+)", run("systemd-analyze", "security", "--offline=true", "--no-pager", unit))
    demand(found and float(found.group(1)) <= EXPOSURE, f"the service's exposure is {found and found.group(1)}")
    for needle in ("User=tertulia", "Type=notify", "WatchdogSec=", "ExecCondition="):
        demand(needle in unit.read_text(), f"the service has no {needle}")
    return found.group(1)


class System:
    """A folder that dpkg takes for a whole system; whose files are whose is known to fakeroot alone."""

    def __init__(self, folder):
        self.root = folder / "system"
        self.owners = folder / "owners"
        self.owners.touch()
        for name in ("var/lib/dpkg/info", "var/lib/dpkg/updates", "etc/systemd/system", "var/lib/systemd", "run"):
            (self.root / name).mkdir(parents=True)
        (self.root / "var/lib/dpkg/status").touch()
        for name, text in {"passwd": "root:x:0:0:root:/root:/bin/sh\n", "group": "root:x:0:\n"}.items():
            (self.root / "etc" / name).write_text(text)

    def call(self, *command):
        return run("fakeroot", "-i", self.owners, "-s", self.owners, "--", *command)

    def dpkg(self, *action):
        return self.call("dpkg", f"--root={self.root}", "--force-depends", "--force-script-chrootless", "--force-confold", *action)

    def path(self, name):
        return self.root / name

    def owner(self, name):
        return self.call("stat", "-c", "%u:%g %a", self.path(name)).strip()


def check_life(system, server, client, later):
    said = system.dpkg("-i", server, client)
    demand("make-admin" in said, f"installing does not say how the first administrator is made: {said}")
    user = re.search(r"^tertulia:x:(\d+):(\d+):.*:/var/lib/tertulia:", system.path("etc/passwd").read_text(), re.M)
    demand(user, "there is no user tertulia")
    demand(system.owner("var/lib/tertulia") == f"{user.group(1)}:{user.group(2)} 700", f"the data is {system.owner('var/lib/tertulia')}")
    config = "etc/tertulia/server.toml"
    demand(system.owner(config) == f"0:{user.group(2)} 640", f"the configuration is {system.owner(config)}")
    wanted = system.path("etc/systemd/system/multi-user.target.wants/tertulia-server.service")
    demand(wanted.is_symlink(), "the service is not enabled")
    check_pages(system.root)
    program = system.path("usr/bin/tertulia-server")
    printed = run(program, "config", "print", "--config", system.path(config))
    demand('data = "/var/lib/tertulia"' in printed and 'registration = "invite"' in printed, f"the configuration says {printed}")

    with open(system.path(config), "a") as file:
        file.write("# mine\n")
    (system.path("var/lib/tertulia") / "tertulia.db").write_text("what people wrote")
    said = system.dpkg("-i", later)
    demand("make-admin" not in said, "an upgrade asks for a first administrator")
    demand(system.path(config).read_text().endswith("# mine\n"), "an upgrade changed the configuration")
    demand(wanted.is_symlink(), "an upgrade disabled the service")

    system.dpkg("--remove", "tertulia-server", "tertulia")
    demand(not program.exists() and system.path(config).exists(), "removing left the program, or took the configuration")
    said = system.dpkg("--purge", "tertulia-server", "tertulia")
    data = system.path("var/lib/tertulia/tertulia.db")
    demand(data.exists() and data.read_text() == "what people wrote" and "/var/lib/tertulia" in said, f"the data after purging: {said}")
    demand(not system.path(config).exists() and not wanted.is_symlink(), "purging left the configuration or the service")
    left = [path for path in SERVER + CLIENT if system.path(path).exists()]
    demand(not left, f"purging left {left}")


def next_version(package, folder):
    unpacked = folder / "next"
    run("dpkg-deb", "-R", package, unpacked)
    control = unpacked / "DEBIAN/control"
    control.write_text(re.sub(r"(?m)^Version: .*$", "Version: 99", control.read_text()))
    with open(unpacked / "etc/tertulia/server.toml", "a") as file:
        file.write("## a later version says more\n")
    run("dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", unpacked, folder / "next.deb")
    return folder / "next.deb"


def main():
    with tempfile.TemporaryDirectory(prefix="tertulia-deb.") as folder, concurrent.futures.ThreadPoolExecutor() as both:
        folder = pathlib.Path(folder)
        os.umask(stat.S_IWGRP | stat.S_IWOTH)
        first, second = both.map(build, (folder / "first", folder / "second"), ("UTC", "Asia/Tokyo"), (0o022, 0o077))
        check_same(first, second)
        server, client = first
        check_contents(server, client)
        judged = both.submit(run, "lintian", *(["--allow-root"] if os.geteuid() == 0 else []), "--fail-on", "error", *first)
        system = System(folder)
        check_life(system, server, client, next_version(server, folder))
        run("dpkg-deb", "-x", server, folder / "plain")
        exposure = check_unit(folder / "plain")
        print(judged.result())
        print(f"deb.py: {server.name}, {client.name}; exposure {exposure}")


main()
