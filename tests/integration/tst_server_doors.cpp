// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets an account on a server, and back into one: policies, invites, the setup link, links to a new password.
#include "tests/integration/server_process.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QtTest>

#include <csignal>
#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;

static const QString chosenPassword = QStringLiteral("an entirely new one");

class ServerDoorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }

    void setupLink();
    void setupLinkEndsWithTheFirstAccount();
    void byInvite();
    void inviteLimits();
    void invitesListed();
    void oneUseLetsInOne();
    void closedMeansClosed();
    void onlyAdministrators();
    void resetLink();
    void byCommand();

private:
    ErrorCode codeOf(const auto& result) const { return result.ok() ? ErrorCode::Storage : result.error().code; }
    /// Somebody who administers the server by its setup link.
    static void becomeAdmin(TestServer& server, HttpClient& client)
    {
        const auto made = client.request(AuthRegister{u"root"_s, WsClient::password, u"Root"_s, server.setupToken()});
        if (!made.ok())
            qFatal("no administrator: %s", wireName(made.error().code).data());
        client.setToken(made->accessToken);
    }
    static AuthRegister newcomer(const QString& handle, const std::optional<QString>& invite = {})
    {
        return {handle, WsClient::password, handle, invite};
    }
    static TestServer::Adjust policy(const QString& name)
    {
        return [name](Config& config) { config.registration = name; };
    }
};

void ServerDoorsTest::setupLink()
{
    TestServer server(globalEngine(), policy(u"closed"_s));
    const HttpClient client(server.httpPort());
    const QString token = server.setupToken();
    QCOMPARE(token.size(), 22);
    QCOMPARE(codeOf(client.request(newcomer(u"anna"_s))), ErrorCode::RegistrationClosed);
    QCOMPARE(codeOf(client.request(newcomer(u"anna"_s, u"AAAAAAAAAAAAAAAAAAAAAA"_s))), ErrorCode::RegistrationClosed);
    const auto db = server.openDb();
    const auto stored = db->value("SELECT COUNT(*) FROM server_invites WHERE hash = ?", token.toLatin1());
    QCOMPARE(stored.ok() ? stored->value_or(-1) : -2, 0); // only a hash of it is kept
    const auto made = client.request(newcomer(u"anna"_s, token));
    QVERIFY(made.ok());
    QVERIFY(made->admin);
    QCOMPARE(codeOf(client.request(newcomer(u"bea"_s, token))), ErrorCode::RegistrationClosed);
    server.stop();
    server.start();
    QCOMPARE(server.setupToken(), QString());
    const auto again = HttpClient(server.httpPort()).request(AuthLogin{u"anna"_s, WsClient::password});
    QVERIFY(again.ok() && again->admin);
}

void ServerDoorsTest::setupLinkEndsWithTheFirstAccount()
{
    TestServer server(globalEngine());
    const HttpClient client(server.httpPort());
    const QString first = server.setupToken();
    server.stop();
    server.start();
    const HttpClient later(server.httpPort());
    QVERIFY(server.setupToken() != first);
    QCOMPARE(codeOf(later.request(newcomer(u"anna"_s, first))), ErrorCode::NotFound); // the last one counts
    const auto anna = later.request(newcomer(u"anna"_s));
    QVERIFY(anna.ok());
    QVERIFY(!anna->admin);
    QCOMPARE(codeOf(later.request(newcomer(u"bea"_s, server.setupToken()))), ErrorCode::NotFound);
}

void ServerDoorsTest::byInvite()
{
    TestServer server(globalEngine(), policy(u"invite"_s));
    HttpClient admin(server.httpPort());
    becomeAdmin(server, admin);
    const HttpClient client(server.httpPort());
    const auto without = client.post("auth.register", encodeData(newcomer(u"anna"_s)));
    QCOMPARE(without.status, 403);
    QVERIFY(without.body.contains("invite_needed"));
    QCOMPARE(client.request(newcomer(u"anna"_s, u"AAAAAAAAAAAAAAAAAAAAAA"_s)).error().field, u"invite"_s);

    const auto invite = admin.request(ServerInviteCreate{2, 3600});
    QVERIFY(invite.ok());
    QVERIFY(invite->invite.expiresAt - invite->invite.createdAt == std::chrono::hours{1});
    // A registration that fails uses nothing up.
    QCOMPARE(codeOf(client.request(newcomer(u"root"_s, invite->code))), ErrorCode::HandleTaken);
    const auto anna = client.request(newcomer(u"anna"_s, invite->code));
    QVERIFY(anna.ok());
    QVERIFY(!anna->admin);
    QVERIFY(client.request(newcomer(u"bea"_s, invite->code)).ok());
    QCOMPARE(codeOf(client.request(newcomer(u"cem"_s, invite->code))), ErrorCode::NotFound);

    const auto revoked = admin.request(ServerInviteCreate{5, 3600});
    QVERIFY(admin.request(ServerInviteRevoke{revoked->invite.id}).ok());
    QCOMPARE(codeOf(admin.request(ServerInviteRevoke{revoked->invite.id})), ErrorCode::NotFound);
    QCOMPARE(codeOf(client.request(newcomer(u"cem"_s, revoked->code))), ErrorCode::NotFound);

    const auto expired = admin.request(ServerInviteCreate{5, 60});
    const auto db = server.openDb();
    QVERIFY(db->exec("UPDATE server_invites SET expires_at = ? WHERE id = ?", SystemClock{}.now(), expired->invite.id)
                .ok());
    QCOMPARE(codeOf(client.request(newcomer(u"cem"_s, expired->code))), ErrorCode::NotFound);
    QCOMPARE(admin.request(ServerInviteList{})->invites.size(), 0U);
}

