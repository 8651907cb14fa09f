# SPDX-License-Identifier: GPL-3.0-or-later
"""What packaging/coverage prints: a table of parts out of what gcov says of each object. A statement counts as run if any
copy of its line was (a template has one for each use). Programs that a test kills leave no counts behind, so what only
they ran is missing. Branches are those of conditions; the compiler's own for exceptions are left out."""

import argparse
import collections
import json
import multiprocessing
import pathlib
import re
import subprocess
import sys

# Name, the files that it is, and the least share of statements and of branches, in percent.
PARTS = [
    ("server", r"server/", 90, None),
    ("protocol", r"shared/protocol/", 95, None),
    ("sync", r"client/sync/", 95, None),
    ("outbox", r"client/cache/(outbox|outgoing_files)\.", 95, None),
    ("permission resolver", r"shared/protocol/permissions\.", None, 100),
    ("client's cache", r"client/cache/", None, None),
    ("client's line", r"client/net/", None, None),
    ("SQL kit", r"shared/sql/", None, None),
    ("search", r"shared/search/", None, None),
]
MOST_HOLES = 8


class File:
    def __init__(self):
        self.lines = collections.Counter()
        self.branches = collections.Counter()

    def share(self, branches=False):
        counts = self.branches if branches else self.lines
        return sum(1 for count in counts.values() if count), len(counts)


def ask(task):
    """What gcov says of one object, for the sources of the tree."""
    root, notes = task
    done = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", notes], cwd=pathlib.Path(notes).parent,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    found = []
    for text in done.stdout.splitlines():
        for file in json.loads(text)["files"]:
            path = file["file"]
            if not path.startswith(root + "/") or not re.match(r"(client|server|shared)/", path[len(root) + 1:]):
                continue
            lines = [(line["line_number"], line["count"], line.get("function_name", ""),
                      [one["count"] for one in line["branches"] if not one["throw"]]) for line in file["lines"]]
            found.append((path[len(root) + 1:], lines))
    return found


def gather(root, build):
    notes = [str(path) for path in sorted(build.rglob("*.gcno"))
             if "tests" not in path.relative_to(build).parts[:1] or path.with_suffix(".gcda").exists()]
    if not notes:
        sys.exit("nothing was built there with the preset coverage")
    files = collections.defaultdict(File)
    with multiprocessing.Pool() as pool:
        for found in pool.imap_unordered(ask, [(str(root), one) for one in notes], chunksize=4):
            for path, lines in found:
                file = files[path]
                for number, count, function, branches in lines:
                    file.lines[number] += count
                    for place, taken in enumerate(branches):
                        file.branches[number, function, place] += taken
    return {path: file for path, file in files.items() if (root / path).is_file()}


def shown(run, all_of_it):
    return f"{100 * run / all_of_it:.1f} % ({run} of {all_of_it})" if all_of_it else "none"


def ranges(numbers):
    out = []
    for number in sorted(numbers):
        if out and number <= out[-1][1] + 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in out)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--missed", action="append", default=[])
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    files = gather(options.root.resolve(), options.build.resolve())
    short = False
    print("| part | statements | goal | branches | goal |\n|---|---|---|---|---|")
    for name, pattern, least, least_branches in PARTS:
        mine = [file for path, file in files.items() if re.match(pattern, path)]
        lines = [sum(one) for one in zip(*(file.share() for file in mine), strict=True)] or [0, 0]
        branches = [sum(one) for one in zip(*(file.share(True) for file in mine), strict=True)] or [0, 0]
        short |= lines[0] * 100 < (least or 0) * lines[1] or branches[0] * 100 < (least_branches or 0) * branches[1]
        print(f"| {name} | {shown(*lines)} | {least or ''} | {shown(*branches)} | {least_branches or ''} |")
    holes = sorted(files.items(), key=lambda one: one[1].share()[0] - one[1].share()[1])[:MOST_HOLES]
    print("\nThe largest holes: " + ", ".join(f"{path} {file.share()[1] - file.share()[0]}" for path, file in holes))
    for folder in options.missed:
        for path, file in sorted(files.items()):
            missed = [number for number, count in file.lines.items() if not count]
            if path.startswith(folder) and missed:
                print(f"{path}: {ranges(missed)}")
    if options.json:
        options.json.write_text(json.dumps({path: file.share() + file.share(True) for path, file in sorted(files.items())}, indent=1))
    sys.exit(1 if short else 0)


if __name__ == "__main__":
    main()
