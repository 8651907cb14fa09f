#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""recipes.py TREE PROGRAMS: what is not built here is read at least. The Flatpak brings every library that CMake asks for and
may no more than promised; the AppImage has every package that the program needs; the container files start what the image
starts, by keys that there are; and the page about other systems leaves no library out."""

import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

import yaml

tree, programs = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
sys.path.insert(0, str(tree / "packaging"))
import bundle  # noqa: E402

VERSION = re.search(r"project\(tertulia VERSION ([\d.]+)", (tree / "CMakeLists.txt").read_text())[1]
# What CMake asks for, by the names of the Flatpak's modules; nothing: the runtime has it.
MODULES = {
    "Qt6Keychain": "qtkeychain", "SQLite3": "", "libsodium": "libsodium", "libjwt": "libjwt", "libqrencode": "libqrencode", "icu-i18n": "",
    "libnats": "libnats", "libarchive": "", "hunspell": "hunspell", "cpp-httplib": "cpp-httplib", "tomlplusplus": "tomlplusplus", "md4c": "md4c",
}  # fmt: skip
ALLOWED = {
    "--share=network", "--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri", "--filesystem=xdg-download",
    "--talk-name=org.freedesktop.Notifications", "--talk-name=org.freedesktop.secrets", "--talk-name=org.kde.StatusNotifierWatcher",
}  # fmt: skip
OF_THE_SYSTEM = {"libc6", "libstdc++6", "libgcc-s1"}
NOT_ON_A_DESKTOP = {"libqt6sql6-psql", "tzdata", "gnome-keyring", "dbus", "dbus-daemon"}


def demand(condition, complaint):
    if not condition:
        sys.exit(f"recipes.py: {complaint}")


def asked_for():
    """The libraries besides Qt that any CMakeLists.txt of ours looks for."""
    names = set()
    for path in [tree / "CMakeLists.txt", *tree.glob("client/**/CMakeLists.txt"), *tree.glob("s*/**/CMakeLists.txt")]:
        text = path.read_text()
        names |= set(re.findall(r"pkg_check_modules\(\w+ REQUIRED IMPORTED_TARGET ([\w-]+)", text))
        names |= set(re.findall(r"find_package\((\w+)", text))
    return names - {"Qt6", "PkgConfig", "Threads"}


def files_exist(where, text):
    for path in re.findall(r"\b((?:packaging|resources)/[\w./-]+)", text):
        demand((tree / path).exists(), f"{where} names {path}, which does not exist")


def check_flatpak():
    path = tree / "packaging/flatpak/org.tertulia.Tertulia.yml"
    manifest = yaml.safe_load(path.read_text())
    demand(manifest["id"] == path.stem and manifest["command"] == "tertulia", "the Flatpak is another program")
    demand(manifest["sdk"] == "org.kde.Sdk" and manifest["runtime"] == "org.kde.Platform", "the Flatpak has another runtime")
    demand(set(manifest["finish-args"]) == ALLOWED, f"the Flatpak may something else: {set(manifest['finish-args']) ^ ALLOWED}")
    modules = {module["name"]: module for module in manifest["modules"]}
    for library in sorted(asked_for()):
        demand(library in MODULES, f"CMake asks for {library}: say in recipes.py where the Flatpak has it from")
        demand(not MODULES[library] or MODULES[library] in modules, f"the Flatpak has no {MODULES[library]}")
    *libraries, ours = manifest["modules"]
    for module in libraries:
        (source,) = module["sources"]
        pinned = source["type"] == "git" and source["url"].startswith("https://") and re.fullmatch(r"[0-9a-f]{40}", source["commit"])
        demand(pinned and source["tag"], f"the source of {module['name']} is not pinned: {source}")
    demand(ours["name"] == "tertulia" and (path.parent / ours["sources"][0]["path"]).resolve() == tree, "the Flatpak is not built from the tree")
    files_exist("the Flatpak", " ".join(ours["build-commands"]))
    for command in ours["build-commands"]:
        demand(shlex.split(command)[0] in ("cmake", "install"), f"the Flatpak runs {command}")
    return len(modules)


def packages_to_run():
    section = re.search(r"^\[run\]\n(.*?)^\[", (tree / "packaging/debian-packages.txt").read_text(), re.M | re.S)[1]
    return set(section.split()) - NOT_ON_A_DESKTOP


def check_appimage():
    recipe = yaml.safe_load((tree / "packaging/appimage/AppImageBuilder.yml").read_text())
    info, included = recipe["AppDir"]["app_info"], set(recipe["AppDir"]["apt"]["include"])
    demand((info["id"], info["exec"], info["version"]) == ("org.tertulia.Tertulia", "usr/bin/tertulia", VERSION), f"the AppImage is {info}")
    demand(any(f"tertulia_{VERSION}_" in step for step in recipe["script"]), "the AppImage is made of another package")
    missing = packages_to_run() - included
    demand(not missing, f"the AppImage has no {missing}")
    needed = re.findall(r"Shared library: \[(.*?)\]", bundle.run("readelf", "-d", programs / "tertulia"))
    found = bundle.libraries([programs / "tertulia"])
    linked = set(bundle.packages_of(found[name] for name in needed if name in found)) - OF_THE_SYSTEM
    # Another Debian than the recipe's has other numbers in the names, and a sanitizer's libraries besides.
    names = {re.sub(r"[\d.-]+(t64)?$", "", package) for package in included}
    missing = {package for package in linked if re.sub(r"[\d.-]+(t64)?$", "", package) not in names and not package.startswith(("libasan", "libubsan", "libtsan"))}
    demand(not missing, f"the program is linked with {missing}, which the AppImage has not")
    return len(included)


def image_settings():
    """What the image starts, by the source that makes it."""
    text = (tree / "packaging/oci/layout.py").read_text()
    return {key: re.search(rf'"{key}": (\[.*?\])', text)[1] for key in ("Entrypoint", "Cmd")}


def check_dockerfile():
    text = re.sub(r"\\\n", "", (tree / "packaging/oci/Dockerfile").read_text())
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line and not line.startswith("#")]
    known = {"FROM", "COPY", "RUN", "USER", "ENV", "WORKDIR", "VOLUME", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD"}
    demand({word for word, _ in lines} <= known, f"the Dockerfile has {[word for word, _ in lines]}")
    last = dict(lines)
    for key, word in (("Entrypoint", "ENTRYPOINT"), ("Cmd", "CMD")):
        demand(json.loads(last[word]) == json.loads(image_settings()[key]), f"the Dockerfile starts {last[word]}, the image {image_settings()[key]}")
    demand(last["USER"] == "tertulia", f"the container runs as {last['USER']}")
    copied = [rest.split()[-2] for word, rest in lines if word == "COPY" and "--from" not in rest]
    demand(copied == ["."], f"the Dockerfile copies {copied}")
    files_exist("the Dockerfile", text)


def check_compose():
    services = yaml.safe_load((tree / "packaging/oci/compose.yml").read_text())["services"]
    server = services["server"]
    demand(server["image"] == f"tertulia-server:{VERSION}", f"compose.yml starts {server['image']}")
    demand(server["read_only"] and server["cap_drop"] == ["ALL"] and "ports" not in server, "the server in compose.yml may too much")
    environment = server["environment"] | {"TERTULIA_SERVER__DATA": "/nonexistent"}
    done = subprocess.run([programs / "tertulia-server", "config", "check"], capture_output=True, text=True, env=os.environ | environment)
    demand(done.returncode == 0, f"the server does not understand compose.yml: {done.stdout}{done.stderr}")
    sample = (tree / "packaging/proxy/Caddyfile").read_text().split("chat.example.org {")[1].replace("127.0.0.1:", "server:")
    demand((tree / "packaging/oci/Caddyfile").read_text().endswith("chat.example.org {" + sample), "the two Caddyfiles differ")


def check_page():
    page = (tree / "packaging/BUILD-OTHER-SYSTEMS.md").read_text().lower()
    for library in sorted(asked_for()):
        word = library.lower().removeprefix("lib").removeprefix("qt6").split("-i18n")[0].rstrip("3")
        demand(page.count(word) >= 3, f"BUILD-OTHER-SYSTEMS.md does not say where {library} is from")


def main():
    modules, packages = check_flatpak(), check_appimage()
    check_dockerfile()
    check_compose()
    check_page()
    print(f"recipes.py: Flatpak of {modules} modules, AppImage of {packages} packages, Dockerfile, compose.yml")


main()
