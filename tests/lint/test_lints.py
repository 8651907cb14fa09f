#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each lint sees what it is there to see: a clean tree passes, and a tree with one planted fault fails for that fault."""

import importlib
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import check_asvs
import source_tree

HERE = pathlib.Path(__file__).resolve().parent
REAL_ROOT = HERE.parents[1]
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
CPP = f"// {SPDX}\n"
HEADER = CPP + "// Hides nothing, guarantees nothing,\n// belongs to any thread\n// and does nothing else.\n#pragma once\n"
QML = f"// {SPDX}\nimport QtQuick\n"


def ts(*texts, language="en", state="", form="{}"):
    body = "".join(
        f"<message><source>{text}</source><translation{state}>{form.format(text)}</translation></message>" for text in texts
    )
    context = f"<context><name>ChatPage</name>{body}</context>" if texts else ""
    return f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{language}">{context}</TS>\n'


CHAT_PAGE = QML + """import Tertulia.Client
import Tertulia.Components
Item {
    id: root
    required property App app
    readonly property string a: qsTr("Hello %1").arg(root.app.version)
    PlainLabel {}
}
"""
FOLDERS = " ".join(
    f"`{folder}`"
    for folder in "shared/protocol shared/sql server/store server/services server/net client/sync client/models client/platform "
    "qml/theme qml/components qml/pages".split()
)
ASVS = (
    "".join(f"| {number} | what is asked for | n/a | there is no such thing |\n" for number in check_asvs.requirements())
    + f"0 pass, 0 fail, {check_asvs.COUNT} do not apply\n"
)
CLEAN = {
    ".clang-format": "BasedOnStyle: LLVM\nColumnLimit: 120\nPointerAlignment: Left\n",
    "CMakeLists.txt": f"# {SPDX}\n",
    "CMakePresets.json": '{"configurePresets": [{"name": "release", "cacheVariables": {"TERTULIA_TESTS": "OFF"}}]}',
    "README.md": "The [rules](CONTRIBUTING.md) and the map: " + FOLDERS,
    "CONTRIBUTING.md": "The table: " + FOLDERS + "\n```\n[x](nowhere.md)\n```\n",
    "shared/protocol/result.h": HEADER,
    "shared/protocol/limits.h": HEADER,
    "shared/sql/db.h": HEADER + '#include "shared/protocol/result.h"\n',
    "shared/sql/dialect.cpp": CPP + 'const char* const lock = "SELECT 1 FROM t FOR NO KEY UPDATE";\n',
    "server/store/users.h": HEADER + '#include "shared/sql/db.h"\n',
    "server/store/users.cpp": CPP + '#include "server/store/users.h"\n\nconst char* const find = "SELECT id FROM users WHERE handle = ?";\n',
    "server/store/migrations/0001_users.sql": f"-- {SPDX}\nCREATE TABLE users (id {{{{blob}}}} PRIMARY KEY, at {{{{int64}}}} NOT NULL);\n",
    "server/services/users.h": HEADER + '#include "server/store/users.h"\n',
    "server/net/gateway.h": HEADER + '#include "shared/protocol/limits.h"\n',
    "client/sync/changes.h": HEADER,
    "client/models/rows.h": HEADER + '#include "client/sync/changes.h"\n',
    "client/platform/link_opener.cpp": CPP + "#include <QDesktopServices>\nvoid open() { QDesktopServices::openUrl({}); }\n",
    "tests/unit/suite.cmake": f"# {SPDX}\ntertulia_suite(unit TESTS users)\n",
    "tests/unit/tst_users.cpp": CPP + '#include "server/store/users.h"\n',
    "packaging/security/asvs.md": ASVS,
    "qml/theme/Theme.qml": f"// {SPDX}\npragma Singleton\nimport QtQuick\nQtObject {{ property int gap: 4 }}\n",
    "qml/components/PlainLabel.qml": QML + "Text {\n    textFormat: Text.PlainText\n}\n",
    "qml/components/Press.qml": QML + "import QtQuick.Templates as T\nimport Tertulia.Theme\nT.Button {\n    contentItem: PlainLabel {}\n    background: Item { width: Theme.gap }\n}\n",
    "qml/pages/ChatPage.qml": CHAT_PAGE,
    "resources/i18n/tertulia_en.ts": ts("Hello %1"),
    "resources/i18n/tertulia_es.ts": ts("Hello %1", language="es", form="¡Hola! {}"),
    "resources/i18n/tertulia_fr.ts": ts("Hello %1", language="fr", form="Salut {}"),
}


