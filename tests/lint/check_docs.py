#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the documents point at exists, and the two maps (folders in README.md, layers in CONTRIBUTING.md) are complete."""

import posixpath
import re

import check_layers
import source_tree

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
NAMED_PATH = re.compile(r"`((?:client|packaging|qml|resources|server|shared|tests)/[A-Za-z0-9_./-]+)`")
FENCE = re.compile(r"^```.*?^```", re.M | re.S)


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
    code = {source.folder for source in tree.files(*source_tree.CPP, ".qml") if not source.path.startswith("tests/")}
    check_map(tree, "README.md", code, report)
    check_map(tree, "CONTRIBUTING.md", code & set(check_layers.LAYERS), report)


if __name__ == "__main__":
    source_tree.main(run)
