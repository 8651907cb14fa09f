// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people run it: commands and exit codes, an orderly end, and what is left after a violent one.
#include "shared/sql/db.h"
#include "tests/integration/server_process.h"
#include "tests/net/self_signed.h"
#include "tests/support/raw_ws.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QtTest>

#include <csignal>
#include <future>
#include <sys/stat.h>
#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class ProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderlyEnd();
    void endWhileMessagesRainDown();
    void acknowledgedMessagesSurviveKill();
    void oneServerPerFolder();
    void filesArePrivate();
    void overTls();
    void commands_data();
    void commands();
    void usersMadeByHand();
    void commandsWaitForWhoWrites();
    void logsKeepSecrets();
};

void ProcessTest::orderlyEnd()
{
    ServerProcess server;
    QVERIFY(server.start());
    WsClient anna;
    RawWs idle; // Qt 6.4's own client takes 1012 for an invalid code and reports 1002
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    QVERIFY(idle.open(static_cast<quint16>(server.url().port())));
    QCOMPARE(ServerProcess::run({u"healthcheck"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(server.url().port())}).code, 0);
    QElapsedTimer time;
    time.start();
    server.signal(SIGTERM);
    QTRY_VERIFY(!anna.isOpen());
    QCOMPARE(idle.waitForClose(), 1012);
    idle.abort();
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY(time.elapsed() < 10'000);
    QVERIFY(!QFile::exists(server.data() + u"/tertulia.db-wal"_s)); // checkpointed
    QCOMPARE(ServerProcess::run({u"healthcheck"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(server.url().port())}).code, 1);
}

// SIGTERM in the middle of it: each send is either acknowledged and stored, or answered Busy, or not answered.
void ProcessTest::endWhileMessagesRainDown()
{
    ServerProcess server;
    QVERIFY(server.start());
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    const ConversationId group = makeGroup(anna, {});
    std::map<int64_t, QString> posted;
    for (int i = 0; i < 60; ++i) {
        posted.emplace(anna.post(messageTo(group, QString::number(i))), QString::number(i));
        if (i == 30)
            server.signal(SIGTERM);
        if (i % 10 == 0)
            QCoreApplication::processEvents();
    }
    std::map<Seq, QString> acknowledged;
    for (const auto& [id, body] : posted) {
        const auto sent = anna.await<MessageSend>(id);
        if (sent.ok())
            acknowledged.emplace(sent->seq, body);
        else
            QVERIFY(sent.error().code == ErrorCode::Busy || sent.error().code == ErrorCode::Offline);
    }
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY(server.start());
    WsClient again;
    QVERIFY(again.open(server.url()) && again.login(u"anna"_s));
    const auto page = again.request(HistoryPage{group, {}, {}, limits::pageMax});
    QVERIFY(page.ok());
    std::map<Seq, QString> stored;
    for (const MessageRecord& message : page->messages)
        stored.emplace(message.seq, message.body);
    for (const auto& [seq, body] : acknowledged)
        QCOMPARE(stored[seq], body);
}

// kill -9 right after an acknowledgement, again and again on the same data: nothing acknowledged is lost, nothing is
// there twice although the last message is always sent again, and seq has no gap.
void ProcessTest::acknowledgedMessagesSurviveKill()
{
    ServerProcess server;
    QVERIFY(server.start());
    SignedInReply me;
    ConversationId group;
    {
        WsClient anna;
        QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
        me = anna.me();
        group = makeGroup(anna, {});
    }
    std::map<QString, Seq> acknowledged; // by client id
    for (int round = 0; round < 20; ++round) {
        WsClient anna;
        QVERIFY(anna.open(server.url()) && anna.greet());
        QVERIFY(anna.request(AuthResume{{}, me.accessToken}).ok());
        MessageSend last;
        for (int i = 0; i < 5; ++i) {
            last = messageTo(group, u"%1.%2"_s.arg(round).arg(i));
            const auto sent = anna.request(last);
            QVERIFY(sent.ok());
            acknowledged.emplace(last.clientId, sent->seq);
        }
        const MessageSend unanswered = messageTo(group, u"%1.in flight"_s.arg(round));
        anna.post(unanswered);
        QCoreApplication::processEvents();
        server.signal(SIGKILL);
        QCOMPARE(server.waitForEnd(), -1);
        QVERIFY(server.start());
        WsClient again;
        QVERIFY(again.open(server.url()) && again.greet());
        QVERIFY(again.request(AuthResume{{}, me.accessToken}).ok());
        const auto repeated = again.request(last);
        QVERIFY(repeated.ok());
        QCOMPARE(repeated->seq, acknowledged[last.clientId]);
        const auto retried = again.request(unanswered);
        QVERIFY(retried.ok());
        acknowledged.emplace(unanswered.clientId, retried->seq);
    }
    WsClient reader;
    QVERIFY(reader.open(server.url()) && reader.login(u"anna"_s));
    const auto page = reader.request(HistoryPage{group, {}, {}, limits::pageMax});
    QVERIFY(page.ok());
    QCOMPARE(page->messages.size(), acknowledged.size());
    Seq expected = 1;
    for (const MessageRecord& message : page->messages) {
        QCOMPARE(message.seq, expected++);
        QCOMPARE(acknowledged[message.clientId], message.seq);
    }
}

void ProcessTest::oneServerPerFolder()
{
    ServerProcess server;
    QVERIFY(server.start());
    const auto second = ServerProcess::run({u"serve"_s, u"--data"_s, server.data(), u"--listen"_s, u"127.0.0.1:0"_s});
    QCOMPARE(second.code, 1);
    QVERIFY(second.err.contains("another tertulia-server is using"));
    server.signal(SIGKILL);
    QCOMPARE(server.waitForEnd(), -1);
    QVERIFY(server.start()); // the lock died with its holder
}

void ProcessTest::filesArePrivate()
{
    ServerProcess server;
    QVERIFY(server.start());
    const QDir folder(server.data());
    const auto names = folder.entryList(QDir::Files | QDir::Hidden);
    QVERIFY(names.contains(u"tertulia.db"_s));
    for (const QString& name : names) {
        struct stat info
        {
        };
        QCOMPARE(::stat(QFile::encodeName(folder.filePath(name)).constData(), &info), 0);
        QCOMPARE(info.st_mode & 077, 0u);
    }
}

void ProcessTest::overTls()
{
    QTemporaryDir folder;
    const auto pem = selfSigned(folder.path());
    QVERIFY(pem);
    const QStringList tls{u"--tls.certificate"_s, pem->first, u"--tls.key"_s, pem->second};
    ServerProcess server;
    QVERIFY(server.start(tls));
    QCOMPARE(server.url().scheme(), u"wss"_s);
    const QString address = u"127.0.0.1:%1"_s.arg(server.url().port());
    QCOMPARE(ServerProcess::run(QStringList{u"healthcheck"_s, u"--listen"_s, address} + tls).code, 0);
    RawWs ws;
    QVERIFY(ws.open(static_cast<quint16>(server.url().port()), true));
    ws.sendText(encodeRequest(1, Hello{1, {}, {}}));
    QVERIFY(ws.readText().startsWith(R"({"id":1,"type":"ok")"));
    const auto bad =
        ServerProcess::run({u"serve"_s, u"--data"_s, folder.filePath(u"x"_s), u"--listen"_s, u"127.0.0.1:0"_s,
                            u"--tls.certificate"_s, u"/none"_s, u"--tls.key"_s, u"/none"_s});
    QVERIFY(bad.code != 0);
    QVERIFY2(bad.err.contains("tls_certificate: "), bad.err.constData());
}

void ProcessTest::commands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<QByteArray>("err");
    const auto row = [](const char* name, const QStringList& arguments, int code, const QByteArray& out,
                        const QByteArray& err, const QStringList& environment = {}) {
        QTest::newRow(name) << arguments << environment << code << out << err;
    };
    row("nothing", {}, 2, "", "Usage:");
    row("help", {u"--help"_s}, 0, "limits.requests_per_second", "");
    row("help of a command", {u"serve"_s, u"--help"_s}, 0, "Usage:", "");
    row("version", {u"version"_s}, 0, "tertulia-server 0.", "");
    row("unknown command", {u"dance"_s}, 2, "", "unknown command \"dance\"");
    row("unknown flag", {u"serve"_s, u"--dta"_s, u"/x"_s}, 2, "", "did you mean \"server.data\"?");
    row("no value", {u"serve"_s, u"--data"_s}, 2, "", "needs a value");
    row("no data", {u"serve"_s}, 2, "", "--data DIR");
    row("bad number", {u"config"_s, u"check"_s, u"--limits.connections"_s, u"many"_s}, 2, "", "not a number");
    row("out of range", {u"config"_s, u"check"_s, u"--limits.connections=0"_s}, 2, "", "not between");
    row("bad address", {u"config"_s, u"check"_s, u"--listen"_s, u"example"_s}, 2, "", "ADDRESS:PORT");
    row("secret as a flag", {u"config"_s, u"check"_s, u"--database.url"_s, u"postgres://a:b@c/d"_s}, 2, "",
        "TERTULIA_DATABASE__URL");
    row("environment", {u"config"_s, u"print"_s}, 0, "requests_burst = 7", "",
        {u"TERTULIA_LIMITS__REQUESTS_BURST=7"_s});
    row("flag beats environment", {u"config"_s, u"print"_s, u"--limits.requests_burst=8"_s}, 0, "requests_burst = 8",
        "", {u"TERTULIA_LIMITS__REQUESTS_BURST=7"_s});
    row("typo in the environment", {u"config"_s, u"print"_s}, 2, "", "did you mean \"limits.requests_burst\"?",
        {u"TERTULIA_LIMITS__REQUEST_BURST=7"_s});
    row("secrets are not printed", {u"config"_s, u"print"_s}, 0, "url = \"***\"", "",
        {u"TERTULIA_DATABASE__URL=postgres://a:sesame@c/d"_s});
    row("in the open", {u"serve"_s, u"--data"_s, u"/nonexistent/x"_s, u"--listen"_s, u"[::]:0"_s}, 2, "",
        "allow_plain");
}

