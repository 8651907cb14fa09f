# SPDX-License-Identifier: GPL-3.0-or-later
"""What every lint shares: the files of a tree, their text without comments or strings, and the report.

A lint is a module with a function run(tree, report). Its last line is `source_tree.main(run)`; it then answers to
`--root DIR`, prints `path:line: what is wrong` for each finding and ends with 1 if there was one, with 77 if it could not
look at all (CTest shows that as skipped). Notes are printed and do not fail.
"""

import argparse
import functools
import os
import pathlib
import re
import sys

SKIPPED_FOLDERS = {".git", ".cache", "__pycache__", "corpus", "node_modules"}
SKIPPED = 77
SHOWN = 40
CPP = (".cpp", ".h")


class Source:
    """One file. `code` has comments and the insides of strings blanked, `uncommented` only the comments; both keep every
    character's place, so an offset in one is the same place in the other."""

    def __init__(self, root, path):
        self.path = path
        self.name = path.rsplit("/", 1)[-1]
        self.folder = path.rsplit("/", 1)[0] if "/" in path else ""
        self.text = (root / path).read_text(encoding="utf-8", errors="replace")

    @functools.cached_property
    def _blanked(self):
        return blank(self.text, script=not self.path.endswith(CPP))

    @property
    def code(self):
        return self._blanked[0]

    @property
    def uncommented(self):
        return self._blanked[1]

    @property
    def strings(self):
        """(offset of the opening quote, offset after the closing one, contents) of each string literal."""
        return self._blanked[2]

    def line(self, offset):
        return self.text.count("\n", 0, offset) + 1


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root).resolve()
        paths = []
        for folder, subfolders, names in os.walk(self.root):
            subfolders[:] = sorted(
                s for s in subfolders if s not in SKIPPED_FOLDERS and not re.fullmatch(r"build(-.*)?", s)
            )
            relative = pathlib.Path(folder).relative_to(self.root)
            paths += [(relative / name).as_posix() for name in sorted(names)]
        self.paths = paths
        self._sources = {}

    def source(self, path):
        if path not in self._sources:
            self._sources[path] = Source(self.root, path)
        return self._sources[path]

    def files(self, *suffixes, under=("",)):
        for path in self.paths:
            if path.endswith(suffixes) and path.startswith(tuple(under)):
                yield self.source(path)


class Report:
    def __init__(self):
        self.errors = []
        self.notes = []
        self.skipped = None

    def error(self, path, line, message):
        self.errors.append(f"{path}:{line}: {message}")

    def note(self, path, line, message):
        self.notes.append(f"{path}:{line}: note: {message}")

    def skip(self, reason):
        self.skipped = reason


_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<raw>R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")
    |(?P<string>"(?:\\.|[^"\\\n])*")
    |(?P<char>(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+')
    |(?P<template>`(?:\\.|[^`\\])*`)
    |(?P<regex>(?<=[(,=:\[!&|?{};])\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+/)""",
    re.S | re.X,
)


def blank(text, script):
    """(code, uncommented, strings) of C++ or, with `script`, of QML."""
    code, uncommented, strings = list(text), list(text), []

    def wipe(target, start, end):
        for i in range(start, end):
            if target[i] != "\n":
                target[i] = " "

    for match in _TOKEN.finditer(text):
        start, end, kind = match.start(), match.end(), match.lastgroup
        if kind == "mark":
            kind = "raw"
        if kind in ("template", "regex") and not script or kind == "raw" and script:
            continue
        if kind == "comment":
            wipe(code, start, end)
            wipe(uncommented, start, end)
            continue
        if kind == "raw":
            inner = (start + 3 + len(match["mark"]), end - 2 - len(match["mark"]))
        else:
            inner = (start + 1, end - 1)
        wipe(code, *inner)
        if kind in ("raw", "string", "template") or script and kind == "char":
            strings.append((start, end, text[inner[0] : inner[1]]))
    return "".join(code), "".join(uncommented), strings


def closing(code, opening):
    """Offset of the bracket that closes the one at `opening`, in blanked text; the end of the text if none does."""
    depth = 0
    for i in range(opening, len(code)):
        if code[i] in "({[":
            depth += 1
        elif code[i] in ")}]":
            depth -= 1
            if depth == 0:
                return i
    return len(code)


def split_arguments(code):
    """Splits the inside of a parameter list at its own commas, not at those of templates, calls or lambdas."""
    parts, depth, last = [], 0, 0
    for i, c in enumerate(code):
        if c in "({[<":
            depth += 1
        elif c in ")}]" or c == ">" and code[i - 1 : i] not in ("-", "="):
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(code[last:i])
            last = i + 1
    parts.append(code[last:])
    return [part.strip() for part in parts if part.strip()]


def main(run):
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", default=pathlib.Path(__file__).resolve().parents[2], help="the tree to look at")
    tree, report = Tree(parser.parse_args().root), Report()
    run(tree, report)
    print("\n".join(report.notes + report.errors[:SHOWN]))
    if len(report.errors) > SHOWN:
        print(f"… and {len(report.errors) - SHOWN} more")
    if report.skipped:
        print(f"skipped: {report.skipped}")
    print(f"{len(report.errors)} faults, {len(report.notes)} notes in {len(tree.paths)} files")
    sys.exit(1 if report.errors else SKIPPED if report.skipped else 0)
