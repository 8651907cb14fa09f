#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Common misspellings in code, comments and documents. Translations and data are left alone."""

import re
import shutil
import subprocess

import source_tree

LOOKED_AT = (".cpp", ".h", ".qml", ".md", ".py", ".sql", ".txt", ".cmake", ".toml", ".yml", ".sh")
# Words of ours that the dictionary takes for mistakes; and camelCase is looked at by people only.
OURS = "ine,ines,nd,te,teh,crate,soler"
CAMEL = r"\b\w*[a-z][A-Z]\w*\b"


def run(tree, report):
    program = shutil.which("codespell")
    if not program:
        report.error("tests/lint/check_spelling.py", 1, "codespell is not installed (packaging/debian-packages.txt)")
        return
    paths = [path for path in tree.paths if path.endswith(LOOKED_AT)]
    if not paths:
        return
    result = subprocess.run([program, "-L", OURS, "--ignore-regex", CAMEL, "--", *paths], cwd=tree.root, capture_output=True, text=True)
    for path, line, fault in re.findall(r"^(.+?):(\d+): (.+ ==> .+)$", result.stdout, re.M):
        report.error(path, line, fault)
    if result.returncode and not report.errors:
        report.error("tests/lint/check_spelling.py", 1, (result.stdout + result.stderr).strip())


if __name__ == "__main__":
    source_tree.main(run)