void ServerDoorsTest::inviteLimits()
{
    TestServer server(globalEngine(), policy(u"invite"_s));
    HttpClient admin(server.httpPort());
    becomeAdmin(server, admin);
    constexpr int longest = static_cast<int>(limits::linkLifeMax.count());
    const auto field = [&](int uses, int seconds) {
        const auto made = admin.request(ServerInviteCreate{uses, seconds});
        return made.ok() ? QString() : made.error().field;
    };
    QCOMPARE(field(0, 60), u"uses"_s);
    QCOMPARE(field(1, 60), QString());
    QCOMPARE(field(limits::serverInviteUses, longest), QString());
    QCOMPARE(field(limits::serverInviteUses + 1, 60), u"uses"_s);
    QCOMPARE(field(1, 59), u"expires_in_s"_s);
    QCOMPARE(field(1, longest + 1), u"expires_in_s"_s);
}

void ServerDoorsTest::invitesListed()
{
    TestServer server(globalEngine(), policy(u"invite"_s));
    HttpClient admin(server.httpPort());
    becomeAdmin(server, admin);
    std::vector<ServerInviteId> made;
    for (int i = 0; i < 5; ++i)
        made.push_back(admin.request(ServerInviteCreate{1, 3600})->invite.id);
    std::vector<ServerInviteId> seen;
    std::optional<ServerInviteId> after;
    for (bool more = true; more;) {
        const auto page = admin.request(ServerInviteList{after, 2});
        QVERIFY(page.ok());
        for (const ServerInvite& invite : page->invites)
            seen.push_back(invite.id);
        more = page->more;
        after = seen.back();
    }
    std::reverse(seen.begin(), seen.end());
    QCOMPARE(seen, made);
    QCOMPARE(admin.request(ServerInviteList{{}, 0}).error().field, u"limit"_s);
    QCOMPARE(admin.request(ServerInviteList{{}, limits::pageMax + 1}).error().field, u"limit"_s);
}

void ServerDoorsTest::oneUseLetsInOne()
{
    TestServer server(globalEngine(), [](Config& config) {
        config.registration = u"invite"_s;
        config.httpThreads = 16;
    });
    HttpClient admin(server.httpPort());
    becomeAdmin(server, admin);
    for (int round = 0; round < 10; ++round) {
        const auto invite = admin.request(ServerInviteCreate{1, 3600});
        std::atomic<int> in{0};
        std::atomic<int> out{0};
        std::vector<std::thread> crowd;
        for (int i = 0; i < 16; ++i)
            crowd.emplace_back([&, handle = u"r%1.n%2"_s.arg(round).arg(i)] {
                const auto answer = HttpClient(server.httpPort()).request(newcomer(handle, invite->code));
                in += answer.ok() ? 1 : 0;
                out += codeOf(answer) == ErrorCode::NotFound ? 1 : 0;
            });
        for (std::thread& one : crowd)
            one.join();
        QCOMPARE(in.load(), 1);
        QCOMPARE(out.load(), 15);
    }
}

void ServerDoorsTest::closedMeansClosed()
{
    TestServer server(globalEngine(), policy(u"closed"_s));
    HttpClient admin(server.httpPort());
    becomeAdmin(server, admin);
    const auto invite = admin.request(ServerInviteCreate{1, 3600});
    QVERIFY(invite.ok());
    QCOMPARE(codeOf(HttpClient(server.httpPort()).request(newcomer(u"anna"_s, invite->code))),
             ErrorCode::RegistrationClosed);
}

void ServerDoorsTest::onlyAdministrators()
{
    TestServer server(globalEngine());
    HttpClient client(server.httpPort());
    const auto anna = client.request(newcomer(u"anna"_s));
    client.setToken(anna->accessToken);
    const auto refused = [](const auto& result) { return !result.ok() && result.error().code == ErrorCode::Forbidden; };
    QVERIFY(refused(client.request(ServerInviteCreate{1, 3600})));
    QVERIFY(refused(client.request(ServerInviteList{})));
    QVERIFY(refused(client.request(ServerInviteRevoke{ServerInviteId::make()})));
    QVERIFY(refused(client.request(ServerResetLink{u"anna"_s})));
    QVERIFY(refused(client.request(ServerResetLink{u"nobody"_s}))); // does not tell who exists
}

