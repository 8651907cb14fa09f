// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/tokens.h"
#include "shared/protocol/limits.h"
#include "tests/support/test_main.h"

#include <QtTest>

#include <set>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTripUntilItExpires();
    void foreignTokens_data();
    void foreignTokens();
    void everyBitCounts();
    void refreshTokens();

private:
    ManualClock m_clock{Timestamp{1'800'000'000'000ms}};
    const AccessTokens m_tokens{QByteArray(32, 'k'), m_clock};
    const Actor m_actor{UserId::make(), DeviceId::make()};
};

void TokensTest::roundTripUntilItExpires()
{
    const auto issued = m_tokens.issue(m_actor);
    QVERIFY(issued.ok());
    QCOMPARE(issued->expiresAt, m_clock.now() + limits::accessTokenLife);
    const auto back = m_tokens.verify(issued->token);
    QVERIFY(back.ok());
    QCOMPARE(back->actor.user, m_actor.user);
    QCOMPARE(back->actor.device, m_actor.device);
    QCOMPARE(back->expiresAt, issued->expiresAt);
    m_clock.advance(limits::accessTokenLife - 1s);
    QVERIFY(m_tokens.verify(issued->token).ok());
    m_clock.advance(1s);
    const auto late = m_tokens.verify(issued->token);
    QVERIFY(!late.ok() && late.error().code == ErrorCode::BadToken);
}

void TokensTest::foreignTokens_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("empty") << QString{};
    QTest::newRow("not a token") << u"abc"_s;
    QTest::newRow("dots") << u".."_s;
    // header {"alg":"none"}, claims of a user, no signature
    QTest::newRow("unsigned")
        << u"eyJhbGciOiJub25lIn0.eyJzdWIiOiIwMW03eW04azQ0ZXE5OWFjbjJtNzZtd3p6NyIsImV4cCI6OTk5OTk5OTk5OX0."_s;
    const AccessTokens elsewhere(QByteArray(32, 'x'), m_clock);
    QTest::newRow("other server") << elsewhere.issue(m_actor)->token;
    QTest::newRow("long") << QString(100'000, u'A');
}

void TokensTest::foreignTokens()
{
    QFETCH(QString, token);
    const auto verified = m_tokens.verify(token);
    QVERIFY(!verified.ok());
    QCOMPARE(verified.error().code, ErrorCode::BadToken);
}

void TokensTest::everyBitCounts()
{
    const QString token = m_tokens.issue(m_actor)->token;
    int accepted = 0;
    for (qsizetype i = 0; i < token.size(); ++i) {
        QString forged = token;
        forged[i] = forged.at(i) == u'A' ? u'B' : u'A';
        accepted += m_tokens.verify(forged).ok() ? 1 : 0;
    }
    // The last letter of a base64 text has bits that mean nothing: only there two texts can be the same bytes.
    QVERIFY(accepted <= 1);
}

void TokensTest::refreshTokens()
{
    std::set<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString token = newRefreshToken();
        QCOMPARE(token.size(), 43); // 256 bits in base64url
        QVERIFY(seen.insert(token).second);
    }
    const QString one = *seen.begin();
    QCOMPARE(hashOfToken(one).size(), 32);
    QCOMPARE(hashOfToken(one), hashOfToken(one));
    QVERIFY(hashOfToken(one) != hashOfToken(*seen.rbegin()));
    QCOMPARE(hashOfToken(u"abc"_s).toHex(),
             QByteArray("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")); // BLAKE2b-256
}

} // namespace tertulia::test

using tertulia::test::TokensTest;
TERTULIA_TEST(TokensTest, "tokens")
#include "tst_tokens.moc"
