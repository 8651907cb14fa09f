#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text a user can see exists in every language, finished, with its placeholders."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree

import source_tree

FOLDER = "resources/i18n/"
LANGUAGES = ("en", "es", "fr")
SPOKEN_FROM = ("client", "qml", "shared/protocol")
# French does not let these begin a line: the space before them does not break.
LOOSE = re.compile(r" (?:[;!?»]|:(?!\w|%))|« ")
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


def find_lupdate():
    for path in (os.environ.get("LUPDATE"), "/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")):
        if path and os.access(path, os.X_OK):
            return path
    return None


def messages(path):
    """{(context, source, comment): message element} of a .ts file, and what is there twice."""
    found, twice = {}, []
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            if key in found:
                twice.append(key)
            found[key] = message
    return found, twice


def named(key):
    return f'"{key[1]}" ({key[0]}{", " + key[2] if key[2] else ""})'


def check_message(path, key, message, language, report):
    translation = message.find("translation")
    state = translation.get("type") if translation is not None else "unfinished"
    if state:
        report.error(path, 1, f"{state}: {named(key)}")
        return
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    wanted = set(PLACEHOLDER.findall(key[1]))
    for form in forms:
        if language == "fr" and LOOSE.search(form):
            report.error(path, 1, f"a space that may break in \"{form}\": U+00A0 before : and », after «, U+202F before ; ! ?")
        if not form.strip():
            report.error(path, 1, f"empty: {named(key)}")
        # "one" may be written out, so a plural form may leave %n away; nothing else.
        elif wanted - {"%n"} != set(PLACEHOLDER.findall(form)) - {"%n"} or "%n" in form and "%n" not in wanted:
            report.error(path, 1, f"placeholders differ: {named(key)} is translated as \"{form}\"")


def spoken(tree, report):
    """What lupdate finds in the sources, or None if it cannot look."""
    program = find_lupdate()
    if not program:
        report.error(FOLDER, 1, "lupdate is not installed (packaging/debian-packages.txt: qt6-l10n-tools)")
        return None
    folders = [folder for folder in SPOKEN_FROM if (tree.root / folder).is_dir()]
    with tempfile.TemporaryDirectory() as scratch:
        fresh = pathlib.Path(scratch) / "fresh.ts"
        # -I: it must read each class's header, or it takes a wrong name for the context and the program finds nothing.
        command = [program, "-silent", "-locations", "none", "-extensions", "cpp,h,qml", "-I", ".", *folders, "-ts", str(fresh)]
        result = subprocess.run(command, cwd=tree.root, capture_output=True, text=True)
        if result.returncode:
            report.error(FOLDER, 1, "lupdate: " + result.stderr.strip())
            return None
        return messages(fresh)[0] if fresh.exists() else {}


def run(tree, report):
    if not any(tree.files(".cpp", ".h", ".qml", under=SPOKEN_FROM)):
        return
    fresh = spoken(tree, report)
    if fresh is None:
        return
    files = {path for path in tree.paths if path.startswith(FOLDER) and path.endswith(".ts")}
    for language in LANGUAGES if fresh or files else ():
        path = f"{FOLDER}tertulia_{language}.ts"
        if path not in files:
            report.error(path, 1, "this language is missing")
            continue
        found, twice = messages(tree.root / path)
        for key in twice:
            report.error(path, 1, f"there twice: {named(key)}")
        for key in sorted(fresh.keys() - found.keys()):
            report.error(path, 1, f"not translated: {named(key)}")
        for key in sorted(found.keys() - fresh.keys()):
            report.error(path, 1, f"nobody says this any more: {named(key)}")
        for key, message in sorted(found.items(), key=lambda item: item[0]):
            check_message(path, key, message, language, report)
    for path in sorted(files - {f"{FOLDER}tertulia_{language}.ts" for language in LANGUAGES}):
        report.error(path, 1, "a language that check_translations.py does not know")


if __name__ == "__main__":
    source_tree.main(run)
