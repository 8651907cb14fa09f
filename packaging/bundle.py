# SPDX-License-Identifier: GPL-3.0-or-later
"""What packaging/tarball and packaging/oci/image share: a tree of files in memory, programs with the libraries and plugins
they need, the list of what these are (CycloneDX), and archives that are the same bytes each time."""

import gzip
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import uuid

MULTIARCH = sysconfig.get_config_var("MULTIARCH")
PLUGINS = pathlib.Path("/usr/lib") / MULTIARCH / "qt6/plugins"
# Of the formats of pictures only those that the server takes.
SERVER_PLUGINS = ("sqldrivers/libqsqlite.so", "sqldrivers/libqsqlpsql.so", "tls/*.so", "imageformats/libqgif.so",
                  "imageformats/libqjpeg.so", "imageformats/libqwebp.so")
# What the desktop's keyring is asked through is opened by its name, so that no program is linked with it.
OPENED_BY_NAME = {"tertulia-cli": ("libsecret-1.so.0",)}
EPOCH = int(os.environ["SOURCE_DATE_EPOCH"])


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


class Tree:
    """Files by their path, without owners and times: those are the archive's."""

    def __init__(self):
        self.entries = {}

    def add(self, path, content, mode=0o644):
        self.entries[str(path)] = (mode, content)

    def copy(self, source, path, mode=0o644):
        self.add(path, pathlib.Path(source).read_bytes(), mode)

    def link(self, path, target):
        self.entries[str(path)] = (0o777, target)

    def folder(self, path, mode=0o755, owner=0):
        self.entries[str(path)] = (mode, owner)

    def tar(self, prefix=""):
        entries = dict(self.entries)
        for path in self.entries:
            for parent in pathlib.PurePosixPath(path).parents:
                if str(parent) != ".":
                    entries.setdefault(str(parent), (0o755, 0))
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as archive:
            for path in sorted(entries):
                mode, content = entries[path]
                info = tarfile.TarInfo(prefix + path)
                info.mode, info.mtime = mode, EPOCH
                if isinstance(content, bytes):
                    info.size = len(content)
                    archive.addfile(info, io.BytesIO(content))
                    continue
                if isinstance(content, str):
                    info.type, info.linkname = tarfile.SYMTYPE, content
                else:
                    info.type, info.uid, info.gid = tarfile.DIRTYPE, content, content
                archive.addfile(info)
        return out.getvalue()


def gzipped(data, fast):
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=EPOCH, compresslevel=1 if fast else 9) as file:
        file.write(data)
    return out.getvalue()


def stripped(program, *more):
    """The bytes of a program without what only debuggers read; `more` are further commands on the copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / program.name
        copy.write_bytes(program.read_bytes())
        run("strip", "--remove-section=.comment", "--remove-section=.note", copy)
        for command in more:
            run(*command, copy)
        return copy.read_bytes()


def libraries(objects):
    """Of programs and plugins all that the loader would load: {soname: path}."""
    found = {}
    for line in run("ldd", *objects).splitlines():
        if "not found" in line:
            sys.exit(f"a library is missing: {line.strip()}")
        match = re.match(r"\s+(\S+) => (/\S+) \(0x", line)
        if match:
            found[match[1]] = match[2]
    return found


def by_name(soname):
    match = re.search(rf"^\s+{re.escape(soname)} .*=> (/\S+)$", run("/sbin/ldconfig", "-p"), re.M)
    if not match:
        sys.exit(f"{soname} is not installed")
    return match[1]


def plugins():
    found = []
    for pattern in SERVER_PLUGINS:
        these = sorted(PLUGINS.glob(pattern))
        if not these:
            sys.exit(f"Qt's plugin {pattern} is not installed")
        found += these
    return found


def interpreter(program):
    return re.search(r"interpreter: (\S+)\]", run("readelf", "-l", program))[1]


def packages_of(paths):
    """The Debian packages that these files are of, with version and architecture: {name: (version, arch)}."""
    owners = set()
    for path in paths:
        # Since /lib is a link, a file has two names, and dpkg knows the one that it was packed under.
        real = os.path.realpath(path)
        names = dict.fromkeys([real, real.removeprefix("/usr"), str(path), "/usr" + str(path)])
        done = subprocess.run(["dpkg", "-S", *names], capture_output=True, text=True)
        found = [line for line in done.stdout.splitlines() if not line.startswith("diversion ")]
        if not found:
            sys.exit(f"{path} is of no package")
        owners.add(found[0].split(": ")[0].split(",")[0])
    said = run("dpkg-query", "-W", "-f", "${Package} ${Version} ${Architecture}\n", *sorted(owners))
    return {name: (version, arch) for name, version, arch in map(str.split, said.splitlines())}


def bill_of_materials(name, version, packages):
    """CycloneDX 1.5: what is in here besides ourselves."""
    return json.dumps(
        {
            "bomFormat": "CycloneDX",
            "specVersion": "1.5",
            "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, f"org.tertulia/{name}/{version}/{sorted(packages.items())}").urn,
            "version": 1,
            "metadata": {
                "component": {
                    "type": "application", "bom-ref": name, "name": name, "version": version,
                    "licenses": [{"license": {"id": "GPL-3.0-or-later"}}],
                }
            },
            "components": [
                {
                    "type": "library", "bom-ref": package, "name": package, "version": found,
                    "purl": f"pkg:deb/debian/{package}@{found}?arch={arch}".replace("+", "%2B"),
                }
                for package, (found, arch) in sorted(packages.items())
            ],
        },
        indent=1,
    ).encode() + b"\n"


def add_copyrights(tree, folder, packages):
    for package in packages:
        tree.copy(f"/usr/share/doc/{package}/copyright", f"{folder}/{package}")
