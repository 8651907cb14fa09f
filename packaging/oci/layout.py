# SPDX-License-Identifier: GPL-3.0-or-later
"""layout.py TREE PROGRAMS OUT VERSION [fast]: the inner half of packaging/oci/image. An image in the form of the Open
Container Initiative: blobs under their hashes, a configuration, a manifest, an index."""

import hashlib
import json
import pathlib
import shutil
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import bundle  # noqa: E402

root, programs, out = (pathlib.Path(argument) for argument in sys.argv[1:4])
version, fast = sys.argv[4], sys.argv[5:] == ["fast"]
USER = 10001
DATA = "/var/lib/tertulia"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
MEDIA = "application/vnd.oci.image."
# Files that are looked up by their paths, in packages that are no libraries.
DATA_FILES = ("/usr/share/mime/mime.cache", "/usr/share/mime/version", "/etc/ssl/certs/ca-certificates.crt")
ACCOUNTS = {
    "etc/passwd": f"root:x:0:0:root:/root:/sbin/nologin\ntertulia:x:{USER}:{USER}:Tertulia:{DATA}:/sbin/nologin\n",
    "etc/group": f"root:x:0:\ntertulia:x:{USER}:\n",
    "etc/nsswitch.conf": "passwd: files\ngroup: files\nhosts: files dns\n",
}


def libraries_and_plugins(tree):
    """Where they are on this system, with its loader, so that they are found as they are here."""
    server = programs / "tertulia-server"
    plugins = bundle.plugins()
    found = bundle.libraries([server, *plugins])
    for soname, path in found.items():
        tree.copy(path, f"usr/lib/{bundle.MULTIARCH}/{soname}", 0o755)
    for path in plugins:
        tree.copy(path, path.relative_to("/"))
    loader = bundle.interpreter(server)
    tree.copy(loader, f"usr{loader}", 0o755)
    for folder in {pathlib.PurePosixPath(loader).parts[1], "lib"}:
        tree.link(folder, f"usr/{folder}")
    return [*found.values(), *plugins, loader]


def files():
    tree = bundle.Tree()
    taken = libraries_and_plugins(tree)
    tree.add("usr/bin/tertulia-server", bundle.stripped(programs / "tertulia-server"), 0o755)
    for path in DATA_FILES:
        tree.copy(path, path.lstrip("/"))
    zones = pathlib.Path("/usr/share/zoneinfo")
    for path in sorted(zones.rglob("*")):
        if path.is_file() and not path.is_relative_to(zones / "right") and not path.is_relative_to(zones / "posix"):
            tree.copy(path, path.relative_to("/"))
    for path, text in ACCOUNTS.items():
        tree.add(path, text.encode())
    tree.folder("tmp", 0o1777)
    tree.folder(DATA.lstrip("/"), 0o700, USER)
    packages = bundle.packages_of([*taken, "/usr/share/zoneinfo/UTC"])
    bundle.add_copyrights(tree, "usr/share/doc/licenses", packages)
    tree.copy(root / "LICENSE", "usr/share/doc/tertulia-server/LICENSE")
    tree.add("sbom.json", bundle.bill_of_materials("tertulia-server", version, packages))
    return tree


class Layout:
    def __init__(self, folder):
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "blobs/sha256").mkdir(parents=True)

    def blob(self, kind, data):
        digest = hashlib.sha256(data).hexdigest()
        (self.folder / "blobs/sha256" / digest).write_bytes(data)
        return {"mediaType": MEDIA + kind, "digest": f"sha256:{digest}", "size": len(data)}

    def json(self, kind, value):
        return self.blob(kind, json.dumps(value, sort_keys=True, separators=(",", ":")).encode())

    def write(self, name, value):
        (self.folder / name).write_text(json.dumps(value, sort_keys=True, separators=(",", ":")))


def main():
    architecture = ARCHITECTURES[bundle.run("uname", "-m").strip()]
    made = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(bundle.EPOCH))
    name = f"tertulia-server_{version}_{architecture}"
    layout = Layout(out / f"{name}.oci")
    layer = files().tar()
    labels = {
        "org.opencontainers.image.title": "tertulia-server",
        "org.opencontainers.image.version": version,
        "org.opencontainers.image.created": made,
        "org.opencontainers.image.licenses": "GPL-3.0-or-later",
    }
    config = layout.json("config.v1+json", {
        "architecture": architecture,
        "os": "linux",
        "created": made,
        "config": {
            "User": f"{USER}:{USER}",
            "Env": ["LC_ALL=C.UTF-8", f"TERTULIA_SERVER__DATA={DATA}"],
            "Entrypoint": ["/usr/bin/tertulia-server"],
            "Cmd": ["serve"],
            "ExposedPorts": {"7788/tcp": {}, "7789/tcp": {}},
            "Volumes": {DATA: {}},
            "WorkingDir": DATA,
            "StopSignal": "SIGTERM",
            "Labels": labels,
        },
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(layer).hexdigest()]},
        "history": [{"created": made, "created_by": "packaging/oci/image"}],
    })
    manifest = layout.json("manifest.v1+json", {
        "schemaVersion": 2,
        "mediaType": MEDIA + "manifest.v1+json",
        "config": config,
        "layers": [layout.blob("layer.v1.tar+gzip", bundle.gzipped(layer, fast))],
        "annotations": labels,
    })
    manifest["platform"] = {"architecture": architecture, "os": "linux"}
    manifest["annotations"] = {"org.opencontainers.image.ref.name": version}
    layout.write("oci-layout", {"imageLayoutVersion": "1.0.0"})
    layout.write("index.json", {"schemaVersion": 2, "mediaType": MEDIA + "index.v1+json", "manifests": [manifest]})
    archive = bundle.Tree()
    for path in sorted(layout.folder.rglob("*")):
        if path.is_file():
            archive.copy(path, path.relative_to(layout.folder))
    (out / f"{name}.oci.tar").write_bytes(archive.tar())
    print(out / f"{name}.oci.tar")


main()
