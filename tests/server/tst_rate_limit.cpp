// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/rate_limit.h"
#include "server/dispatch/throttle.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burstThenRate();
    void neverMoreThanTheBurst();
    void keysAreApart();
    void changesWhileItIsUsed();
    void keysAreBounded();
    void addresses_data();
    void addresses();

private:
    const TokenBucket::Time m_start = std::chrono::steady_clock::now();
};

void RateLimitTest::burstThenRate()
{
    TokenBucket bucket({2, 5});
    for (int i = 0; i < 5; ++i)
        QVERIFY(!bucket.take(m_start));
    QCOMPARE(bucket.take(m_start), std::optional{500ms});
    QCOMPARE(bucket.take(m_start + 300ms), std::optional{200ms});
    QVERIFY(bucket.take(m_start + 499ms));
    QVERIFY(!bucket.take(m_start + 501ms));
    QVERIFY(bucket.take(m_start + 502ms));
}

void RateLimitTest::neverMoreThanTheBurst()
{
    TokenBucket bucket({100, 3});
    QVERIFY(!bucket.take(m_start));
    for (int i = 0; i < 3; ++i)
        QVERIFY(!bucket.take(m_start + 1h));
    QVERIFY(bucket.take(m_start + 1h));
    bucket.giveBack();
    QVERIFY(!bucket.take(m_start + 1h));
}

void RateLimitTest::keysAreApart()
{
    KeyedBuckets buckets({0.001, 1});
    QVERIFY(!buckets.take(u"a"_s, m_start));
    QVERIFY(buckets.take(u"a"_s, m_start));
    QVERIFY(!buckets.take(u"b"_s, m_start));
    buckets.giveBack(u"a"_s);
    QVERIFY(!buckets.take(u"a"_s, m_start));
}

void RateLimitTest::changesWhileItIsUsed()
{
    KeyedBuckets buckets({0.001, 3});
    QVERIFY(!buckets.take(u"a"_s, m_start));
    buckets.change({0.001, 1}, m_start); // two are left, and one fits
    QVERIFY(!buckets.take(u"a"_s, m_start));
    QVERIFY(buckets.take(u"a"_s, m_start));
    buckets.change({1, 5}, m_start); // no fresh burst for who has used up his
    QVERIFY(buckets.take(u"a"_s, m_start));
    QVERIFY(!buckets.take(u"a"_s, m_start + 1s));
    for (int i = 0; i < 5; ++i)
        QVERIFY(!buckets.take(u"b"_s, m_start));
    QVERIFY(buckets.take(u"b"_s, m_start));
}

void RateLimitTest::keysAreBounded()
{
    KeyedBuckets buckets({0.0001, 2});
    for (int i = 0; i < KeyedBuckets::maxKeys + 100; ++i)
        QVERIFY(!buckets.take(QString::number(i), m_start));
    QVERIFY(buckets.size() <= KeyedBuckets::maxKeys);
}

void RateLimitTest::addresses_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("two IPv4") << u"192.0.2.1"_s << u"192.0.2.2"_s << false;
    QTest::newRow("mapped") << u"192.0.2.1"_s << u"::ffff:192.0.2.1"_s << true;
    QTest::newRow("one /64") << u"2001:db8:1:2::1"_s << u"2001:db8:1:2:ffff::9"_s << true;
    QTest::newRow("two /64") << u"2001:db8:1:2::1"_s << u"2001:db8:1:3::1"_s << false;
}

void RateLimitTest::addresses()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, isSame);
    ThrottleSettings settings;
    settings.registrationsByAddress = {0.0001, 1};
    settings.limitLoopback = false;
    Throttle throttle(settings);
    QVERIFY(throttle.registration(QHostAddress(first)).ok());
    const auto second1 = throttle.registration(QHostAddress(second));
    QCOMPARE(second1.ok(), !isSame);
    for (int i = 0; i < 3; ++i)
        QVERIFY(throttle.registration(QHostAddress::LocalHostIPv6).ok());
}

} // namespace tertulia::test

using tertulia::test::RateLimitTest;
TERTULIA_TEST(RateLimitTest, "rate_limit")
#include "tst_rate_limit.moc"
