#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents point at exists, and the two maps (folders in README.md, layers in CONTRIBUTING.md) are complete. Blocks
of commands are run by a test, or what they name is there: paths, presets, targets, tests. What the guide says of the window stands in it."""

import html
import json
import posixpath
import re

import check_asvs
import check_layers
import source_tree

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
NAMED_PATH = re.compile(r"`((?:client|packaging|qml|resources|server|shared|tests)/[A-Za-z0-9_./-]+)`")
FENCE = re.compile(r"^```.*?^```", re.M | re.S)
COMMANDS = re.compile(r"^```(?:sh)?\n(.*?)^```", re.M | re.S)
GUIDE = "client/GUIDE.md"
ACTIONS = "client/viewmodels/action_table.cpp"
STANDARD_KEYS = {"Ctrl+F"}  # which Qt knows by what they are for
# Documents with commands, and the test that runs them or the reason why none does.
RUN_BY = {
    "README.md": "e2e.readme_commands",
    "client/cli/README.md": "e2e.space_by_cli",
    "server/BOTS.md": "integration.bots_doc",
    "server/IMPORT.md": "integration.import_doc",
    "server/OPERATIONS.md": "packaging.operations",
    "server/CLUSTER.md": "packaging.cluster",
    "CONTRIBUTING.md": "they build, or take hours",
    "packaging/README.md": "they install, or need root; packaging.deb, .tarball and .oci call the same scripts",
    "packaging/BUILD-OTHER-SYSTEMS.md": "they are for systems that are not here",
    "shared/PROTOCOL.md": "a form, not a command",
    "resources/emoji/README.md": "it makes a table anew from Debian's data",
    "shared/search/README.md": "it takes long",
    "tests/chaos/README.md": "they take hours; the chaos tests are their short form",
}


def exists(tree, path):
    path = path.rstrip("/")
    return path in tree.paths or any(other.startswith(path + "/") for other in tree.paths)


def check_pointers(tree, source, report):
    prose = FENCE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), source.text)
    for match in LINK.finditer(prose):
        target = match.group(1).split("#")[0]
        if target and not re.match(r"[a-z]+:", target):
            if not exists(tree, posixpath.normpath(posixpath.join(source.folder, target))):
                report.error(source.path, source.line(match.start()), f"points at {target}, which does not exist")
    for match in NAMED_PATH.finditer(prose):
        if not exists(tree, match.group(1)):
            report.error(source.path, source.line(match.start()), f"names {match.group(1)}, which does not exist")


def check_run(tree, source, report):
    if source.path.startswith("tests/") and source.path not in RUN_BY or not COMMANDS.search(source.text):
        return
    test = RUN_BY.get(source.path)
    if test is None:
        report.error(source.path, 1, "has commands: which test runs them? RUN_BY in check_docs.py says it")
    elif re.fullmatch(r"\w+\.\w+", test) and not check_asvs.exists(tree, *test.split("."), None):
        report.error(source.path, 1, f"its commands are run by {test}, which is no test")


def presets_of(tree):
    if "CMakePresets.json" not in tree.paths:
        return set()
    presets = json.loads(tree.source("CMakePresets.json").text)["configurePresets"]
    return {preset["name"] for preset in presets if not preset.get("hidden")}


def tests_are_built(tree, preset):
    presets = json.loads(tree.source("CMakePresets.json").text)["configurePresets"]
    values = next((one.get("cacheVariables", {}) for one in presets if one["name"] == preset), {})
    return values.get("TERTULIA_TESTS") != "OFF"


def targets_of(tree):
    """Every program, and whether the tests have it."""
    found = {}
    for source in tree.files("CMakeLists.txt", "suite.cmake"):
        for name in re.findall(r"(?:add|qt_add)_executable\((\w[\w-]*)", source.text):
            found[name] = source.path.startswith("tests/")
        for name in re.findall(r"tertulia_suite\((\w+)", source.text):
            found[f"tst_{name}"] = True
    return found


def check_commands(tree, source, report):
    presets, targets = presets_of(tree), targets_of(tree)
    for block in COMMANDS.finditer(source.text):

        def fault(match, message, block=block):
            report.error(source.path, source.line(block.start(1) + match.start()), message)

        text = block.group(1)
        for match in re.finditer(r"(?<![\w/.-])(?:client|packaging|qml|resources|server|shared|tests)/[\w./-]+", text):
            if not exists(tree, match.group()):
                fault(match, f"calls {match.group()}, which does not exist")
        for match in re.finditer(r"(?:(?<![\w/.-])build/|--preset[ =])([\w-]+)(?:/(?:bin|tests)/([\w-]+)| --target ([\w-]+))?", text):
            preset, target = match.group(1), match.group(2) or match.group(3)
            if preset not in presets | {"deb", "tarball", "oci", "flatpak"}:
                fault(match, f"there is no preset {preset}")
            elif target and target not in targets:
                fault(match, f"there is no target {target}")
            elif target and preset in presets and targets[target] and not tests_are_built(tree, preset):
                fault(match, f"{target} belongs to the tests, which the preset {preset} does not build")
        for match in re.finditer(r"--bin build/([\w-]+)", text):
            if match.group(1) in presets and not tests_are_built(tree, match.group(1)):
                fault(match, f"wants programs of the tests, which the preset {match.group(1)} does not build")
        for match in re.finditer(r"tests/tst_(\w+)(?: ([a-z]\w*)(?: ([a-z]\w*))?)?", text):
            suite, name, function = match.groups()
            if f"tst_{suite}" not in targets or name and not check_asvs.exists(tree, suite, name, function):
                fault(match, f"runs {match.group()}, which is no test")


def check_guide(tree, source, report):
    """What is bold in the guide are words of the window."""
    words = {html.unescape(text) for text in re.findall(r"<source>(.*?)</source>", tree.source("resources/i18n/tertulia_en.ts").text, re.S)}
    for match in re.finditer(r"\*\*(.+?)\*\*", source.text, re.S):
        said = " ".join(match.group(1).split())
        if said not in words:
            report.error(source.path, source.line(match.start()), f"says that the window says {said!r}")
    keys = tree.source(ACTIONS).text if ACTIONS in tree.paths else ""
    for match in re.finditer(r"`((?:Ctrl|Alt|Shift)\+[^`]+)`", source.text):
        key = match.group(1).replace("\\", "\\\\")
        if not re.search(rf'[" ]{re.escape(key)}[" ]', keys) and match.group(1) not in STANDARD_KEYS:
            report.error(source.path, source.line(match.start()), f"names the key {match.group(1)}, which no action has")


def check_map(tree, path, folders, report):
    if path not in tree.paths:
        report.error(path, 1, "this document is missing")
        return
    text = tree.source(path).text
    for folder in sorted(folders):
        if f"`{folder}`" not in text:
            report.error(path, 1, f"its map has no row for `{folder}`")


def run(tree, report):
    for source in tree.files(".md"):
        check_pointers(tree, source, report)
        check_run(tree, source, report)
        check_commands(tree, source, report)
        if source.path == GUIDE:
            check_guide(tree, source, report)
    code = {source.folder for source in tree.files(*source_tree.CPP, ".qml") if not source.path.startswith("tests/")}
    check_map(tree, "README.md", code, report)
    check_map(tree, "CONTRIBUTING.md", code & set(check_layers.LAYERS), report)


if __name__ == "__main__":
    source_tree.main(run)
