// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <QtTest>
#ifdef QT_WIDGETS_LIB // dialogs of the desktop are among what is tested
#include <QApplication>
using Application = QApplication;
#else
using Application = QGuiApplication;
#endif

#include <cstdio>
#include <map>
#include <string>

namespace tertulia::test {

static std::map<std::string, MakeTest>& registry()
{
    static std::map<std::string, MakeTest> tests;
    return tests;
}

bool registerTest(const char* name, MakeTest make)
{
    return registry().emplace(name, std::move(make)).second;
}

} // namespace tertulia::test

int main(int argc, char** argv)
{
    auto& tests = tertulia::test::registry();
    const auto found = argc > 1 ? tests.find(argv[1]) : tests.end();
    if (found == tests.end()) {
        std::fprintf(stderr, "usage: %s TEST [Qt Test arguments]\ntests:", argv[0]);
        for (const auto& [name, make] : tests)
            std::fprintf(stderr, " %s", name.c_str());
        std::fprintf(stderr, "\n");
        return 2;
    }
    argv[1] = argv[0];
    int count = argc - 1;
    Application app(count, argv + 1);
    QCoreApplication::setApplicationName(QStringLiteral("tertulia-test"));
    const std::unique_ptr<QObject> test = found->second();
    return QTest::qExec(test.get(), count, argv + 1);
}
