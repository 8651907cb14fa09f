#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""costs_nothing.py WITH... -- WITHOUT...: the names of the mistakes on purpose are in the first programs, in no other."""

import pathlib
import sys

from shows import BUGS, PLACES

NAMES = [bug.name for bug in BUGS] + ["TERTULIA_TEETH", "TERTULIA_DIE_AT", "8tertulia5teeth"]


def main():
    split = sys.argv.index("--")
    for path in sys.argv[1:split]:
        program = pathlib.Path(path).read_bytes()
        missing = [name for name in NAMES + PLACES if name.encode() not in program]
        if missing:
            sys.exit(f"{path} lacks {missing}: this test looks for the wrong names")
    for path in sys.argv[split + 1:]:
        program = pathlib.Path(path).read_bytes()
        found = [name for name in NAMES if name.encode() in program]
        if found:
            sys.exit(f"{path} has {found}: the hooks are not gone from it")


if __name__ == "__main__":
    main()
