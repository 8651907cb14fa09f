// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/protocol/result.h"
#include "tests/support/test_main.h"

#include <QtTest>

using namespace tertulia;

namespace {
Result<int> half(int value)
{
    if (value % 2 != 0)
        return Error::badField(QStringLiteral("value"), QStringLiteral("odd"));
    return value / 2;
}
Result<int> quarter(int value)
{
    TRY(const int once, half(value));
    TRY(const int twice, half(once));
    return twice;
}
Result<Done> check(int value)
{
    CHECK(quarter(value));
    return Done{};
}
} // namespace

class ResultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valueAndErrorTravel()
    {
        QCOMPARE(*quarter(12), 3);
        QVERIFY(!quarter(6).ok());
        QCOMPARE(quarter(6).error().field, QStringLiteral("value"));
        QVERIFY(check(8).ok());
        QVERIFY(!check(3).ok());
    }
    void everyCodeHasItsOwnWireName()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ErrorCode::Storage); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            const QString name = wireName(code);
            names.insert(name);
            QCOMPARE(errorCodeFromWire(name), std::optional{code});
        }
        QCOMPARE(names.size(), static_cast<int>(ErrorCode::Storage) + 1);
        QVERIFY(!errorCodeFromWire(QStringLiteral("no_such_code")));
    }
};
TERTULIA_TEST(ResultTest, "result")
#include "tst_result.moc"