def block(text):
    return f"\n```\n{text}\n```\n"


def function(lines):
    return CPP + "void f() {\n" + "  g();\n" * lines + "}\n"


PARAMETERS = ", ".join(f"int p{i}" for i in range(9))
STORE, SERVICE, MODEL = "server/store/x.cpp", "server/services/x.cpp", "client/models/x.cpp"
COMPONENT = "qml/components/X.qml"
UNFINISHED = "TO" + "DO"
MISSPELT = "rec" + "ieved"

# lint, file to write into the clean tree, its text, what the lint must say
PLANTED = [
    ("layers", "shared/protocol/x.cpp", CPP + '#include "server/store/users.h"\n', "shared/protocol may not include"),
    ("layers", "shared/protocol/x.cpp", CPP + "#include <QTcpSocket>\n", "must not know <QTcpSocket>"),
    ("layers", STORE, CPP + '#include "server/services/users.h"\n', "server/store may not include"),
    ("layers", STORE, CPP + "#include <QWebSocket>\n", "must not know <QWebSocket>"),
    ("layers", SERVICE, CPP + '#include "server/net/gateway.h"\n', "server/services may not include"),
    ("layers", SERVICE, CPP + "#include <QJsonObject>\n", "must not know <QJsonObject>"),
    ("layers", "server/net/x.cpp", CPP + '#include "server/store/users.h"\n', "server/net may not include"),
    ("layers", "server/net/x.cpp", CPP + '#include "client/sync/changes.h"\n', "server/net may not include"),
    ("layers", "client/net/x.cpp", CPP + '#include "client/models/rows.h"\n', "client/net may not include"),
    ("layers", MODEL, CPP + "#include <QNetworkReply>\n", "must not know <QNetworkReply>"),
    ("layers", "client/cache/x.cpp", CPP + '#include "server/store/users.h"\n', "client/cache may not include"),
    ("layers", "server/store/users.cpp", CPP + '#include "shared/sql/db.h"\n#include "server/store/users.h"\n', "comes first"),
    ("layers", STORE, CPP + '#include "users.h"\n', "is not a path from the root"),
    ("layers", SERVICE, CPP + '#include "tests/unit/tst_users.cpp"\n', "nothing outside tests/ includes tests"),
    ("layers", "shared/common/x.h", HEADER, "is in no layer"),
    ("layers", "shared/protocol/result.h", HEADER + '#include "shared/protocol/limits.h"\n', None),
    ("layers", "client/sync/changes.h", HEADER + '#include "client/sync/changes.h"\n', "includes itself"),
    ("layers", "qml/theme/Theme.qml", QML + "import Tertulia.Components\nQtObject {}\n", "qml/theme may not import Tertulia.Components"),
    ("layers", COMPONENT, QML + "import Tertulia.Client\nItem {}\n", "qml/components may not import Tertulia.Client"),
    ("layers", COMPONENT, QML + 'import "../pages"\nItem {}\n', "import modules by name"),
    ("layers", "qml/widgets/X.qml", QML + "Item {}\n", "QML lives in"),
    ("sizes", STORE, CPP + "\n" * 500, "the file has 501 lines"),
    ("sizes", COMPONENT, QML + "\n" * 249, "the file has 251 lines"),
    ("sizes", STORE, function(81), "f has 81 lines"),
    ("sizes", STORE, function(80), None),
    ("sizes", STORE, CPP + "namespace a {\nX::X(int b)\n    : m_b(b), m_c{1}\n{\n" + "g();\n" * 81 + "}\n}\n", "X::X has 81 lines"),
    ("sizes", STORE, CPP + "Q_LOGGING_CATEGORY(log, \"x\")\nnamespace {\nvoid a() {}\n" + "int b;\n" * 90 + "}\n", None),
    ("sizes", STORE, CPP + f"class X\n{{\npublic:\n    explicit X({PARAMETERS});\n}};\n", "the constructor of X has 9 parameters"),
    ("sizes", STORE, CPP + f"X::X({PARAMETERS}) : m_a(p0) {{}}\n", "the constructor of X has 9 parameters"),
    ("sizes", STORE, CPP + "class X { X(std::map<int, int> a, std::tuple<int, int, int, int, int, int, int> b); };\n", None),
    ("qml_text", COMPONENT, QML + "Item { Text {} }\n", "raw Text"),
    ("qml_text", COMPONENT, QML + "import QtQuick.Controls.Basic as C\nC.Label { textFormat: Text.PlainText }\n", "raw Label"),
    ("qml_text", COMPONENT, QML + "TextEdit { text: name }\n", "raw TextEdit"),
    ("qml_text", "qml/components/PlainLabel.qml", QML + "Text { color: c }\n", "must say textFormat: PlainText"),
    ("qml_text", COMPONENT, QML + "PlainLabel { textFormat: Text.StyledText }\n", "never StyledText"),
    ("qml_text", COMPONENT, QML + "PlainLabel { textFormat: rich ? 1 : 2 }\n", "PlainText everywhere"),
    ("qml_text", COMPONENT, QML + "PlainLabel { text: Text.MarkdownText }\n", "never MarkdownText"),
    ("qml_text", COMPONENT, QML + "import QtQuick.Controls.Basic\nItem { Button { text: name } }\n", "Button draws its text"),
    ("qml_text", COMPONENT, QML + "import QtQuick.Controls.Basic as C\nC.ItemDelegate { C.MenuItem { contentItem: Item {} } }\n", "ItemDelegate draws its text"),
    ("qml_text", COMPONENT, QML + "import QtQuick.Controls.Basic\nDialog { title: room }\n", "Dialog draws its text"),
    ("qml_text", COMPONENT, QML + "import QtQuick.Controls.Basic\nItem { ToolTip.text: name }\n", "attached ToolTip.text"),
    ("qml_text", COMPONENT, QML + "Item { required property var room }\n", "not var"),
    ("qml_text", COMPONENT, QML + "Item { onX: Qt.openUrlExternally(link) }\n", "link opener only"),
    ("qml_text", MODEL, CPP + "void f() { QDesktopServices::openUrl(url); }\n", "link_opener.cpp only"),
    ("qml_text", COMPONENT, QML + 'Item { // Text {} and Button {}\n    property string s: "Text { RichText }"\n}\n', None),
    ("qmllint", COMPONENT, QML + "Item { Component { Item { id: a } } width: a.width }\n", "Unqualified access"),
    ("qmllint", COMPONENT, QML + "import Tertulia.Theme\nItem {}\n", "Unused import"),
    ("qmllint", COMPONENT, QML + "import Tertulia.Theme\nItem { width: Theme.gone }\n", "gone"),
    ("qmllint", COMPONENT, QML + "Item { PlainLabel { nowhere: 3 } }\n", "nowhere"),
    ("qmllint", COMPONENT, QML + "Item { Lost {} }\n", "Lost"),
    ("qmllint", COMPONENT, QML + "Item { width: }\n", "Expected token"),
    ("qmllint", "qml/pages/ChatPage.qml", CHAT_PAGE.replace("root.app.version", "root.app.gone"), "gone"),
    ("qmllint", "qml/pages/ChatPage.qml", CHAT_PAGE.replace("root.app.version", "root.app.session.selfName"), None),
    ("sql_portable", SERVICE, CPP + 'auto q = "SELECT id FROM users";\n', "SQL lives in"),
    ("sql_portable", "client/models/x.sql", f"-- {SPDX}\n", "SQL lives in"),
    ("sql_portable", "client/cache/migrations/0001.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);\n", "{{autokey}}"),
    ("sql_portable", STORE, CPP + 'auto q = "INSERT OR IGNORE INTO a VALUES (?)";\n', "ON CONFLICT"),
    ("sql_portable", STORE, CPP + 'auto q = "INSERT INTO a VALUES (?)"\n         " RETURNING id::text";\n', "CAST"),
    ("sql_portable", STORE, CPP + 'auto q = R"(SELECT a FROM b\nWHERE c ILIKE ?)";\n', "{{ilike}}"),
    ("sql_portable", STORE, CPP + 'auto q = "CREATE TABLE a (id BIGSERIAL)";\n', "{{autokey}}"),
    ("sql_portable", STORE, CPP + "auto q = \"SELECT a FROM b WHERE at > datetime('x')\";\n", "a bound time"),
    ("sql_portable", STORE, CPP + "auto q = \"SELECT strftime('%s') FROM b\";\n", "a bound time"),
    ("sql_portable", STORE, CPP + 'auto q = "PRAGMA journal_mode";\n', "use shared/sql"),
    ("sql_portable", STORE, CPP + 'auto q = "SELECT a FROM b FOR UPDATE";\n', "{{lock_row}}"),
    ("sql_portable", STORE, CPP + 'auto q = "SELECT a FROM b FOR NO KEY UPDATE";\n', "{{lock_row}}"),
    ("sql_portable", STORE, CPP + 'auto q = "SELECT a FROM b" " WHERE c = " + name;\n', "never built from pieces"),
    ("sql_portable", STORE, CPP + 'auto q = u"SELECT a FROM %1"_s.arg(name);\n', "never built from pieces"),
    ("sql_portable", STORE, CPP + "auto q = db.exec((text + suffix).data(), id);\n", "never built from pieces"),
    ("sql_portable", STORE, CPP + "auto q = db.many<Row>(text.arg(name), map);\n", "never built from pieces"),
    ("sql_portable", STORE, CPP + 'auto q = "SELECT " COLUMNS " FROM b {{lock_row}} ORDER BY c {{nocase}}";\n', None),
    ("sql_portable", STORE, CPP + '// SELECT a::int FROM b\nauto q = "no rowid here";\n', None),
    ("translations", "resources/i18n/tertulia_es.ts", ts(language="es"), "not translated"),
    ("translations", "resources/i18n/tertulia_fr.ts", ts("Hello %1", state=' type="unfinished"'), "unfinished"),
    ("translations", "resources/i18n/tertulia_fr.ts", ts("Hello %1", state=' type="vanished"'), "vanished"),
    ("translations", "resources/i18n/tertulia_fr.ts", ts("Hello %1", "Bye"), "nobody says this any more"),
    ("translations", "resources/i18n/tertulia_es.ts", ts("Hello %1", form="Hola %2"), "placeholders differ"),
    ("translations", "resources/i18n/tertulia_es.ts", ts("Hello %1", form=""), "empty"),
    ("translations", "resources/i18n/tertulia_fr.ts", ts("Hello %1", language="fr", form="Salut {} !"), "a space that may break"),
    ("translations", "resources/i18n/tertulia_fr.ts", ts("Hello %1", language="fr", form="Salut {}\u202f!"), None),
    ("translations", "resources/i18n/tertulia_de.ts", ts("Hello %1"), "does not know"),
    ("translations", "qml/pages/ChatPage.qml", CHAT_PAGE.replace("Item {", 'Item {\n    property string b: qsTr("New")\n'), "not translated"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace("| 5.1.1 |", "| 5.1.9 |"), "5.1.1 is missing"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace("| 5.1.1 |", "| 5.1.9 |"), "5.1.9 is no requirement"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace("| 5.1.2 |", "| 5.1.1 |"), "5.1.1 is there twice"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace("n/a | there is no such thing", "fail | ", 1), "1.1.1 has no reason"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace("n/a |", "pass |", 1), "1.1.1 passes by no test"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace("n/a |", " |", 1), "1.1.1 has the verdict ''"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace("what is asked for", "", 1), "1.1.1 does not say what is asked"),
    ("asvs", "packaging/security/asvs.md", ASVS.replace(" 0 fail", " 1 fail"), "it should say: 0 pass, 0 fail, 259 do not apply"),
    ("asvs", "packaging/security/asvs.md", ASVS + "`unit.users oldOnes`\n", "names `unit.users oldOnes`, which is no test"),
    ("asvs", "packaging/security/threat-model.md", "`unit.gone away`\n", "names `unit.gone away`, which is no test"),
    ("docs", "README.md", FOLDERS + " [x](shared/NOTHING.md)", "points at shared/NOTHING.md"),
    ("docs", "CHANGELOG.md", "See `server/store/gone.h`", "names server/store/gone.h"),
    ("docs", "README.md", FOLDERS.replace("`server/net`", ""), "no row for `server/net`"),
    ("docs", "server/bus/x.cpp", CPP, "no row for `server/bus`"),
    ("docs", "server/NEW.md", block("ls"), "which test runs them"),
    ("docs", "README.md", FOLDERS + block("tertulia"), "e2e.readme_commands, which is no test"),
    ("docs", "CONTRIBUTING.md", FOLDERS + block("packaging/gone --help"), "calls packaging/gone"),
    ("docs", "CONTRIBUTING.md", FOLDERS + block("cmake --preset gone"), "there is no preset gone"),
    ("docs", "CONTRIBUTING.md", FOLDERS + block("cmake --build build/release --target gone"), "there is no target gone"),
    ("docs", "CONTRIBUTING.md", FOLDERS + block("build/release/tests/tst_unit"), "tst_unit belongs to the tests"),
    ("docs", "CONTRIBUTING.md", FOLDERS + block("x --bin build/release"), "wants programs of the tests"),
    ("docs", "CONTRIBUTING.md", FOLDERS + block("build/dev/tests/tst_unit users gone"), "users gone, which is no test"),
    ("docs", "client/GUIDE.md", "**Hello %1** and `Ctrl+F`", None),
    ("docs", "client/GUIDE.md", "**Good\nbye**", "says that the window says 'Good bye'"),
    ("docs", "client/GUIDE.md", "`Ctrl+Alt+Q`", "names the key Ctrl+Alt+Q"),
    ("qt_api", STORE, CPP + "auto t = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);\n", "QTimeZone::utc()"),
    ("qt_api", MODEL, CPP + "#include <QtQuick/private/qquickitem_p.h>\n", "public API"),
    ("headers", STORE, "// Copyright somebody\n", "the first line says SPDX"),
    ("headers", COMPONENT, "import QtQuick\nItem {}\n", "the first line says SPDX"),
    ("headers", "packaging/x", "#!/bin/sh\n", "the first line says SPDX"),
    ("headers", "server/store/x.h", HEADER.replace("#pragma once\n", ""), "#pragma once"),
    ("headers", "server/store/x.h", CPP + "#pragma once\nint a;\n", "begins with a comment"),
    ("headers", "server/store/Rooms.cpp", CPP, "snake_case"),
    ("headers", "server/store/room_manager.cpp", CPP, "the name says nothing"),
    ("headers", "server/store/common_words.cpp", CPP, None),
    ("headers", "qml/components/press.qml", QML, "PascalCase"),
    ("headers", STORE, CPP + f"// {UNFINISHED}: later\n", "finish it"),
    ("format", STORE, CPP + "int   a ;\n", "not formatted"),
    ("spelling", STORE, CPP + f"// {MISSPELT}\n", "received"),
]

