#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""oci.py TREE PROGRAMS: the image for containers, made twice to the same bytes, is read back as a container engine would:
every digest, size and type; and the server runs on what is in it and nothing else, as the user that it says."""

import gzip
import hashlib
import io
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

import trial
from trial import demand

tree, programs = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
MEDIA = "application/vnd.oci.image."


class Layout:
    """An image layout in a tar, as it is handed around."""

    def __init__(self, archive):
        with tarfile.open(archive) as file:
            self.files = {member.name: file.extractfile(member).read() for member in file if member.isfile()}
        self.used = set()

    def blob(self, descriptor, kind):
        demand(descriptor["mediaType"] == MEDIA + kind, f"{descriptor} is no {kind}")
        algorithm, digest = descriptor["digest"].split(":")
        data = self.files[f"blobs/{algorithm}/{digest}"]
        demand(hashlib.sha256(data).hexdigest() == digest, f"the blob {digest} is another")
        demand(len(data) == descriptor["size"], f"the blob {digest} has {len(data)} bytes")
        self.used.add(f"blobs/{algorithm}/{digest}")
        return data


def read_back(archive):
    layout = Layout(archive)
    demand(json.loads(layout.files["oci-layout"]) == {"imageLayoutVersion": "1.0.0"}, "oci-layout")
    index = json.loads(layout.files["index.json"])
    demand(index["schemaVersion"] == 2 and len(index["manifests"]) == 1, f"the index is {index}")
    manifest = json.loads(layout.blob(index["manifests"][0], "manifest.v1+json"))
    demand(manifest["schemaVersion"] == 2, f"the manifest is {manifest}")
    config = json.loads(layout.blob(manifest["config"], "config.v1+json"))
    layers = [gzip.decompress(layout.blob(layer, "layer.v1.tar+gzip")) for layer in manifest["layers"]]
    wanted = ["sha256:" + hashlib.sha256(layer).hexdigest() for layer in layers]
    demand(config["rootfs"] == {"type": "layers", "diff_ids": wanted}, f"the layers are {wanted}, not {config['rootfs']}")
    platform = index["manifests"][0]["platform"]
    demand(platform == {"os": config["os"], "architecture": config["architecture"]}, f"the platform is {platform}")
    stray = set(layout.files) - layout.used - {"oci-layout", "index.json"}
    demand(not stray, f"nobody names {stray}")
    return config, layers


def check_layer(layer, user):
    with tarfile.open(fileobj=io.BytesIO(layer)) as file:
        members = {member.name: member for member in file}
    demand(list(members) == sorted(members), "the layer is not sorted")
    for member in members.values():
        demand(not member.uname and not member.gname and member.mtime == 1790000000, f"{member.name} is of somebody, or of some time")
        demand(not member.mode & 0o6000, f"{member.name} gives rights to whoever runs it")
    data = members["var/lib/tertulia"]
    demand((data.uid, data.mode) == (user, 0o700), f"the data belongs to {data.uid}, {data.mode:o}")
    for shell in ("bin/sh", "usr/bin/sh", "usr/bin/bash", "usr/bin/apt", "usr/bin/dpkg"):
        demand(shell not in members, f"there is a {shell}")
    return len(members)


def without_the_system(folder):
    """How a program is started that sees this folder only; where nobody may change his root, by the loader that is in it."""
    for name in ("dev", "proc"):  # an engine brings these
        (folder / name).mkdir()
    mounts = 'mount --rbind /dev "$0/dev" && mount --rbind /proc "$0/proc" && exec chroot "$0" "$@"'
    inside = ["unshare", "--map-root-user", "--mount", "sh", "-c", mounts, folder]
    if subprocess.run([*inside, "/usr/bin/tertulia-server", "version"], capture_output=True, env=trial.BARE).returncode == 0:
        return [*inside, "/usr/bin/tertulia-server"], "/var/lib/tertulia"
    print("oci.py: nobody may change his root here; the libraries are the image's, the rest is not")
    loader = next(path for path in (*folder.glob("usr/lib64/ld-*"), *folder.glob("usr/lib/ld-*")))
    libraries = next(path.parent for path in folder.glob("usr/lib/*/libc.so.6"))
    return [loader, "--library-path", libraries, folder / "usr/bin/tertulia-server"], folder / "var/lib/tertulia"


def main():
    with tempfile.TemporaryDirectory(prefix="tertulia-oci.") as name:
        work = pathlib.Path(name)
        archive = trial.twice(tree / "packaging/oci/image", programs, work, "*.oci.tar")
        config, layers = read_back(archive)
        settings = config["config"]
        user = int(settings["User"].split(":")[0])
        demand(user != 0 and settings["Entrypoint"] == ["/usr/bin/tertulia-server"] and settings["Cmd"] == ["serve"], f"it starts as {settings}")
        count = check_layer(layers[0], user)
        folder = work / "root"
        folder.mkdir()
        with tarfile.open(fileobj=io.BytesIO(layers[0])) as file:
            for member in file:
                member.uid, member.gid = os.getuid(), os.getgid()
                file.extract(member, folder)
        bill = json.loads((folder / "sbom.json").read_text())
        demand({"libqt6core6", "libc6", "tzdata"} <= {part["name"].removesuffix("t64") for part in bill["components"]}, "the bill of materials is not whole")
        command, data = without_the_system(folder)
        environment = dict(variable.split("=", 1) for variable in settings["Env"]) | {"PATH": trial.BARE["PATH"], "TERTULIA_SERVER__DATA": str(data)}
        trial.try_server(command, env=environment)
        print(f"oci.py: {archive.name}, {archive.stat().st_size >> 20} MiB, {count} files")


main()
