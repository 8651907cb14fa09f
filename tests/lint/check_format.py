#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""C++ is formatted as .clang-format says. Versions of clang-format disagree with each other, so one of them is the measure."""

import re
import shutil
import subprocess

import source_tree

MEASURE = 14  # Debian 12's


def run(tree, report):
    program = shutil.which("clang-format")
    if not program:
        report.error(".clang-format", 1, "clang-format is not installed (packaging/debian-packages.txt)")
        return
    version = int(re.search(r"version (\d+)", subprocess.run([program, "--version"], capture_output=True, text=True).stdout)[1])
    if version != MEASURE:
        report.skip(f"clang-format {MEASURE} is the measure, here is {version}")
        return
    paths = [source.path for source in tree.files(*source_tree.CPP)]
    if not paths:
        return
    result = subprocess.run(
        [program, "--dry-run", "--Werror", "--ferror-limit=1", *paths], cwd=tree.root, capture_output=True, text=True
    )
    for path, line in re.findall(r"^(\S+?):(\d+):\d+: error:", result.stderr, re.M):
        report.error(path, line, "not formatted: clang-format -i " + path)
    if result.returncode and not report.errors:
        report.error(".clang-format", 1, result.stderr.strip())


if __name__ == "__main__":
    source_tree.main(run)
