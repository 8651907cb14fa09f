#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""qmllint has nothing to say about the interface.

It looks at the tree's own files, laid out as the modules they become, with the C++ types of a build (TERTULIA_QML_MODULES, the
build's import path) and with the qmllint of the Qt used (QMLLINT); CTest sets both. A later Qt looks at more: what the
oldest one does not know by that name is noted and does not fail.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import source_tree

# Qt 6.4 puts no names to its warnings: each of them counts. These are the names later ones have for the same.
COUNTED = set(
    "alias alias-cycle access-singleton-via-object deprecated duplicate-property-binding duplicated-name import "
    "incompatible-type inheritance-cycle missing-property missing-type multiline-strings non-list-property "
    "prefixed-import-type property read-only-property required restricted-type signal signal-handler-parameters syntax type "
    "unqualified unresolved-alias unresolved-type unused-imports with".split()
)
SINGLETON = re.compile(r"^\s*pragma\s+Singleton\b", re.M)


def find_qmllint():
    for path in (os.environ.get("QMLLINT"), "/usr/lib/qt6/bin/qmllint", shutil.which("qmllint6"), shutil.which("qmllint")):
        if path and os.access(path, os.X_OK):
            return path
    return None


def module(folder):
    return "Tertulia." + folder.rsplit("/", 1)[-1].capitalize()


def lay_out(tree, scratch, built):
    """Writes the tree's QML as modules, with the C++ types they bring themselves. {file there: its path in the tree}."""
    laid, entries = {}, {}
    for source in tree.files(".qml", under=("qml/",)):
        name = module(source.folder)
        target = scratch / name.replace(".", "/") / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(source.text, encoding="utf-8")
        laid[str(target)] = source.path
        kind = "singleton " if SINGLETON.search(source.code) else ""
        entries.setdefault(name, []).append(f"{kind}{target.stem} 1.0 {source.name}\n")
    for name, lines in entries.items():
        own = scratch / name.replace(".", "/")
        for types in (built / name.replace(".", "/")).glob("*.qmltypes"):
            if "Component {" in types.read_text(encoding="utf-8"):
                shutil.copy(types, own)
                lines.append(f"typeinfo {types.name}\n")
        qmldir = f"module {name}\ndepends QtQuick\n" + "".join(lines)
        (own / "qmldir").write_text(qmldir, encoding="utf-8")
    return laid


def look(program, scratch, files):
    """qmllint's findings {file: warnings}, or what it said instead of giving any."""
    command = [program, "--ignore-settings", "-I", str(scratch), "--json", "-", *files]
    # Qt 6.4's ends in a fault once in a while, with the order in which its tables happen to lie: then it is asked again.
    for seed in range(5):
        result = subprocess.run(command, cwd=scratch, capture_output=True, text=True, env={**os.environ, "QT_HASH_SEED": str(seed)})
        if result.returncode >= 0:
            break
    try:
        return {file["filename"]: file["warnings"] for file in json.loads(result.stdout)["files"]}
    except (KeyError, ValueError):
        return result.stderr.strip() or f"no answer, ended with {result.returncode}"


def tell(report, path, warning):
    message, line, name = warning["message"], warning.get("line", 1), warning.get("id")
    if name is None or name in COUNTED:
        report.error(path, line, f"qmllint: {message}")
    else:
        report.note(path, line, f"qmllint: {message} [{name}]")


def run(tree, report):
    program, built = find_qmllint(), os.environ.get("TERTULIA_QML_MODULES")
    if not any(tree.files(".qml", under=("qml/",))):
        return
    if not program:
        report.error("qml", 1, "qmllint is not installed (packaging/debian-packages.txt: qt6-declarative-dev-tools)")
        return
    if not built:
        report.skip("CTest knows the build with the C++ types (TERTULIA_QML_MODULES); run it as lint.qmllint")
        return
    types = pathlib.Path(built) / "Tertulia" / "Client"
    if not (types / "qmldir").exists() or not list(types.glob("*.qmltypes")):
        report.error("qml", 1, f"no C++ types in {types}: build first")
        return
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder).resolve()
        shutil.copytree(types, scratch / "Tertulia" / "Client", ignore=shutil.ignore_patterns("*.a", "*.so", "*.o"))
        laid = lay_out(tree, scratch, pathlib.Path(built))
        findings = look(program, scratch, list(laid))
        if isinstance(findings, str):
            report.error("qml", 1, "qmllint: " + findings)
            return
        for file, path in laid.items():
            if file not in findings:
                report.error(path, 1, "qmllint has not looked at it")
            for warning in findings.get(file, []):
                tell(report, path, warning)


if __name__ == "__main__":
    source_tree.main(run)
