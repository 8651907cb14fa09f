#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files, functions and constructors stay small. Over the limit fails; over the target is a note."""

import re

import source_tree
from source_tree import closing, split_arguments

# what -> (target, limit)
CPP_LINES = (300, 500)
QML_LINES = (180, 250)
FUNCTION_LINES = (40, 80)
CONSTRUCTOR_PARAMETERS = (6, 8)

SCOPE = re.compile(r"\s*(?:(?:inline|typedef)\s+)*(?:namespace|class|struct|union|enum|extern)\b")
MACRO_CALL = re.compile(r"\s*[A-Z][A-Z0-9_]+\s*(?=\()")
TEMPLATE = re.compile(r"\s*template\s*<")
CLASS_NAME = re.compile(r"\b(?:class|struct|union)\b(?:\s*\[\[[^\]]*\]\])?\s+(?:[A-Z_]+\s+)?((?:\w+\s*::\s*)*\w+)")
MEMBER_INITIALISERS = re.compile(r"\)\s*(?:noexcept\s*)?:(?!:)")
ACCESS = re.compile(r"\b(?:public|protected|private|Q_SIGNALS|(?:public|protected|private)\s+Q_SLOTS)\s*:(?!:)")


def compare(report, source, line, what, size, bounds, unit):
    target, limit = bounds
    if size > limit:
        report.error(source.path, line, f"{what} has {size} {unit}; the limit is {limit}")
    elif size > target:
        report.note(source.path, line, f"{what} has {size} {unit}; the target is {target}")


def last_call(head):
    """(name, inside of the parentheses) of the declarator in a declaration: its last top-level parentheses that follow a name."""
    cut = MEMBER_INITIALISERS.search(head)
    if cut:
        head = head[: cut.start() + 1]
    found, i = None, 0
    while i < len(head):
        if head[i] == "(":
            end = closing(head, i)
            name = re.search(r"([\w:~]+|operator\s*\S+)\s*(?:<[^<>]*>)?\s*$", head[:i])
            if name and name.group(1) not in ("noexcept", "requires", "decltype", "alignas", "explicit"):
                found = (name.group(1), head[i + 1 : end])
            i = end
        i += 1
    return found


def without_prefixes(head):
    """Leaves out the macro calls and the template parameters that stand before a declaration."""
    while True:
        macro, template = MACRO_CALL.match(head), TEMPLATE.match(head)
        if macro:
            rest = head[closing(head, macro.end()) + 1 :]
            if not re.match(r"\s*\w", rest):
                return head
            head = rest
        elif template:
            depth, i = 1, template.end()
            while depth and i < len(head):
                depth += {"<": 1, ">": -1}.get(head[i], 0)
                i += 1
            head = head[i:]
        else:
            return head


def check_declaration(source, head, offset, class_name, report):
    """A declaration or the head of a definition: is it a constructor, and how much does it ask for?"""
    call = last_call(head)
    if not call:
        return
    name, parameters = call
    words = name.split("::")
    if words[-1] == class_name or len(words) > 1 and words[-1] == words[-2]:
        count = len(split_arguments(parameters))
        compare(report, source, source.line(offset), f"the constructor of {words[-1]}", count, CONSTRUCTOR_PARAMETERS, "parameters")


def walk(source, code, start, end, class_name, report):
    """Reads the declarations between two offsets that are no function's body."""
    i = head_start = start
    while i < end:
        c = code[i]
        if c == "(":
            i = closing(code, i)
        elif c == ":" and ACCESS.search(code, head_start, i + 1):
            head_start = i + 1
        elif c == ";":
            check_declaration(source, code[head_start:i], i, class_name, report)
            head_start = i + 1
        elif c == "{":
            head, after = without_prefixes(code[head_start:i]), closing(code, i)
            is_initialiser = MEMBER_INITIALISERS.search(head) and re.search(r"[\w>]\s*$", head)
            if is_initialiser:
                i = after + 1
                continue
            if SCOPE.match(head):
                named = CLASS_NAME.search(head)
                walk(source, code, i + 1, after, named.group(1).split("::")[-1] if named else None, report)
            elif "(" in head and not re.search(r"=\s*$", head):
                call = last_call(head)
                check_declaration(source, head, i, class_name, report)
                first, last = source.line(i), source.line(after)
                name = call[0] if call else "a function"
                compare(report, source, first, name, max(0, last - first - 1), FUNCTION_LINES, "lines")
            head_start = after + 1
            i = after
        i += 1


def run(tree, report):
    for source in tree.files(*source_tree.CPP, ".qml"):
        is_qml = source.path.endswith(".qml")
        lines = source.text.count("\n")
        compare(report, source, 1, "the file", lines, QML_LINES if is_qml else CPP_LINES, "lines")
        if not is_qml:
            code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group()), source.code, flags=re.M)
            walk(source, code, 0, len(code), None, report)


if __name__ == "__main__":
    source_tree.main(run)