void ProcessTest::commands()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, environment);
    QFETCH(int, code);
    QFETCH(QByteArray, out);
    QFETCH(QByteArray, err);
    const auto outcome = ServerProcess::run(arguments, {}, environment);
    QCOMPARE(outcome.code, code);
    QVERIFY2(outcome.out.contains(out), outcome.out.constData());
    QVERIFY2(outcome.err.contains(err), outcome.err.constData());
    QVERIFY(!(outcome.out + outcome.err).contains("sesame"));
}

void ProcessTest::usersMadeByHand()
{
    ServerProcess server;
    QVERIFY(server.start({u"--auth.registration"_s, u"closed"_s}));
    const QStringList make{u"admin"_s,  u"user"_s,     u"create"_s,         u"Clara"_s,   u"--password-stdin"_s,
                           u"--data"_s, server.data(), u"--display-name"_s, u"Clara Ü."_s};
    const auto made = ServerProcess::run(make, WsClient::password.toUtf8() + '\n');
    QVERIFY2(made.code == 0 && made.out.startsWith("user clara "), made.err.constData());
    WsClient clara;
    QVERIFY(clara.open(server.url()) && clara.login(u"clara"_s));
    QCOMPARE(clara.me().user.displayName, u"Clara Ü."_s);
    const auto again = ServerProcess::run(make, WsClient::password.toUtf8() + '\n');
    QCOMPARE(again.code, 1);
    QVERIFY(again.err.contains("handle_taken"));
    QCOMPARE(ServerProcess::run(make, "short\n").code, 2);
    // What a start waits for that must not happen before there is an administrator.
    const QStringList list{u"admin"_s, u"list-admins"_s, u"--data"_s, server.data()};
    QCOMPARE(ServerProcess::run(list).code, 3);
    QCOMPARE(ServerProcess::run({u"admin"_s, u"make-admin"_s, u"clara"_s, u"--data"_s, server.data()}).code, 0);
    const auto listed = ServerProcess::run(list);
    QCOMPARE(listed.code, 0);
    QCOMPARE(listed.out, "admin clara\n");
}

