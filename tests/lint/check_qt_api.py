#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that compile on one of the Qt versions we build on and not on the other (warnings are errors), and private headers."""

import re

import source_tree

# pattern in code without comments and strings -> what to write instead
REFUSED = [
    (r"\bQt::(?:UTC|OffsetFromUTC)\b", "QTimeZone::utc(), or toUTC()"),
    (r"\bsetTimeSpec\s*\(", "toTimeZone"),
    (r"\bqAsConst\s*\(", "std::as_const"),
    (r"\bQVariant::(?:Type|Invalid)\b", "QMetaType"),
    (r"#[ \t]*include[ \t]*<[^>]*(?:private/|_p\.h)[^>]*>", "public API"),
]


def run(tree, report):
    for source in tree.files(*source_tree.CPP):
        for pattern, instead in REFUSED:
            for match in re.finditer(pattern, source.code):
                report.error(source.path, source.line(match.start()), f"not {match.group()}: {instead}")


if __name__ == "__main__":
    source_tree.main(run)
