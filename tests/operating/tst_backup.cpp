// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of a server at work, and brought back. TERTULIA_ROUNDS sets how many are taken under
// load; see CONTRIBUTING.md.
#include "server/store/schema.h"
#include "tests/operating/backup_site.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

#include <QFile>

#include <sys/stat.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const QString serverProgram = QStringLiteral(TERTULIA_SERVER_PROGRAM);

/// What a row of an engine starts the server and the commands with.
QStringList environmentOf(const TempDb& database)
{
    return database.config().engine == sql::Engine::Postgres
               ? QStringList{u"TERTULIA_DATABASE__URL="_s + database.url()}
               : QStringList{};
}

} // namespace

class BackupTest : public QObject, private BackupSite
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { takeDown(); }
    void takenUnderLoad_data() { addEngineRows(); }
    void takenUnderLoad();
    void bringsEverythingBack_data() { addEngineRows(); }
    void bringsEverythingBack();
    void letsNobodyIn();
    void aKillLeavesNoHalf();
    void placesThatAreRefused();
    void changesNothingOfAnOlderServer();
    void theDrillComparesWithTheServer();
};

// Messages, files that come and files that go, all the while. What was acknowledged before a backup began is in it, and
// so is every content that its database names.
void BackupTest::takenUnderLoad()
{
    const int rounds =
        qEnvironmentVariableIsSet("TERTULIA_ROUNDS") ? qEnvironmentVariableIntValue("TERTULIA_ROUNDS") : 5;
    const TempDb database(rowEngine());
    const QStringList environment = environmentOf(database);
    serve(environment);
    std::vector<MessageSendReply> withFiles;
    quint64 seed = 0;
    int sent = 0;
    const auto work = [&](int messages) {
        for (int i = 0; i < messages; ++i)
            if (!(i % 2 == 0 ? m_anna : m_bruno)->request(messageTo(m_group, u"words %1"_s.arg(++sent))).ok())
                qFatal("the server refused a message");
        withFiles.push_back(sendFile(++seed));
        ++sent;
        if (withFiles.size() > 10) { // its file goes with it
            if (!m_anna->request(MessageDelete{withFiles.front().id}).ok())
                qFatal("the server refused to delete");
            withFiles.erase(withFiles.begin());
        }
    };
    work(300);
    for (int round = 0; round < rounds; ++round) {
        const QString file = place(u"%1.tar.zst"_s.arg(round));
        const int before = sent;
        QProcess process;
        process.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
        process.setEnvironment(QProcess::systemEnvironment() + environment);
        process.start(serverProgram, {u"backup"_s, u"--to"_s, file, u"--data"_s, m_server->data(), u"--verify"_s});
        do
            work(10);
        while (process.state() != QProcess::NotRunning);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        const QByteArray said = process.readAllStandardOutput();
        QVERIFY2(said.contains("verified ") && !said.contains("deleted while"), said.constData());

        const TempDb another(rowEngine());
        const QString restored = place(u"restored-%1"_s.arg(round));
        const auto outcome = restoreBackup(file, restored, environmentOf(another));
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        auto config = another.config();
        if (config.engine == sql::Engine::Sqlite)
            config.path = restored + u"/tertulia.db"_s;
        const auto db = sql::Db::open(config);
        QVERIFY(db.ok());
        const auto count = (*db)->value("SELECT COUNT(*) FROM messages");
        const auto last = (*db)->value("SELECT MAX(seq) FROM messages");
        QVERIFY(count.ok() && last.ok());
        QCOMPARE(**count, **last); // no gaps
        QVERIFY2(**count >= before, qPrintable(u"%1 of %2"_s.arg(**count).arg(before)));
        QDir(restored).removeRecursively();
        QFile::remove(file);
    }
    stop();
    QVERIFY(QDir(m_server->data()).entryList({u"backup-held-*"_s}, QDir::Dirs).isEmpty());
}

