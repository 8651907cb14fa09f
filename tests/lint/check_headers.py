#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a file begins and what it is called: licence line, guard, the comment that says what a header is for, names."""

import re

import source_tree

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
CODE = (".cpp", ".h", ".qml", ".py", ".sh", ".cmake", ".sql", "CMakeLists.txt", ".toml", ".yml", ".yaml")
EMPTY_NAMES = re.compile(r"(?:(?:^|_)(?:manager|helpers?|utils?|utilities|controller)(?:_|\.)|^(?:base|common|misc)\.|_base\.)")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
COMMENT_LINES = (2, 12)


def is_script(source):
    return "." not in source.name and source.text.startswith("#!")


def check_header(source, report):
    lines = source.text.splitlines()
    if sum(line.strip() == "#pragma once" for line in lines) != 1:
        report.error(source.path, 1, "a header has one #pragma once")
    longest, current = 0, 0
    for line in lines:
        if line.startswith("//") and SPDX not in line:
            current += 1
            longest = max(longest, current)
        elif re.match(r"\s*(?:#|$)", line):
            current = 0 if longest < COMMENT_LINES[0] else current
        elif "SPDX" not in line:
            break
    if longest == 0:
        report.error(source.path, 1, "a header begins with a comment: what it hides, guarantees, which thread, what it does not do")
    elif not COMMENT_LINES[0] <= longest <= COMMENT_LINES[1]:
        report.note(source.path, 1, f"the header's comment has {longest} lines; 3 to 8 are the house's measure")


def run(tree, report):
    for source in tree.files(""):
        if source.path.startswith((".ci/", "packaging/")) and is_script(source) or source.path.endswith(CODE):
            if SPDX not in "\n".join(source.text.splitlines()[:3]):
                report.error(source.path, 1, f"the first line says {SPDX}")
            for match in UNFINISHED.finditer("" if source.path.startswith("tests/lint/") else source.text):
                report.error(source.path, source.line(match.start()), f"{match.group()}: finish it or make it an issue")
        if source.path.endswith(source_tree.CPP):
            if not re.fullmatch(r"[a-z0-9_]+\.(?:cpp|h)", source.name):
                report.error(source.path, 1, "C++ files are called snake_case.h and snake_case.cpp")
            if EMPTY_NAMES.search(source.name):
                report.error(source.path, 1, "the name says nothing: what does it hide?")
        if source.path.endswith(".h"):
            check_header(source, report)
        if source.path.endswith(".qml") and not source.name.startswith("tst_"):
            if not re.fullmatch(r"[A-Z][A-Za-z0-9]*\.qml", source.name):
                report.error(source.path, 1, "QML files are called PascalCase.qml")


if __name__ == "__main__":
    source_tree.main(run)
