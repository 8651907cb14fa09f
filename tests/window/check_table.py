#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table in README.md against the tests: each capability has one, each that is named exists, none is left out."""
import re
import sys
from pathlib import Path

folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
tests = set()
for source in sorted(folder.glob("tst_*.cpp")):
    slots = re.search(r"private Q_SLOTS:\n(.*?)\n(private|\};|public|\n)", source.read_text(), re.S)
    for name in re.findall(r"void (\w+)\(\);", slots.group(1) if slots else ""):
        if name not in ("init", "cleanup"):
            tests.add(f"{source.stem.removeprefix('tst_')}.{name}")

faults, named = [], set()
rows = re.findall(r"^\| (?!---)(.+?) \| (.*?) \|$", (folder / "README.md").read_text(), re.M)
for capability, cell in rows:
    if capability == "capability":
        continue
    found = re.findall(r"`([\w.]+)`", cell)
    if not found:
        faults.append(f"no test: {capability}")
    named.update(found)
faults += [f"named but not there: {name}" for name in sorted(named - tests)]
faults += [f"not in the table: {name}" for name in sorted(tests - named)]
if not tests:
    faults.append("no tests found")
capabilities = sum(name != "capability" for name, _ in rows)
print("\n".join(faults) if faults else f"{len(tests)} tests for {capabilities} capabilities")
sys.exit(bool(faults))