void BackupTest::bringsEverythingBack()
{
    const TempDb database(rowEngine());
    serve(environmentOf(database));
    QVERIFY(m_anna->request(messageTo(m_group, u"Dinner is at nine."_s)).ok());
    sendFile(7);
    const QString file = place(u"all.tar.zst"_s);
    const auto made = backup(file, environmentOf(database));
    QVERIFY2(made.code == 0, made.err.constData());
    struct stat info
    {
    };
    QCOMPARE(::stat(qPrintable(file), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"all.tar.zst"_s});
    QVERIFY(m_anna->request(messageTo(m_group, u"That is not in it."_s)).ok());
    stop();

    const TempDb another(rowEngine());
    ServerProcess second;
    const auto outcome = restoreBackup(file, second.data(), environmentOf(another));
    QVERIFY2(outcome.code == 0 && outcome.out.contains("everybody must sign in again"), outcome.err.constData());
    QVERIFY(second.start({}, environmentOf(another)));
    WsClient anna;
    QVERIFY(anna.open(second.url()) && anna.login(u"anna"_s));
    const auto history = anna.request(HistoryPage{m_group, {}, {}, limits::pageMax});
    QVERIFY(history.ok());
    QStringList bodies;
    for (const MessageRecord& message : history->messages)
        bodies.append(message.body);
    QVERIFY(bodies.contains(u"Dinner is at nine."_s) && bodies.contains(u"file 7"_s));
    QVERIFY(!bodies.contains(u"That is not in it."_s));
    for (const MessageRecord& message : history->messages)
        for (const Attachment& attachment : message.attachments) {
            FileClient files;
            QVERIFY(files.open(second.url(), anna.me().accessToken));
            const auto bytes = files.download(attachment.file);
            QVERIFY(bytes.ok());
            QCOMPARE(*bytes, pattern(7, 0, 20'000));
        }
    anna.cut();
    second.signal(SIGTERM);
    QCOMPARE(second.waitForEnd(), 0);
}

// Whoever had a key to the old world has none to the new one, until he says his password.
void BackupTest::letsNobodyIn()
{
    serve();
    const auto bot = m_anna->request(BotCreate{u"helper"_s, u"Helper"_s, ScopeSet{Scope::Read}, {}});
    QVERIFY(bot.ok());
    const SignedInReply annas = m_anna->me();
    const QString file = place(u"all.tar.zst"_s);
    QCOMPARE(backup(file).code, 0);
    stop();
    const auto shows = [](ServerProcess& server, const AuthResume& token) {
        WsClient client;
        return client.open(server.url()) && client.greet() && client.request(token).ok();
    };
    ServerProcess second;
    QCOMPARE(restoreBackup(file, second.data()).code, 0);
    QVERIFY(second.start());
    QVERIFY(!shows(second, AuthResume{annas.refreshToken, {}, {}}));
    QVERIFY(!shows(second, AuthResume{{}, annas.accessToken, {}}));
    QVERIFY(!shows(second, AuthResume{{}, {}, bot->token}));
    second.signal(SIGTERM);
    QCOMPARE(second.waitForEnd(), 0);
    // They are good where nothing was restored: the bot's last, since a refresh token works once.
    QVERIFY(m_server->start());
    QVERIFY(shows(*m_server, AuthResume{{}, {}, bot->token}));
    QVERIFY(shows(*m_server, AuthResume{annas.refreshToken, {}, {}}));
}

void BackupTest::aKillLeavesNoHalf()
{
    serve();
    sendFile(1, 20'000'000);
    const QString file = place(u"all.tar.zst"_s);
    const auto held = [this] { return QDir(m_server->data()).entryList({u"backup-held-*"_s}, QDir::Dirs); };
    QProcess process;
    process.start(serverProgram, {u"backup"_s, u"--to"_s, file, u"--data"_s, m_server->data()});
    while (held().isEmpty() && process.state() != QProcess::NotRunning) // it takes a moment only
        QCoreApplication::processEvents();
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QVERIFY(!QFile::exists(file));
    const auto made = backup(file);
    QVERIFY2(made.code == 0, made.err.constData());
    QVERIFY(held().isEmpty());
    QCOMPARE(verifyBackup(file).code, 0);
    stop();
}

void BackupTest::placesThatAreRefused()
{
    const QString folder = smallBackup();
    const auto again = backup(folder);
    QCOMPARE(again.code, 2);
    QVERIFY(again.err.contains("is there already"));
    QCOMPARE(backup(u"/nonexistent/x.tar.zst"_s).code, 2);
    QVERIFY(QDir().mkpath(place(u"full"_s)));
    putFile(place(u"full/something"_s), "else");
    const auto full = restoreBackup(folder, place(u"full"_s));
    QCOMPARE(full.code, 1);
    QVERIFY(full.err.contains("is not empty"));
    QCOMPARE(filesIn(place(u"full"_s)), (QStringList{u"something"_s, u"tertulia.lock"_s}));
    // A restore that was cut off: no server starts there.
    QVERIFY(QDir().mkpath(place(u"cut/restoring"_s)));
    const auto cut = ServerProcess::run({u"migrate"_s, u"--data"_s, place(u"cut"_s)});
    QCOMPARE(cut.code, 2);
    QVERIFY(cut.err.contains("did not end"));
    const auto outcome = ServerProcess::run({u"restore"_s, folder});
    QCOMPARE(outcome.code, 2);
}

// The backup before an upgrade is often made by the new serverProgram: it must not upgrade what it keeps.
void BackupTest::changesNothingOfAnOlderServer()
{
    QTemporaryDir data;
    sql::DbConfig config;
    config.path = data.filePath(u"tertulia.db"_s);
    auto steps = store::schema();
    QVERIFY(steps.ok());
    const int newest = static_cast<int>(steps->size());
    const int older = newest - 1;
    steps->resize(static_cast<size_t>(older));
    {
        const auto db = sql::Db::open(config);
        QVERIFY(db.ok() && sql::migrate(**db, *steps).ok());
    }
    const QString file = place(u"old.tar.zst"_s);
    const auto made = ServerProcess::run({u"backup"_s, u"--to"_s, file, u"--data"_s, data.path(), u"--verify"_s});
    QVERIFY2(made.code == 0, made.err.constData());
    QVERIFY(made.out.contains("schema " + QByteArray::number(older)));
    const auto db = sql::Db::open(config);
    QVERIFY(db.ok());
    QCOMPARE(*sql::schemaNumber(**db), older);
}

void BackupTest::theDrillComparesWithTheServer()
{
    serve();
    QVERIFY(m_anna->request(messageTo(m_group, u"words"_s)).ok());
    const QString file = place(u"all.tar.zst"_s);
    QCOMPARE(backup(file).code, 0);
    const auto drill = [&] {
        return ServerProcess::run({u"backup"_s, u"--drill"_s, file, u"--data"_s, m_server->data()});
    };
    const auto same = drill();
    QVERIFY2(same.code == 0, same.err.constData());
    QVERIFY2(same.out.contains("1 blocks of the server compared: 1 the same"), same.out.constData());
    QVERIFY(m_anna->request(messageTo(m_group, u"more words"_s)).ok());
    QCOMPARE(drill().code, 0); // a block that grew is the same as far as it went
    stop();
    sql::DbConfig config;
    config.path = m_server->data() + u"/tertulia.db"_s;
    {
        const auto db = sql::Db::open(config);
        QVERIFY(db.ok() && (*db)->exec("UPDATE messages SET body = 'other words' WHERE body = 'words'").ok());
    }
    const auto other = drill();
    QCOMPARE(other.code, 1);
    QVERIFY2(other.err.contains("the server has something else"), other.err.constData());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"all.tar.zst"_s});
}

} // namespace tertulia::test

using tertulia::test::BackupTest;
TERTULIA_TEST(BackupTest, "backup")
#include "tst_backup.moc"