// A server that is busy, with its search index say, holds the lock for a while now and then.
void ProcessTest::commandsWaitForWhoWrites()
{
    QTemporaryDir folder;
    const QStringList in{u"--data"_s, folder.path()};
    QCOMPARE(ServerProcess::run(QStringList{u"migrate"_s} + in).code, 0);
    sql::DbConfig config;
    config.path = folder.filePath(u"tertulia.db"_s);
    std::promise<void> locked;
    std::thread writer([&] {
        auto db = sql::Db::open(config);
        if (db.ok() && (*db)->begin().ok()) {
            locked.set_value();
            std::this_thread::sleep_for(std::chrono::seconds{2}); // longer than a lane waits
            (void)(*db)->rollback();
        }
    });
    locked.get_future().wait();
    const auto made = ServerProcess::run(QStringList{u"admin"_s, u"list-admins"_s} + in);
    writer.join();
    QVERIFY2(made.code == 3, made.err.constData()); // nobody yet
}

// Canary words in every field a person fills in: none of them may be in the log, whatever happens.
void ProcessTest::logsKeepSecrets()
{
    ServerProcess server;
    QVERIFY(server.start({u"--log.level"_s, u"debug"_s}));
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.greet());
    QVERIFY(anna.signIn(anna.request(AuthRegister{u"canary-handle"_s, u"canary-password"_s, u"canary-name"_s})).ok());
    const auto made = anna.request(ConversationCreate{ConversationKind::Group, u"canary-title"_s, {}});
    QVERIFY(made.ok());
    QVERIFY(anna.request(messageTo(made->conversation.id, u"canary-body"_s)).ok());
    anna.sendText(u"canary-frame"_s);
    anna.sendText(u"{\"id\":1,\"type\":\"canary\\nforged line\",\"data\":{}}"_s);
    WsClient guess;
    QVERIFY(guess.open(server.url()) && guess.greet());
    QVERIFY(!guess.request(AuthLogin{u"canary-handle"_s, u"canary-guess"_s}).ok());
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
    const QByteArray log = server.log();
    QVERIFY(log.contains("tertulia.auth"));
    QVERIFY2(!log.contains("canary"), log.constData());
    QVERIFY(!log.contains(anna.me().accessToken.toUtf8()) && !log.contains(anna.me().refreshToken->toUtf8()));
}

} // namespace tertulia::test

using tertulia::test::ProcessTest;
TERTULIA_TEST(ProcessTest, "process")
#include "tst_process.moc"
