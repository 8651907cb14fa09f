#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include and import whom. LAYERS is the table; CONTRIBUTING.md shows it to people."""

import posixpath
import re

import source_tree

# folder -> what it may include besides itself: a folder with all in it, or one header.
LAYERS = {
    "shared/protocol": [],
    "shared/sql": [
        "shared/protocol/result.h",
        "shared/protocol/error_codes.h",
        "shared/protocol/clock.h",
        "shared/protocol/ids.h",
        "shared/protocol/home_thread.h",
        "shared/protocol/teeth.h",
    ],
    "shared/search": ["shared/protocol"],
    "shared/budgets": [],
    "server/store": ["shared/protocol", "shared/sql"],
    "server/bus": ["shared/protocol"],
    "server/services": ["shared/protocol", "shared/search", "shared/sql/db.h", "server/store", "server/bus"],
    "server/net": [
        "shared/protocol/limits.h",
        "shared/protocol/clock.h",
        "shared/protocol/result.h",
        "shared/protocol/error_codes.h",
    ],
    "server/blobs": ["shared/protocol/result.h", "shared/protocol/requests_images.h"],
    "server/files": ["shared/protocol/result.h", "shared/protocol/ids.h"],
    "server/http": ["shared/protocol/result.h"],
    "server/metrics": [],
    "server/seed": ["shared/protocol", "shared/sql/db.h", "server/store", "server/bus", "server/services"],
    "server/transfer": [
        "shared/protocol",
        "shared/sql/db.h",
        "server/store",
        "server/bus",
        "server/services",
        "server/files",
    ],
    "server/backup": [
        "shared/protocol",
        "shared/sql",
        "server/store",
        "server/services",
        "server/transfer",
    ],
    "server/dispatch": [
        "shared/protocol",
        "shared/sql/db_thread.h",
        "server/metrics",
        "server/net",
        "server/http",
        "server/blobs",
        "server/files",
        "server/services",
        "server/transfer",
        "server/bus",
    ],
    "server/cluster": [
        "shared/protocol",
        "shared/sql/db.h",
        "server/store",
        "server/bus",
        "server/net/frame.h",
    ],
    "server": [
        "shared/budgets",
        "shared/protocol",
        "shared/sql",
        "server/metrics",
        "server/store",
        "server/bus",
        "server/services",
        "server/seed",
        "server/transfer",
        "server/backup",
        "server/net",
        "server/http",
        "server/blobs",
        "server/files",
        "server/dispatch",
        "server/cluster",
    ],
    "client/recorder": ["shared/protocol"],
    "client/net": ["shared/protocol", "client/recorder/flight_recorder.h"],
    "client/cache": ["shared/protocol", "shared/search", "shared/sql", "client/recorder/redaction.h"],
    "client/platform": ["shared/protocol"],
    "client/text": ["shared/protocol"],
    "client/sync": ["shared/protocol", "client/recorder", "client/net", "client/cache", "client/platform/secret_store.h"],
    "client/models": ["shared/protocol", "client/sync/changes.h", "client/cache", "client/text"],
    "client/viewmodels": [
        "shared/budgets",
        "shared/protocol",
        "client/models",
        "client/sync",
        "client/net/session.h",
        "client/cache/state_file.h",
        "client/text",
    ],
    "qml/components": [],
    "client/cli": [
        "shared/protocol",
        "client/recorder",
        "client/net",
        "client/cache",
        "client/sync",
        "client/platform",
    ],
    "client": [
        "shared/protocol",
        "client/net",
        "client/cache",
        "client/sync",
        "client/models",
        "client/viewmodels",
        "client/platform",
        "client/text",
    ],
}