# The same on a copy of the real tree: lint, folder, suffix of the file to spoil, what is appended, what the lint must say.
SPOILT = [
    ("layers", "server/store", ".cpp", '\n#include "client/net/session.h"\n', "server/store"),
    ("layers", "server/services", ".h", "\n#include <QWebSocket>\n", "must not know"),
    ("layers", "client/models", ".cpp", "\n#include <QSqlQuery>\n", "must not know"),
    ("layers", "qml/components", ".qml", "\nimport Tertulia.Client\n", "may not import"),
    ("sizes", "server/net", ".cpp", "\nvoid f()\n{\n" + "    g();\n" * 81 + "}\n", "f has 81 lines"),
    ("sizes", "qml/pages", ".qml", "\n" * 250, "the limit is 250"),
    ("qml_text", "qml/pages", ".qml", "\nText { text: name }\n", "raw Text"),
    ("qml_text", "qml/components", ".qml", "\nItem { property var x }\n", "not var"),
    ("qmllint", "qml/pages", ".qml", "\nItem {}\n", "qmllint: Syntax error"),
    ("sql_portable", "server/dispatch", ".cpp", '\nauto q = "DELETE FROM users";\n', "SQL lives in"),
    ("sql_portable", "server/store", ".cpp", '\nauto q = "DELETE FROM users WHERE id = " + id;\n', "never built"),
    ("translations", "client/viewmodels", ".cpp", '\nauto x = QCoreApplication::translate("X", "Nobody has translated this");\n', "not translated"),
    ("asvs", "packaging/security", ".md", "\n`unit.nowhere atAll`\n", "which is no test"),
    ("docs", "packaging", ".md", "\n`server/nowhere/at_all.h`\n", "which does not exist"),
    ("qt_api", "server/services", ".cpp", "\nauto t = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);\n", "QTimeZone::utc()"),
    ("headers", "client/sync", ".h", f"\n// {UNFINISHED}\n", "finish it"),
    ("format", "client/sync", ".cpp", "\nint   a ;\n", "not formatted"),
    ("spelling", "server/net", ".cpp", f"\n// {MISSPELT}\n", "received"),
]

