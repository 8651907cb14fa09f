// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to their own accounts: devices looked at and signed out, passwords changed.
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

static const QString newPassword = QStringLiteral("an entirely new one");

class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { m_server = std::make_unique<TestServer>(globalEngine()); }
    void cleanup() { m_server.reset(); }

    void devices();
    void revokedDevicesAreGoneAtOnce();
    void aStolenTokenEndsItsDevice();
    void passwordChange();
    void passwordChangeIsLimited();

private:
    ErrorCode codeOf(const auto& result) const { return result.ok() ? ErrorCode::Storage : result.error().code; }

    std::unique_ptr<TestServer> m_server;
};

void AccountTest::devices()
{
    WsClient laptop;
    WsClient phone;
    WsClient stranger;
    QVERIFY(laptop.open(m_server->url()) && laptop.enroll(u"anna"_s));
    QVERIFY(phone.open(m_server->url()));
    QVERIFY(phone.request(Hello{1, u"test"_s, u"Anna's phone"_s}).ok());
    QVERIFY(phone.signIn(phone.request(AuthLogin{u"anna"_s, WsClient::password})).ok());
    QVERIFY(stranger.open(m_server->url()) && stranger.enroll(u"bruno"_s));

    const auto list = phone.request(DeviceList{});
    QVERIFY(list.ok());
    QCOMPARE(list->devices.size(), 2U);
    QCOMPARE(list->devices.at(0).id, phone.me().device);
    QCOMPARE(list->devices.at(0).name, u"Anna's phone"_s);
    QVERIFY(list->devices.at(0).current && !list->devices.at(1).current);

    QCOMPARE(codeOf(stranger.request(DeviceRevoke{phone.me().device})), ErrorCode::NotFound);
    QCOMPARE(stranger.request(DeviceRevoke{phone.me().device}).error(),
             stranger.request(DeviceRevoke{DeviceId::make()}).error()); // missing and somebody else's look alike
    QVERIFY(laptop.request(DeviceRevoke{phone.me().device}).ok());
    QTRY_COMPARE(phone.closeCode(), 4003);
    QCOMPARE(codeOf(laptop.request(DeviceRevoke{phone.me().device})), ErrorCode::NotFound);
    QCOMPARE(laptop.request(DeviceList{})->devices.size(), 1U);
    QVERIFY(laptop.request(DeviceRevoke{laptop.me().device}).ok()); // as signing out
    QTRY_COMPARE(laptop.closeCode(), 4003);
}

// Two seconds are how long is waited, at most, for each of 200 revocations: of the socket, and of the event stream on
// top of it now and then.
void AccountTest::revokedDevicesAreGoneAtOnce()
{
    constexpr int withinMs = 2000;
    WsClient owner;
    QVERIFY(owner.open(m_server->url()) && owner.enroll(u"anna"_s));
    for (int i = 0; i < 200; ++i) {
        WsClient other;
        QVERIFY(other.open(m_server->url()) && other.login(u"anna"_s));
        HttpEvents events;
        const bool alsoListens = i % 10 == 0;
        if (alsoListens)
            QCOMPARE(events.open(m_server->httpPort(), other.me().accessToken), 200);
        QVERIFY(owner.request(DeviceRevoke{other.me().device}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(other.closeCode(), 4003, withinMs);
        if (alsoListens)
            QVERIFY(events.next(withinMs).contains("4003"));
        const HttpClient late(m_server->httpPort(), other.me().accessToken);
        QCOMPARE(codeOf(late.request(SyncHeads{})), ErrorCode::BadToken);
        QCOMPARE(codeOf(late.request(AuthResume{other.me().refreshToken, {}})), ErrorCode::BadToken);
    }
    QCOMPARE(owner.request(DeviceList{})->devices.size(), 1U);
}

// A token that was replaced, and whose replacement was used, comes back: two parties hold the chain. Every time.
void AccountTest::aStolenTokenEndsItsDevice()
{
    const HttpClient client(m_server->httpPort());
    WsClient owner;
    QVERIFY(owner.open(m_server->url()) && owner.enroll(u"anna"_s));
    for (int i = 0; i < 200; ++i) {
        WsClient device;
        QVERIFY(device.open(m_server->url()) && device.login(u"anna"_s));
        const QString stolen = *device.me().refreshToken;
        const auto next = client.request(AuthResume{stolen, {}});
        QVERIFY(next.ok());
        const auto last = client.request(AuthResume{next->refreshToken, {}});
        QVERIFY(last.ok());
        QCOMPARE(last->device, device.me().device);
        QCOMPARE(codeOf(client.request(AuthResume{stolen, {}})), ErrorCode::BadToken);
        QTRY_COMPARE_WITH_TIMEOUT(device.closeCode(), 4003, 2000);
        QCOMPARE(codeOf(client.request(AuthResume{last->refreshToken, {}})), ErrorCode::BadToken); // the owner's too
        QCOMPARE(codeOf(HttpClient(m_server->httpPort(), last->accessToken).request(SyncHeads{})), ErrorCode::BadToken);
    }
    QCOMPARE(owner.request(DeviceList{})->devices.size(), 1U); // no other device suffers
    QVERIFY(owner.isOpen());
}

void AccountTest::passwordChange()
{
    WsClient anna;
    WsClient other;
    QVERIFY(anna.open(m_server->url()) && anna.enroll(u"anna"_s));
    QVERIFY(other.open(m_server->url()) && other.login(u"anna"_s));
    QCOMPARE(codeOf(anna.request(PasswordChange{u"not the old one"_s, newPassword})), ErrorCode::BadCredentials);
    const auto weak = anna.request(PasswordChange{WsClient::password, u"short"_s});
    QCOMPARE(codeOf(weak), ErrorCode::WeakPassword);
    QCOMPARE(weak.error().field, u"password"_s);
    QVERIFY(other.isOpen());

    QVERIFY(anna.request(PasswordChange{WsClient::password, newPassword}).ok());
    QTRY_COMPARE(other.closeCode(), 4003);
    QVERIFY(anna.request(SyncHeads{}).ok()); // whoever changed it stays
    WsClient later;
    QVERIFY(later.open(m_server->url()) && later.greet());
    QCOMPARE(codeOf(later.request(AuthLogin{u"anna"_s, WsClient::password})), ErrorCode::BadCredentials);
    QVERIFY(later.request(AuthLogin{u"anna"_s, newPassword}).ok());
    // The same over HTTP.
    const HttpClient bot(m_server->httpPort(), anna.me().accessToken);
    QVERIFY(bot.request(PasswordChange{newPassword, WsClient::password}).ok());
    QTRY_COMPARE(later.closeCode(), 4003);
}

void AccountTest::passwordChangeIsLimited()
{
    TestServer server(globalEngine(), [](Config& config) {
        config.loginsPerMinuteByAccount = 0.01;
        config.loginsBurstByAccount = 3;
    });
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(codeOf(anna.request(PasswordChange{u"a wrong password"_s, newPassword})), ErrorCode::BadCredentials);
    QCOMPARE(codeOf(anna.request(PasswordChange{u"a wrong password"_s, newPassword})), ErrorCode::RateLimited);
}

} // namespace tertulia::test

using tertulia::test::AccountTest;
TERTULIA_TEST(AccountTest, "account")
#include "tst_account.moc"
