#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py FOLDER DATABASE [--until SECONDS]: judges a run by what it left behind.

FOLDER has the histories (*.jsonl), DATABASE is the server's file after it ended. Names every invariant that broke, with
the lines that prove it; exit code 1 then. --until leaves out what happened later (in seconds of the histories' clock):
so a restored backup is judged by what was acknowledged before it was made (I12).
"""

import argparse
import sys
from dataclasses import dataclass

from invariants import INVARIANTS, SECOND
from record import Database, Histories, read_histories


@dataclass
class Finding:
    invariant: str
    text: str
    proof: list

    def __str__(self):
        return "\n".join([f"{self.invariant}: {self.text}"] + [f"    {line}" for line in self.proof])


def judge(folder, database, until=None, most=5):
    """At most `most` findings of each invariant."""
    lines = read_histories(folder)
    if until is not None:
        lines = [line for line in lines if line["t"] <= until * SECOND]
    return judge_lines(lines, Database(database), most)


def judge_lines(lines, database, most=5):
    histories = Histories(lines)
    findings = []
    for name, invariant in INVARIANTS.items():
        for count, (text, proof) in enumerate(invariant(histories, database)):
            if count == most:
                break
            findings.append(Finding(name, text, proof))
    return findings


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("database")
    parser.add_argument("--until", type=float)
    args = parser.parse_args()
    findings = judge(args.folder, args.database, args.until)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings" if findings else "all invariants hold")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
