#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No text that somebody typed ever meets an engine that interprets it.

Plain Qt Quick text guesses whether a string is HTML: it then fetches images over the network, opens local files and, in
the labels inside stock controls, crashes. So text goes through gate components that say PlainText, stock controls draw
their own label, and links leave through one door.
"""

import re

import source_tree
from source_tree import closing

# To show, to select, and to write in.
TEXT_GATES = {"qml/components/PlainLabel.qml", "qml/components/PlainTextEdit.qml", "qml/components/ComposerField.qml"}
# Shows what client/text made of a message: the one thing that may interpret.
RICH_GATE = "qml/components/RichTextEdit.qml"
LINK_GATE = "client/platform/link_opener.cpp"
FILE_GATE = "client/platform/file_opener.cpp"
RAW_TEXT = ("Text", "Label", "TextEdit")
INTERPRETING = ("MarkdownText", "RichText", "StyledText", "AutoText")
# Controls that put their `text` or `title` into a label of their own making.
LABELLED = (
    "Button RoundButton ToolButton TabButton DelayButton CheckBox RadioButton Switch MenuItem MenuBarItem ComboBox GroupBox "
    "Dialog ToolTip ItemDelegate CheckDelegate RadioDelegate SwitchDelegate SwipeDelegate"
).split()

OBJECT = re.compile(r"(?:\b([A-Za-z_]\w*)\.)?\b([A-Z]\w*)\s*(?:on\s+\w+\s*)?\{")
IMPORT = re.compile(r"^[ \t]*import[ \t]+([\w.]+)(?:[ \t]+[\d.]+)?(?:[ \t]+as[ \t]+(\w+))?", re.M)


def own_part(body):
    """The bindings of an object itself, without those of the objects inside it."""
    result, i = [], 0
    while i < len(body):
        if body[i] == "{":
            i = closing(body, i)
        else:
            result.append(body[i])
        i += 1
    return "".join(result)


def check_objects(source, report):
    templates = {alias for module, alias in IMPORT.findall(source.code) if module == "QtQuick.Templates" and alias}
    for match in OBJECT.finditer(source.code):
        prefix, name = match.groups()
        line = source.line(match.start(2))
        bindings = own_part(source.code[match.end() : closing(source.code, match.end() - 1)])
        if name in RAW_TEXT and prefix not in templates:
            if source.path == RICH_GATE:
                continue
            if source.path not in TEXT_GATES:
                report.error(source.path, line, f"raw {name}: use PlainLabel or PlainTextEdit")
            elif not re.search(r"\btextFormat\s*:\s*\w+\.PlainText\b", bindings):
                report.error(source.path, line, f"{name} in a gate must say textFormat: PlainText")
        if name in LABELLED and prefix not in templates and not re.search(r"\bcontentItem\s*:", bindings):
            report.error(source.path, line, f"{name} draws its text with an interpreting label: give it a contentItem of ours")


PATTERNS = [
    (r"\b(?:" + "|".join(INTERPRETING) + r")\b", "only PlainText, never {0}"),
    (r"\btextFormat\s*:(?!\s*\w+\.PlainText\b)", "textFormat is PlainText everywhere"),
    (r"\bToolTip\.\w+", "the attached {0} draws with an interpreting label: use Tip"),
    (r"\bproperty\s+var\b", "a property has a type, not var"),
    (r"\bQt\.openUrlExternally\b", "links open through the link opener only"),
]


def run(tree, report):
    for source in tree.files(".qml", under=("qml/",)):
        check_objects(source, report)
        for pattern, message in PATTERNS:
            for match in re.finditer(pattern, source.code):
                if source.path == RICH_GATE and match.group() in ("RichText", "textFormat:"):
                    continue
                report.error(source.path, source.line(match.start()), message.format(match.group()))
    for source in tree.files(*source_tree.CPP, under=("client/",)):
        for match in re.finditer(r"\bQDesktopServices\s*::\s*openUrl\b", source.code):
            if source.path not in (LINK_GATE, FILE_GATE):
                report.error(source.path, source.line(match.start()), f"links open through {LINK_GATE} only")
        for match in re.finditer(r"\bQt::(?:" + "|".join(INTERPRETING) + r")\b", source.code):
            report.error(source.path, source.line(match.start()), f"only plain text, never {match.group()}")


if __name__ == "__main__":
    source_tree.main(run)
