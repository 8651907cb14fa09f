#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tarball.py TREE PROGRAMS: the archive for all systems, made twice to the same bytes, belongs to nobody by name and holds
what its lists say; the server in it serves, also pictures, by its own libraries alone."""

import hashlib
import json
import pathlib
import sys
import tarfile
import tempfile

import trial
from trial import demand

tree, programs = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
WANTED = ("bin/tertulia-server", "bin/tertulia-cli", "bin/qt.conf", "sbom.json", "SHA256SUMS", "share/doc/LICENSE", "share/doc/SECURITY.md",
          "plugins/sqldrivers/libqsqlite.so", "plugins/tls/libqopensslbackend.so", "plugins/imageformats/libqjpeg.so")
# The C library and its loader are the system's.
OF_THE_SYSTEM = ("ld-linux", "libc.so", "libm.so", "libresolv.so", "libpthread.so", "libdl.so", "librt.so", "libutil.so", "libnss")


def check_archive(archive):
    with tarfile.open(archive) as file:
        members = file.getmembers()
    names = [member.name for member in members]
    demand(names == sorted(names), "the archive is not sorted")
    for member in members:
        owner = (member.uid, member.gid, member.uname, member.gname)
        demand(owner == (0, 0, "", ""), f"{member.name} belongs to {owner}")
        demand(member.mtime == 1790000000, f"{member.name} has another time")
        demand(member.isdir() or member.isfile(), f"{member.name} is neither file nor folder")
    return names[0].split("/")[0]


def check_lists(folder):
    for name in WANTED:
        demand((folder / name).exists(), f"the archive has no {name}")
    sums = dict(reversed(line.split("  ")) for line in (folder / "SHA256SUMS").read_text().splitlines())
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    demand(set(there) == set(sums) | {"SHA256SUMS"}, f"not in SHA256SUMS, or not there: {set(there) ^ set(sums)}")
    for name, wanted in sums.items():
        demand(hashlib.sha256(there[name].read_bytes()).hexdigest() == wanted, f"{name} is not as SHA256SUMS says")
    bill = json.loads((folder / "sbom.json").read_text())
    components = {component["name"] for component in bill["components"]}
    names = {component.removesuffix("t64") for component in components}
    demand(bill["bomFormat"] == "CycloneDX" and {"libqt6core6", "libsodium23", "libsqlite3-0"} <= names, f"the bill names {names}")
    licences = {path.name for path in (folder / "share/licenses").iterdir()}
    demand(components == licences, f"without a licence, or not in the bill: {components ^ licences}")
    return len(components)


def main():
    with tempfile.TemporaryDirectory(prefix="tertulia-tarball.") as name:
        work = pathlib.Path(name)
        archive = trial.twice(tree / "packaging/tarball", programs, work, "*.tar.gz")
        top = check_archive(archive)
        demand(archive.name == f"{top}.tar.gz", f"{archive.name} unpacks into {top}")
        trial.run("tar", "-xzf", archive, "-C", work)
        components = check_lists(work / top)
        trial.run(work / top / "bin/tertulia-cli", "--help", env=trial.BARE)
        used = trial.try_server([work / top / "bin/tertulia-server", "--data", work / "data"], env=trial.BARE)
        foreign = [path for path in used if ".so" in path and not path.startswith(name) and not path.rsplit("/", 1)[1].startswith(OF_THE_SYSTEM)]
        demand(not foreign, f"the server loaded from elsewhere: {foreign}")
        print(f"tarball.py: {archive.name}, {archive.stat().st_size >> 20} MiB, {components} components")


main()