SOCKETS = r"QTcp|QUdp|QSsl|QLocalS|QWebSocket|QNetwork|QtNetwork|QtWebSockets|QHttp|httplib|sys/socket|netinet/"
SQL = r"QSql|QtSql|sqlite3|libpq"
GUI = r"QtGui|QtQuick|QtQml|QtWidgets|QGui|QQuick|QQml|QWidget|QImage|QPixmap|QPainter|QApplication|QSystemTray"
JSON = r"QJson"
# folder -> what its angle-bracket includes must not begin with: the technologies it is kept free of.
MUST_NOT_KNOW = {
    "shared/protocol": f"{SOCKETS}|{SQL}|{GUI}",
    "shared/sql": f"{SOCKETS}|{GUI}",
    "shared/search": f"{SOCKETS}|{SQL}|{GUI}|{JSON}",
    "server/store": f"{SOCKETS}|{GUI}",
    "server/bus": f"{SOCKETS}|{SQL}|{GUI}",
    "server/services": f"{SOCKETS}|{SQL}|{JSON}|{GUI}",
    "server/net": f"{SQL}|{JSON}|{GUI}",
    "server/http": f"{SQL}|{JSON}|{GUI}",
    "server/transfer": f"{SOCKETS}|{SQL}|{GUI}",
    "server/cluster": f"{SOCKETS}|{SQL}|{GUI}",
    "server/backup": f"{SOCKETS}|{SQL}|{GUI}",
    "server/dispatch": f"{SQL}|{GUI}",
    "client/recorder": f"{SOCKETS}|{SQL}|{GUI}",
    "client/net": f"{SQL}|{GUI}",
    "client/cache": f"{SOCKETS}|{GUI}",
    "client/sync": f"{GUI}",
    "client/text": f"{SOCKETS}|{SQL}|{GUI}|{JSON}",
    "client/models": f"{SOCKETS}|{SQL}|QtQuick|QQuick|QtWidgets|QWidget",
    "client/viewmodels": f"{SOCKETS}|{SQL}|QtQuick|QQuick|QtWidgets|QWidget",
}

# QML folders from the bottom up: each may import those before it. Only the last two see the client's C++ types.
QML_LAYERS = {"theme": "Tertulia.Theme", "components": "Tertulia.Components", "pages": "Tertulia.Pages", "app": "Tertulia.App"}
QML_SEES_CLIENT = {"pages", "app"}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.M)
QML_IMPORT = re.compile(r'^[ \t]*import[ \t]+(?:"([^"]+)"|([A-Za-z][\w.]*))', re.M)


def may_include(layer, path):
    folder = posixpath.dirname(path)
    return folder == layer or any(path == allowed or folder == allowed for allowed in LAYERS[layer])


def check_includes(tree, source, report):
    in_tests = source.path.startswith("tests/")
    layer = source.folder
    if not in_tests and layer not in LAYERS:
        report.error(source.path, 1, f"folder {layer or 'root'} is in no layer: give it a row in check_layers.py and CONTRIBUTING.md")
        return []
    included = []
    own = source.path[: -len(".cpp")] + ".h" if source.path.endswith(".cpp") else None
    for match in INCLUDE.finditer(source.uncommented):
        quoted, system = match.groups()
        line = source.line(match.start(quoted and 1 or 2))
        if system:
            if re.match(MUST_NOT_KNOW.get(layer, "(?!)"), system):
                report.error(source.path, line, f"{layer} must not know <{system}>")
            continue
        if quoted.endswith(".moc") or posixpath.basename(quoted).startswith("moc_"):
            continue
        if quoted not in tree.paths:
            report.error(source.path, line, f'"{quoted}" is not a path from the root of the tree')
            continue
        if own in tree.paths and not included and quoted != own:
            report.error(source.path, line, f'its own header "{own}" comes first')
        included.append(quoted)
        if in_tests:
            continue
        if quoted.startswith("tests/"):
            report.error(source.path, line, f'nothing outside tests/ includes tests: "{quoted}"')
        elif not may_include(layer, quoted):
            report.error(source.path, line, f'{layer} may not include "{quoted}"')
    return included


def check_cycles(graph, report):
    done, path = set(), []

    def visit(node):
        if node in path:
            cycle = path[path.index(node) :] + [node]
            report.error(node, 1, "includes itself: " + " -> ".join(cycle))
        elif node not in done:
            path.append(node)
            for following in graph.get(node, []):
                visit(following)
            path.pop()
            done.add(node)

    for node in sorted(graph):
        visit(node)


def check_imports(source, report):
    parts = source.path.split("/")
    layer = parts[1] if len(parts) == 3 else None
    if layer not in QML_LAYERS:
        report.error(source.path, 1, "QML lives in qml/" + ", qml/".join(QML_LAYERS))
        return
    order = list(QML_LAYERS)
    seen = {QML_LAYERS[lower] for lower in order[: order.index(layer) + 1]}
    if layer in QML_SEES_CLIENT:
        seen.add("Tertulia.Client")
    for match in QML_IMPORT.finditer(source.uncommented):
        path, module = match.groups()
        line = source.line(match.start(1) if path else match.start(2))
        if path:
            report.error(source.path, line, f'import modules by name, not "{path}"')
        elif module.split(".")[0] == "Tertulia" and module not in seen:
            report.error(source.path, line, f"qml/{layer} may not import {module}")


def run(tree, report):
    graph = {}
    for source in tree.files(*source_tree.CPP):
        graph[source.path] = check_includes(tree, source, report)
    check_cycles(graph, report)
    for source in tree.files(".qml", under=("qml/",)):
        check_imports(source, report)


if __name__ == "__main__":
    source_tree.main(run)
