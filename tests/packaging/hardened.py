#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hardened.py BIN-FOLDER: what the compiler and the linker can do against a write beyond its bounds is in the programs.
Checked library calls (_FORTIFY_SOURCE) are asked for too, but leave nothing to look for where every size is known."""

import pathlib
import subprocess
import sys

PROGRAMS = ("tertulia-server", "tertulia", "tertulia-cli")


def read(option, program):
    return subprocess.run(["readelf", "-W", option, program], check=True, capture_output=True, text=True).stdout


def faults(program):
    symbols, segments, dynamic = (read(option, program) for option in ("--dyn-syms", "--program-headers", "--dynamic"))
    stack = [line for line in segments.splitlines() if "GNU_STACK" in line]
    asked = {
        "it can be loaded anywhere": "DYN" in read("--file-header", program) and "PIE" in dynamic,
        "the stack is protected": "__stack_chk_fail" in symbols,
        "relocations cannot be written over": "GNU_RELRO" in segments,
        "nothing on the stack is run": len(stack) == 1 and " RWE " not in stack[0],
        "functions cannot be written over": program.name != "tertulia-server" or "NOW" in dynamic,
    }
    return [f"{program.name}: not so: {what}" for what, is_so in asked.items() if not is_so]


def main():
    folder = pathlib.Path(sys.argv[1])
    found = [fault for name in PROGRAMS for fault in faults(folder / name)]
    print("\n".join(found) or f"{len(PROGRAMS)} programs have it all")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
