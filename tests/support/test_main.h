// SPDX-License-Identifier: GPL-3.0-or-later
// Several Qt Test classes in one executable: `tst_unit codec [-- Qt Test arguments]` runs one of them.
// A class registers itself with TERTULIA_TEST(ClassName, "name") after its definition.
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace tertulia::test {

using MakeTest = std::function<std::unique_ptr<QObject>()>;
bool registerTest(const char* name, MakeTest make);

} // namespace tertulia::test

#define TERTULIA_TEST(Class, name)                                                                                     \
    static const bool registered_##Class =                                                                             \
        ::tertulia::test::registerTest(name, [] { return std::make_unique<Class>(); });
