# SPDX-License-Identifier: GPL-3.0-or-later
"""tarball.py TREE PROGRAMS OUT VERSION [fast]: the inner half of packaging/tarball."""

import hashlib
import pathlib
import platform
import sys

import bundle

root, programs, out = (pathlib.Path(argument) for argument in sys.argv[1:4])
version, fast = sys.argv[4], sys.argv[5:] == ["fast"]
NAMES = ("tertulia-server", "tertulia-cli")
DOCUMENTS = ("LICENSE", "CHANGELOG.md", "packaging/security/SECURITY.md", "server/OPERATIONS.md", "server/CLUSTER.md", "server/BOTS.md", "server/IMPORT.md",
             "shared/PROTOCOL.md")
# The loader and what belongs to it must be those of the computer it runs on.
OF_THE_SYSTEM = ("ld-linux", "libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "libresolv.so", "libutil.so", "libnss")


def main():
    tree = bundle.Tree()
    objects = [programs / name for name in NAMES] + bundle.plugins()
    objects += [pathlib.Path(bundle.by_name(soname)) for name in NAMES for soname in bundle.OPENED_BY_NAME.get(name, ())]
    found = bundle.libraries(objects)
    found |= {path.name: str(path) for path in objects if path.name.startswith("libsecret")}
    found = {soname: path for soname, path in found.items() if not soname.startswith(OF_THE_SYSTEM)}
    for name in NAMES:
        # Of the old kind, which also holds for what the libraries need.
        own = ["patchelf", "--force-rpath", "--set-rpath", "$ORIGIN/../lib"]
        tree.add(f"bin/{name}", bundle.stripped(programs / name, own), 0o755)
    for soname, path in found.items():
        tree.copy(path, f"lib/{soname}")
    for path in bundle.plugins():
        tree.copy(path, f"plugins/{path.parent.name}/{path.name}")
    tree.add("bin/qt.conf", b"[Paths]\nPrefix = ..\nPlugins = plugins\n")
    for document in DOCUMENTS:
        tree.copy(root / document, f"share/doc/{pathlib.Path(document).name}")
    tree.copy(root / "packaging/debian/tertulia-server.service", "share/systemd/tertulia-server.service")
    packages = bundle.packages_of([*found.values(), *bundle.plugins()])
    bundle.add_copyrights(tree, "share/licenses", packages)
    tree.add("sbom.json", bundle.bill_of_materials("tertulia", version, packages))
    sums = (f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, (_, content) in sorted(tree.entries.items()))
    tree.add("SHA256SUMS", "".join(sums).encode())

    name = f"tertulia-{version}-linux-{platform.machine()}"
    (out / f"{name}.tar.gz").write_bytes(bundle.gzipped(tree.tar(f"{name}/"), fast))
    print(out / f"{name}.tar.gz")


main()
