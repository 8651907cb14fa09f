#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL stands where SQL belongs, is one text for both engines, and is never glued together at run time.

What differs between SQLite and PostgreSQL is a {{token}} of shared/sql/dialect.h; shared/sql itself is exempt, because it
is where the difference is kept.
"""

import re

import source_tree

HOMES = ("server/store/", "client/cache/", "shared/sql/")
DIALECT = "shared/sql/"
STATEMENT = re.compile(
    r"\b(?:SELECT\s+(?:.+\s+FROM\b|\?|COUNT|MAX|CAST)|INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+\w+\s+SET"
    r"|DELETE\s+FROM|CREATE\s+(?:TABLE|UNIQUE|INDEX|VIRTUAL|TEMP)|ALTER\s+TABLE|DROP\s+(?:TABLE|INDEX)|PRAGMA\s+\w)",
    re.S,
)
PART = re.compile(r"^\s*(?:AND|FROM|GROUP BY|JOIN|LEFT JOIN|LIMIT|ON CONFLICT|ORDER BY|RETURNING|SET|VALUES|WHERE|WITH)\b")
ONE_ENGINE = [
    (r"\bAUTO_?INCREMENT\b", "{{autokey}}"),
    (r"\b(?:BIG|SMALL)?SERIAL\b", "{{autokey}}"),
    (r"\bGENERATED\s+(?:ALWAYS|BY)\b", "{{autokey}}"),
    (r"\bINSERT\s+OR\b|\bREPLACE\s+INTO\b|\bON\s+DUPLICATE\b", "ON CONFLICT"),
    (r"\bPRAGMA\b", "shared/sql"),
    (r"(?<!:)::\s*[A-Za-z]", "CAST(… AS …)"),
    (r"\bILIKE\b|\bGLOB\b|\bREGEXP\b|\bSIMILAR\s+TO\b", "{{ilike}}"),
    (r"\b(?:datetime|strftime|julianday|unixepoch|now|date_trunc|to_timestamp)\s*\(", "a bound time"),
    (r"\bINTERVAL\b", "a bound time"),
    (r"\b(?:BLOB|BYTEA)\b", "{{blob}}"),
    (r"\bROWID\b", "{{no_rowid}} or a key of our own"),
    (r"\b(?:IFNULL|NVL)\s*\(", "COALESCE"),
    (r"\b(?:GREATEST|LEAST)\s*\(", "{{greatest}} or {{least}}"),
    (r"\bFOR\s+(?:(?:NO\s+KEY\s+)?UPDATE|(?:KEY\s+)?SHARE)\b", "{{lock_row}}"),
    (r"\bCOLLATE\b", "{{bytewise}} or {{nocase}}"),
    (r"\bJSONB\b|\bARRAY\s*\[|\bANY\s*\(|\bDISTINCT\s+ON\b", "plain columns and rows"),
    (r"\bLIMIT\s+(?:\d+|\?)\s*,", "LIMIT … OFFSET …"),
    (r"\blast_insert_rowid\b|\blastval\b", "RETURNING"),
]


def check_text(source, offset, sql, report):
    portable = re.sub(r"\{\{\w+\}\}", lambda m: " " * len(m.group()), sql)
    portable = re.sub(r"--[^\n]*", lambda m: " " * len(m.group()), portable)
    for pattern, instead in ONE_ENGINE:
        for match in re.finditer(pattern, portable, re.I):
            line = source.line(offset + match.start())
            report.error(source.path, line, f"only one engine knows `{match.group().strip()}`: use {instead}")


def literals(source):
    """(start, end, text) of string literals; those that the compiler joins, also around a macro's NAME, are one."""
    groups = []
    for start, end, text in source.strings:
        if groups and re.fullmatch(r"\s*(?:[A-Z][A-Z0-9_]*\s*)?", source.code[groups[-1][1] : start]):
            first, last, before = groups[-1]
            groups[-1] = (first, end, before + " " * (start - last) + text)
        else:
            groups.append((start, end, text))
    return groups


BUILT_AFTER = re.compile(r"\s*(?:_\w+)?\s*\)?\s*(?:\+|\.\s*arg\b|\.\s*append\b)")
BUILT_BEFORE = re.compile(r"\+=?\s*(?:u8?|L)?$")
CALL = re.compile(r"(?:\.|->)\s*(?:exec|one|many|prepare)\s*(?:<[^;{}()]*>)?\s*\(")


def check_building(source, report):
    for match in CALL.finditer(source.code):
        inside = source.code[match.end() : source_tree.closing(source.code, match.end() - 1)]
        first = (source_tree.split_arguments(inside) or [""])[0]
        if re.search(r"\+|\.\s*(?:arg|append|replace)\s*\(|\b(?:asprintf|format)\s*\(", first):
            report.error(source.path, source.line(match.start()), "SQL is a literal with bound values, never built from pieces")


def run(tree, report):
    for source in tree.files(".sql"):
        if not source.path.startswith(HOMES + ("tests/",)):
            report.error(source.path, 1, "SQL lives in " + ", ".join(HOMES))
        if not source.path.startswith(DIALECT):
            check_text(source, 0, source.text, report)
    for source in tree.files(*source_tree.CPP, under=("shared/", "server/", "client/", "qml/")):
        at_home = source.path.startswith(HOMES)
        for start, end, text in literals(source):
            if not STATEMENT.search(text) and not (at_home and PART.search(text)):
                continue
            line = source.line(start)
            if not at_home:
                report.error(source.path, line, "SQL lives in " + ", ".join(HOMES))
            if source.path.startswith(DIALECT):
                continue
            check_text(source, start + 1, text, report)
            if BUILT_AFTER.match(source.code, end) or BUILT_BEFORE.search(source.code[:start]):
                report.error(source.path, line, "SQL is a literal with bound values, never built from pieces")
        if at_home and not source.path.startswith(DIALECT):
            check_building(source, report)


if __name__ == "__main__":
    source_tree.main(run)
