// SPDX-License-Identifier: GPL-3.0-or-later
// The chains of refresh tokens on both engines; signing in from outside is in tests/integration.
#include "server/services/accounts.h"
#include "server/services/tokens.h"
#include "server/store/schema.h"
#include "server/store/settings.h"
#include "shared/sql/migrator.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using accounts::SignedIn;
using accounts::Withdrawn;

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init()
    {
        m_temp = std::make_unique<TempDb>(globalEngine());
        m_db = m_temp->open();
        QVERIFY(sql::migrate(*m_db, *store::schema()).ok());
    }
    void cleanup()
    {
        m_db.reset();
        m_temp.reset();
    }

    void handlesAreUnique();
    void oldTokensAreForgotten();
    void longDeadTokenIsUnknown();
    void betterHashIsStored();
    void devicesAreBounded();
    void settingsKeepTheFirst();

private:
    template<typename Work>
    auto act(Work&& work)
    {
        Changes changes;
        Tx tx{*m_db, m_clock, changes};
        (void)m_db->begin();
        auto result = work(tx);
        (void)(result.ok() ? m_db->commit() : m_db->rollback());
        m_changes = changes.steps();
        return result;
    }
    Result<SignedIn> enroll(const QString& handle)
    {
        return act([&](Tx& tx) { return accounts::enroll(tx, {handle, u"Name"_s, u"hash"_s}, u"phone"_s); });
    }
    Result<std::variant<SignedIn, Withdrawn>> resume(const QString& token)
    {
        return act([&](Tx& tx) { return accounts::resumeByRefreshToken(tx, token); });
    }
    int64_t tokens() { return m_db->value("SELECT COUNT(*) FROM refresh_tokens")->value_or(-1); }

    std::unique_ptr<TempDb> m_temp;
    std::unique_ptr<sql::Db> m_db;
    ManualClock m_clock{Timestamp{1'800'000'000'000ms}};
    std::vector<Changes::Step> m_changes;
};

void AccountsTest::handlesAreUnique()
{
    const auto first = enroll(u"anna"_s);
    QVERIFY(first.ok());
    QCOMPARE(first->streams, std::vector<Followed>{StreamId{first->user.id}});
    const auto second = enroll(u"anna"_s);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, ErrorCode::HandleTaken);
    QVERIFY(enroll(u"bruno"_s).ok());
    QCOMPARE(m_db->value("SELECT COUNT(*) FROM devices")->value_or(0), 2);
}

void AccountsTest::oldTokensAreForgotten()
{
    QString token = enroll(u"anna"_s)->refreshToken;
    for (int day = 0; day < 90; ++day) {
        m_clock.advance(24h);
        const auto resumed = resume(token);
        QVERIFY(resumed.ok());
        token = std::get<SignedIn>(*resumed).refreshToken;
    }
    QVERIFY(tokens() <= 33); // a month of them and the living one
    QVERIFY(m_changes.empty());
}

void AccountsTest::longDeadTokenIsUnknown()
{
    const auto first = enroll(u"anna"_s);
    const QString dead = first->refreshToken;
    QString token = dead;
    for (int i = 0; i < 3; ++i) {
        m_clock.advance(24h * 40);
        token = std::get<SignedIn>(*resume(token)).refreshToken;
    }
    const auto late = resume(dead);
    QVERIFY(!late.ok() && late.error().code == ErrorCode::BadToken);
    QVERIFY(resume(token).ok()); // and the device is still signed in
}

void AccountsTest::betterHashIsStored()
{
    const auto first = enroll(u"anna"_s);
    QVERIFY(act([&](Tx& tx) { return accounts::signIn(tx, {first->user.id, u"better"_s}, {}); }).ok());
    QCOMPARE(act([&](Tx& tx) { return accounts::credentials(tx, u"anna"_s); })->passwordHash, u"better"_s);
    QVERIFY(act([&](Tx& tx) { return accounts::credentials(tx, u"nobody"_s); })->passwordHash.isEmpty());
}

void AccountsTest::devicesAreBounded()
{
    const auto first = enroll(u"anna"_s);
    const auto signIn = [&] {
        m_clock.advance(1min);
        return act([&](Tx& tx) { return accounts::signIn(tx, {first->user.id}, {}); });
    };
    for (int i = 0; i < 99; ++i) {
        QVERIFY(signIn().ok());
        QVERIFY(m_changes.empty());
    }
    m_clock.advance(1min);
    const auto second = std::get<SignedIn>(*resume(first->refreshToken)); // the oldest, but seen now
    QVERIFY(signIn().ok());
    QCOMPARE(m_changes.size(), 1u);
    QVERIFY(std::get<Revocation>(m_changes.front()).device != first->device);
    QVERIFY(resume(second.refreshToken).ok());
}

void AccountsTest::settingsKeepTheFirst()
{
    QCOMPARE(*store::settingOr(*m_db, u"key"_s, u"one"_s), u"one"_s);
    QCOMPARE(*store::settingOr(*m_db, u"key"_s, u"two"_s), u"one"_s);
}

} // namespace tertulia::test

using tertulia::test::AccountsTest;
TERTULIA_TEST(AccountsTest, "accounts")
#include "tst_accounts.moc"
