// SPDX-License-Identifier: GPL-3.0-or-later
// Several Qt Test classes in one executable: `tst_unit codec [-- Qt Test arguments]` runs one of them.
// A class registers itself with TERTULIA_TEST(ClassName, "name") after its definition.
//
// What a test waits for comes soon, but a machine may be busy: QTRY_… gives it a minute here, not Qt's five seconds.
#pragma once

#include <QObject>
#include <QtTest>

#include <functional>
#include <memory>

namespace tertulia::test {

inline constexpr int aMinuteMs = 60'000;

using MakeTest = std::function<std::unique_ptr<QObject>()>;
bool registerTest(const char* name, MakeTest make);

} // namespace tertulia::test

#define TERTULIA_TEST(Class, name)                                                                                     \
    static const bool registered_##Class =                                                                             \
        ::tertulia::test::registerTest(name, [] { return std::make_unique<Class>(); });

#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, ::tertulia::test::aMinuteMs)
#define QTRY_VERIFY2(expr, message) QTRY_VERIFY2_WITH_TIMEOUT(expr, message, ::tertulia::test::aMinuteMs)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT(expr, expected, ::tertulia::test::aMinuteMs)