void ServerDoorsTest::resetLink()
{
    TestServer server(globalEngine());
    HttpClient admin(server.httpPort());
    becomeAdmin(server, admin);
    const HttpClient client(server.httpPort());
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    QCOMPARE(admin.request(ServerResetLink{u"nobody"_s}).error().field, u"user"_s);
    const auto old = admin.request(ServerResetLink{u"anna"_s});
    const auto link = admin.request(ServerResetLink{u"anna"_s});
    QVERIFY(old.ok() && link.ok());
    QCOMPARE(codeOf(client.request(PasswordReset{old->token, chosenPassword})),
             ErrorCode::BadToken); // the last one counts
    QCOMPARE(codeOf(client.request(PasswordReset{u"AAAA"_s, chosenPassword})), ErrorCode::BadToken);
    QCOMPARE(codeOf(client.request(PasswordReset{link->token, u"short"_s})), ErrorCode::WeakPassword);
    QVERIFY(anna.isOpen());
    QVERIFY(client.request(PasswordReset{link->token, chosenPassword}).ok());
    QTRY_COMPARE(anna.closeCode(), 4003);
    QCOMPARE(codeOf(client.request(PasswordReset{link->token, chosenPassword})), ErrorCode::BadToken);
    QVERIFY(client.request(AuthLogin{u"anna"_s, chosenPassword}).ok());
    QCOMPARE(codeOf(client.request(AuthLogin{u"anna"_s, WsClient::password})), ErrorCode::BadCredentials);

    const auto late = admin.request(ServerResetLink{u"anna"_s});
    const auto db = server.openDb();
    QVERIFY(db->exec("UPDATE reset_links SET expires_at = ?", SystemClock{}.now()).ok());
    QCOMPARE(codeOf(client.request(PasswordReset{late->token, chosenPassword})), ErrorCode::BadToken);
    // Changing the password ends a link that somebody may have seen.
    const auto another = admin.request(ServerResetLink{u"anna"_s});
    HttpClient owner(server.httpPort(), client.request(AuthLogin{u"anna"_s, chosenPassword})->accessToken);
    QVERIFY(owner.request(PasswordChange{chosenPassword, WsClient::password}).ok());
    QCOMPARE(codeOf(client.request(PasswordReset{another->token, chosenPassword})), ErrorCode::BadToken);
}

// What an operator does at the machine: the printed setup link, make-admin, reset-link.
void ServerDoorsTest::byCommand()
{
    if (globalEngine() != sql::Engine::Sqlite)
        return; // the commands are the same
    ServerProcess server;
    QVERIFY(server.start({u"--auth.registration"_s, u"closed"_s}));
    const QString http = server.lineOf(u"listening http"_s);
    const quint16 port = static_cast<quint16>(QUrl(http.section(u' ', 1)).port());
    const QUrl setup(server.lineOf(u"setup "_s).section(u' ', 1));
    QCOMPARE(setup.scheme(), u"tertulia"_s);
    QVERIFY(setup.query().contains(u"server=ws%3A%2F%2F127.0.0.1"_s));
    const HttpClient client(port);
    const auto anna = client.request(newcomer(u"anna"_s, setup.query().section(u"token="_s, 1)));
    QVERIFY(anna.ok() && anna->admin);

    const QStringList data{u"--data"_s, server.data()};
    const auto command = [&](const QStringList& words, const QByteArray& input = {}) {
        return ServerProcess::run(QStringList{u"admin"_s} + words + data, input);
    };
    QCOMPARE(command({u"user"_s, u"create"_s, u"bea"_s, u"--password-stdin"_s}, "a good old password\n").code, 0);
    QVERIFY(!client.request(AuthLogin{u"bea"_s, u"a good old password"_s})->admin);
    QCOMPARE(command({u"make-admin"_s, u"@Bea"_s}).code, 0);
    QVERIFY(client.request(AuthLogin{u"bea"_s, u"a good old password"_s})->admin);
    QVERIFY(command({u"make-admin"_s, u"nobody"_s}).code != 0);

    const auto link = command({u"reset-link"_s, u"bea"_s});
    QCOMPARE(link.code, 0);
    QVERIFY(link.out.startsWith("reset tertulia://reset?user=bea&token="));
    const QString token = QString::fromLatin1(link.out).trimmed().section(u"token="_s, 1);
    QVERIFY(client.request(PasswordReset{token, chosenPassword}).ok());
    QVERIFY(client.request(AuthLogin{u"bea"_s, chosenPassword}).ok());
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
    const QByteArray log = server.log();
    QVERIFY(!log.contains(token.toLatin1()) && !log.contains(setup.query().section(u"token="_s, 1).toLatin1()));
}

} // namespace tertulia::test

using tertulia::test::ServerDoorsTest;
TERTULIA_TEST(ServerDoorsTest, "server_doors")
#include "tst_server_doors.moc"
