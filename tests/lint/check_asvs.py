#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/security: every requirement of OWASP ASVS 4.0.3 at level 2 has its verdict with a reason, the verdicts are
counted right, and every test that the documents name exists."""

import re

import source_tree

FOLDER = "packaging/security/"
TABLE = FOLDER + "asvs.md"
# What the standard has at its levels 1 and 2: the section, and its numbers as they are left in 4.0.3.
REQUIREMENTS = {
    "1.1": "1-7", "1.2": "1-4", "1.4": "1,4,5", "1.5": "1-4", "1.6": "1-4", "1.7": "1-2", "1.8": "1-2", "1.9": "1-2",
    "1.10": "1", "1.11": "1-2", "1.12": "2", "1.14": "1-6",
    "2.1": "1-12", "2.2": "1-3", "2.3": "1-3", "2.4": "1-5", "2.5": "1-7", "2.6": "1-3", "2.7": "1-6", "2.8": "1-7", "2.9": "1-3",
    "2.10": "1-4",
    "3.1": "1", "3.2": "1-4", "3.3": "1-4", "3.4": "1-5", "3.5": "1-3", "3.7": "1",
    "4.1": "1-3,5", "4.2": "1-2", "4.3": "1-3",
    "5.1": "1-5", "5.2": "1-8", "5.3": "1-10", "5.4": "1-3", "5.5": "1-4",
    "6.1": "1-3", "6.2": "1-6", "6.3": "1-2", "6.4": "1-2",
    "7.1": "1-4", "7.2": "1-2", "7.3": "1,3-4", "7.4": "1-3",
    "8.1": "1-4", "8.2": "1-3", "8.3": "1-8",
    "9.1": "1-3", "9.2": "1-4",
    "10.2": "1-2", "10.3": "1-3",
    "11.1": "1-8",
    "12.1": "1-3", "12.2": "1", "12.3": "1-6", "12.4": "1-2", "12.5": "1-2", "12.6": "1",
    "13.1": "1,3-5", "13.2": "1-3,5-6", "13.3": "1-2", "13.4": "1-2",
    "14.1": "1-4", "14.2": "1-6", "14.3": "2-3", "14.4": "1-7", "14.5": "1-4",
}  # fmt: skip
COUNT = 259

ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|$", re.M)
TEST = re.compile(r"`([a-z0-9]+)\.([a-z0-9_]+)(?: (\w+))?`")
SHORTEST_REASON = 12


def requirements():
    for section, numbers in REQUIREMENTS.items():
        for part in numbers.split(","):
            first, _, last = part.partition("-")
            yield from (f"{section}.{number}" for number in range(int(first), int(last or first) + 1))


def exists(tree, suite, name, function):
    for ending in (".cpp", ".qml"):
        path = f"tests/{suite}/tst_{name}{ending}"
        if path in tree.paths:
            return not function or re.search(rf"\b(?:void|function) (?:\w+::)?{function}\(", tree.source(path).text)
    path = f"tests/{suite}/suite.cmake"
    if function or path not in tree.paths:
        return False
    text = tree.source(path).text
    lists = " ".join(re.findall(r"foreach\(\w+ ([^)]*)\)", text)).split()
    return re.search(rf"NAME {suite}\.{name}\b", text) or f"NAME {suite}.${{" in text and name in lists


def check_tests(tree, source, report):
    """Names with a function are tests everywhere, those without one unless they are keys of the configuration."""
    for match in TEST.finditer(source.text):
        suite, name, function = match.groups()
        is_test = f"tests/{suite}/suite.cmake" in tree.paths and suite != "server"
        if (function or is_test) and not exists(tree, suite, name, function):
            report.error(source.path, source.line(match.start()), f"names {match.group()}, which is no test")


def check_rows(source, report):
    found, verdicts = {}, {"pass": 0, "fail": 0, "n/a": 0}
    for match in ROW.finditer(source.text):
        number, what, verdict, shown = (cell.strip() for cell in match.groups())
        line = source.line(match.start())
        if number in found:
            report.error(source.path, line, f"{number} is there twice")
        found[number] = verdict
        if verdict not in verdicts:
            report.error(source.path, line, f"{number} has the verdict {verdict!r}, not one of {', '.join(verdicts)}")
            continue
        verdicts[verdict] += 1
        if len(what) < SHORTEST_REASON:
            report.error(source.path, line, f"{number} does not say what is asked")
        if verdict == "pass" and not TEST.match(shown):
            report.error(source.path, line, f"{number} passes by no test")
        if verdict != "pass" and len(shown) < SHORTEST_REASON:
            report.error(source.path, line, f"{number} has no reason")
    wanted = list(requirements())
    for number in wanted:
        if number not in found:
            report.error(source.path, 1, f"{number} is missing")
    for number in found.keys() - set(wanted):
        report.error(source.path, 1, f"{number} is no requirement of 4.0.3 at level 2")
    sentence = f"{verdicts['pass']} pass, {verdicts['fail']} fail, {verdicts['n/a']} do not apply"
    if sentence not in source.text:
        report.error(source.path, 1, f"it should say: {sentence}")


def run(tree, report):
    if TABLE not in tree.paths:
        report.error(TABLE, 1, "this document is missing")
        return
    check_rows(tree.source(TABLE), report)
    for source in tree.files(".md", under=(FOLDER,)):
        check_tests(tree, source, report)


if __name__ == "__main__":
    assert len(list(requirements())) == COUNT
    source_tree.main(run)