# How each lint's module is called, for the check that none is forgotten above.
LINTS = sorted(path.stem.removeprefix("check_") for path in HERE.glob("check_*.py"))


def look(lint, root):
    report = source_tree.Report()
    importlib.import_module("check_" + lint).run(source_tree.Tree(root), report)
    return report


class Lints(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = pathlib.Path(scratch.name)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def write_clean(self):
        for path, text in CLEAN.items():
            self.write(path, text)

    def expect(self, lint, message):
        report = look(lint, self.root)
        if report.skipped:
            return
        if message is None:
            self.assertEqual(report.errors, [])
        else:
            self.assertTrue(any(message in error for error in report.errors), f"no '{message}' in {report.errors}")

    def test_every_lint_has_a_planted_fault(self):
        self.assertEqual(LINTS, sorted({lint for lint, *_ in PLANTED}))
        self.assertEqual(LINTS, sorted({lint for lint, *_ in SPOILT}))

    def test_a_clean_tree_passes(self):
        self.write_clean()
        for lint in LINTS:
            with self.subTest(lint):
                self.expect(lint, None)

    def test_each_planted_fault_is_found(self):
        for lint, path, text, message in PLANTED:
            with self.subTest(lint=lint, path=path, message=message):
                shutil.rmtree(self.root)
                self.write_clean()
                self.write(path, text)
                self.expect(lint, message)

    def test_a_cycle_over_two_files_is_found(self):
        self.write_clean()
        self.write("shared/protocol/result.h", HEADER + '#include "shared/protocol/limits.h"\n')
        self.write("shared/protocol/limits.h", HEADER + '#include "shared/protocol/result.h"\n')
        self.expect("layers", "includes itself")

    def test_the_table_of_layers_has_no_cycle(self):
        layers = importlib.import_module("check_layers").LAYERS
        seen = set()
        for layer, allowed in layers.items():  # each may only name those above it in the table
            folders = {path.rsplit("/", 1)[0] if path.endswith(".h") else path for path in allowed}
            self.assertLessEqual(folders, seen, layer)
            seen.add(layer)

    def test_the_real_tree_with_one_fault_fails(self):
        skipped = ("build", "build-*", ".git", ".cache", "__pycache__")
        shutil.copytree(REAL_ROOT, self.root, ignore=shutil.ignore_patterns(*skipped), dirs_exist_ok=True)
        for lint, folder, suffix, appended, message in SPOILT:
            with self.subTest(lint=lint, folder=folder):
                path = sorted(p for p in (self.root / folder).iterdir() if p.name.endswith(suffix))[0]
                clean = path.read_text(encoding="utf-8")
                relative = path.relative_to(self.root).as_posix()
                path.write_text(clean + appended, encoding="utf-8")
                report = look(lint, self.root)
                path.write_text(clean, encoding="utf-8")
                if report.skipped:
                    continue
                places = [error for error in report.errors if message in error]
                if lint != "translations":
                    places = [error for error in places if error.startswith(relative)]
                self.assertTrue(places, f"nothing about {relative} in {report.errors}")

    def test_the_command_line_says_it_with_its_exit_status(self):
        self.write_clean()
        command = [sys.executable, str(HERE / "check_layers.py"), "--root", str(self.root)]
        self.assertEqual(subprocess.run(command, capture_output=True).returncode, 0)
        self.write(STORE, CPP + "#include <QWebSocket>\n")
        failed = subprocess.run(command, capture_output=True, text=True)
        self.assertEqual(failed.returncode, 1)
        self.assertIn(f"{STORE}:2: server/store must not know <QWebSocket>", failed.stdout)


if __name__ == "__main__":
    unittest.main()
