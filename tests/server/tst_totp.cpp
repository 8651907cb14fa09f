// SPDX-License-Identifier: GPL-3.0-or-later
// One-time passwords against the vectors of RFC 6238 and RFC 4648, and secrets under their seal.
#include "server/services/totp.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class TotpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectors_data();
    void vectors();
    void neighboursCount();
    void lettersForPeople();
    void seals();
};

void TotpTest::vectors_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("code");
    QTest::newRow("59") << qint64{59} << u"287082"_s;
    QTest::newRow("1111111109") << qint64{1111111109} << u"081804"_s;
    QTest::newRow("1111111111") << qint64{1111111111} << u"050471"_s;
    QTest::newRow("1234567890") << qint64{1234567890} << u"005924"_s;
    QTest::newRow("2000000000") << qint64{2000000000} << u"279037"_s;
    QTest::newRow("20000000000") << qint64{20000000000} << u"353130"_s;
}

void TotpTest::vectors()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, code);
    QCOMPARE(totp::codeAt("12345678901234567890", totp::stepAt(Timestamp{std::chrono::seconds{seconds}})), code);
}

void TotpTest::neighboursCount()
{
    const QByteArray secret = totp::newSecret();
    const Timestamp now{std::chrono::seconds{1'800'000'015}};
    const int64_t step = totp::stepAt(now);
    for (const int64_t off : {-1, 0, 1})
        QCOMPARE(totp::stepOf(secret, totp::codeAt(secret, step + off), now), std::optional{step + off});
    for (const int64_t off : {-2, 2})
        QVERIFY(totp::stepOf(secret, totp::codeAt(secret, step + off), now) != step + off);
    QCOMPARE(totp::stepOf(secret, u"12345"_s, now), std::nullopt);
    QCOMPARE(totp::stepOf(secret, u""_s, now), std::nullopt);
}

void TotpTest::lettersForPeople()
{
    QCOMPARE(totp::base32("foobar"), u"MZXW6YTBOI"_s);
    QCOMPARE(totp::base32("fooba"), u"MZXW6YTB"_s);
    QCOMPARE(totp::base32(""), u""_s);
    QCOMPARE(totp::base32(totp::newSecret()).size(), 32);
}

void TotpTest::seals()
{
    const QByteArray key = totp::newSealKey();
    const QByteArray secret = totp::newSecret();
    const QByteArray sealed = totp::seal(key, secret);
    QVERIFY(!sealed.contains(secret));
    QVERIFY(totp::seal(key, secret) != sealed);
    QCOMPARE(totp::open(key, sealed), std::optional{secret});
    QCOMPARE(totp::open(totp::newSealKey(), sealed), std::nullopt);
    QByteArray bent = sealed;
    bent[bent.size() - 1] = static_cast<char>(bent.at(bent.size() - 1) ^ 1);
    QCOMPARE(totp::open(key, bent), std::nullopt);
    QCOMPARE(totp::open(key, sealed.left(10)), std::nullopt);
}

} // namespace tertulia::test

using tertulia::test::TotpTest;
TERTULIA_TEST(TotpTest, "totp")
#include "tst_totp.moc"
