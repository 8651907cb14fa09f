// SPDX-License-Identifier: GPL-3.0-or-later
// A server's database moved from SQLite to PostgreSQL and back: killed on the way, refused where it would do harm, and
// afterwards the same server to whoever used it. TERTULIA_MESSAGES sets how many messages are moved; see
// CONTRIBUTING.md.
#include "tests/operating/backup_site.h"
#include "tests/support/temp_db.h"
#include "tests/support/test_main.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesMoved = 12'000;

QString databaseUrl(const QString& url)
{
    return u"TERTULIA_DATABASE__URL="_s + url;
}

int64_t messagesWanted()
{
    return qEnvironmentVariableIsSet("TERTULIA_MESSAGES") ? qEnvironmentVariableIntValue("TERTULIA_MESSAGES")
                                                          : messagesMoved;
}

/// How many messages a database has that somebody is filling; 0 as long as it has no such table.
class Watch
{
public:
    explicit Watch(sql::DbConfig database) : m_database(std::move(database)) {}
    int64_t messages()
    {
        if (!m_db && !open())
            return 0;
        const auto count = m_db->value("SELECT COUNT(*) FROM messages");
        return count.ok() ? count->value_or(0) : 0;
    }

private:
    bool open()
    {
        const bool isFile = m_database.engine == sql::Engine::Sqlite;
        if (isFile && !QFile::exists(m_database.path))
            return false;
        m_database.readOnly = isFile;
        auto db = sql::Db::open(m_database);
        if (!db.ok() || (!isFile && !(*db)->exec("SET application_name = 'a test that looks on'").ok()))
            return false;
        m_db = std::move(*db);
        return true;
    }

    sql::DbConfig m_database;
    std::unique_ptr<sql::Db> m_db;
};

} // namespace

class MoveTest : public QObject, private BackupSite
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        prepare();
        m_environment.clear();
    }
    void cleanup() { takeDown(); }
    void thereAndBack();
    void theDemo();
    void whatIsRefused();
    void whatIsGivenUpIsServedAgain();
    void aMarkInFrontStays();

private:
    /// What a client keeps while nothing is there to talk to.
    struct Kept
    {
        AuthResume token{};
        std::vector<StreamHead> heads{};
    };

    /// A conversation with a file, and many messages more.
    void fillServer();
    void writeMany(int64_t count);
    Kept signInAndKeep();
    void goesOnWhereItWas(const Kept& kept);
    /// A move that is killed when it is time.
    void killedWhen(const QString& to, const std::function<bool(const QByteArray& said)>& isTime);
    ServerProcess::Outcome move(const QString& to)
    {
        return ServerProcess::run({u"move"_s, u"--to"_s, to, u"--data"_s, m_server->data()}, {}, m_environment);
    }
    /// Why no server starts on it.
    QByteArray refusal(const QString& url)
    {
        const auto environment = url.isEmpty() ? QStringList{} : QStringList{databaseUrl(url)};
        const auto outcome = ServerProcess::run(
            {u"serve"_s, u"--data"_s, m_server->data(), u"--listen"_s, u"127.0.0.1:0"_s}, {}, environment);
        return outcome.code == 1 ? outcome.err : QByteArray{};
    }
    QByteArray digests()
    {
        const auto outcome = ServerProcess::run({u"admin"_s, u"digests"_s, u"--all"_s, u"--data"_s, m_server->data()},
                                                {}, m_environment);
        return outcome.code == 0 ? outcome.out : QByteArray{};
    }

    QStringList m_environment; ///< of what is served now
    QByteArray m_file;
};

void MoveTest::fillServer()
{
    serve();
    for (int i = 0; i < 20; ++i)
        QVERIFY((i % 2 == 0 ? m_anna : m_bruno)->request(messageTo(m_group, u"words %1"_s.arg(i))).ok());
    QVERIFY(m_anna->request(messageTo(m_group, u"Dinner is at nine."_s)).ok());
    sendFile(7);
    stop();
    writeMany(messagesWanted());
}

/// As a server would have written them, but quicker.
void MoveTest::writeMany(int64_t count)
{
    sql::DbConfig config;
    config.path = m_server->data() + u"/tertulia.db"_s;
    const auto db = sql::Db::open(config);
    QVERIFY(db.ok() && (*db)->begin().ok());
    const auto written = (*db)->exec(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " INSERT INTO messages (conversation_id, seq, id, author_id, client_id, body, sent_hash, created_at, deleted,"
        " rev) SELECT c.id, c.last_seq + i, '02' || printf('%024d', i), m.user_id, 'made-' || i, 'message ' || i ||"
        " ' \"quoted\" \\ back, comma, {brace}, ''tick'' ' || char(0xfc, 0x1f642) || char(10) || 'second line',"
        " randomblob(32), 1700000000000 + i, FALSE, c.rev + i FROM n, conversations c JOIN (SELECT MIN(user_id) AS"
        " user_id FROM members WHERE conversation_id = ?) m WHERE c.id = ?",
        count, m_group, m_group);
    QVERIFY(written.ok());
    QCOMPARE(*written, count);
    QVERIFY((*db)
                ->exec("UPDATE conversations SET last_seq = last_seq + ?, rev = rev + ? WHERE id = ?", count, count,
                       m_group)
                .ok());
    QVERIFY((*db)->commit().ok());
}

MoveTest::Kept MoveTest::signInAndKeep()
{
    WsClient anna;
    if (!anna.open(m_server->url()) || !anna.login(u"anna"_s))
        qFatal("no sign-in");
    const auto heads = anna.request(SyncHeads{});
    if (!heads.ok())
        qFatal("no heads");
    return {AuthResume{anna.me().refreshToken, {}, {}}, heads->heads};
}

// Signed in, nothing to catch up with, the file is there, and the next message has the next place.
void MoveTest::goesOnWhereItWas(const Kept& kept)
{
    WsClient anna;
    QVERIFY(anna.open(m_server->url()) && anna.greet());
    QVERIFY(anna.signIn(anna.request(kept.token)).ok());
    const auto heads = anna.request(SyncHeads{});
    QVERIFY(heads.ok());
    Seq last = 0;
    for (const StreamHead& head : kept.heads) {
        if (head.stream.user()) // the new sign-in is a record of it
            continue;
        const auto later = anna.request(SyncAfter{head.stream, head.rev});
        QVERIFY(later.ok() && later->records.empty());
        if (head.stream == StreamId(m_group))
            last = *head.lastSeq;
        const auto now = std::find_if(heads->heads.begin(), heads->heads.end(),
                                      [&head](const StreamHead& one) { return one.stream == head.stream; });
        QVERIFY(now != heads->heads.end());
        QCOMPARE(now->readSeq, head.readSeq);
        QCOMPARE(now->mentions, head.mentions);
    }
    const auto sent = anna.request(messageTo(m_group, u"after the move"_s));
    QVERIFY(sent.ok());
    QCOMPARE(sent->seq, last + 1);
    const auto isFound = [&anna] {
        const auto found = anna.request(SearchMessages{u"Dinner nine"_s});
        return found.ok() && found->hits.size() == 1;
    };
    if (messagesWanted() == messagesMoved) // the index is made anew, which takes a while
        QTRY_VERIFY_WITH_TIMEOUT(isFound(), 120'000);
    FileClient files;
    QVERIFY(files.open(m_server->url(), anna.me().accessToken));
    const auto page = anna.request(HistoryPage{m_group, Seq{50}, {}, limits::pageMax});
    QVERIFY(page.ok());
    int seen = 0;
    for (const MessageRecord& message : page->messages)
        for (const Attachment& attachment : message.attachments) {
            const auto bytes = files.download(attachment.file);
            QVERIFY(bytes.ok());
            QCOMPARE(*bytes, pattern(7, 0, 20'000));
            ++seen;
        }
    QCOMPARE(seen, 1);
}

void MoveTest::killedWhen(const QString& to, const std::function<bool(const QByteArray& said)>& isTime)
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() + m_environment);
    process.start(QStringLiteral(TERTULIA_SERVER_PROGRAM), {u"move"_s, u"--to"_s, to, u"--data"_s, m_server->data()});
    QVERIFY(process.waitForStarted());
    QByteArray said;
    QByteArray complaints;
    while (!isTime(said)) {
        if (process.state() == QProcess::NotRunning)
            QFAIL(("ended before its time: " + said + complaints).constData());
        process.waitForReadyRead(1);
        said += process.readAllStandardOutput();
        complaints += process.readAllStandardError();
    }
    process.kill();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void MoveTest::thereAndBack()
{
    fillServer();
    QVERIFY(m_server->start());
    const Kept kept = signInAndKeep();
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForEnd(), 0);
    const QByteArray before = digests();
    QVERIFY(!before.isEmpty());

    const TempDb postgres(sql::Engine::Postgres);
    Watch there(postgres.config());
    const int64_t count = messagesWanted();
    const auto saysSo = [](const char* words) {
        return [words](const QByteArray& said) { return said.contains(words); };
    };
    const auto hasMessages = [](Watch& watch, int64_t many) {
        return [&watch, many](const QByteArray& /*said*/) { return watch.messages() >= many; };
    };
    killedWhen(postgres.url(), saysSo("making the tables"));
    for (const int64_t quarter : {1, 2, 3}) {
        killedWhen(postgres.url(), hasMessages(there, count * quarter / 4));
        QVERIFY(refusal({}).contains("is being moved"));
        QVERIFY(refusal(postgres.url()).contains("did not end"));
    }
    killedWhen(postgres.url(), saysSo("comparing"));
    const auto done = move(postgres.url());
    QVERIFY2(done.code == 0, done.err.constData());
    QVERIFY2(done.out.contains("going on with the move") && done.out.contains("all the same at both places"),
             done.out.constData());
    QVERIFY(refusal({}).contains("was moved"));
    QVERIFY(move(postgres.url()).err.contains("tables at the new place already"));

    m_environment = {databaseUrl(postgres.url())};
    QCOMPARE(digests(), before);
    QVERIFY(m_server->start({u"--limits.searches_burst"_s, u"100000"_s}, m_environment));
    goesOnWhereItWas(kept);
    const Kept later = signInAndKeep();
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForEnd(), 0);

    const QByteArray onPostgres = digests();
    QVERIFY(onPostgres != before);
    sql::DbConfig file;
    file.path = place(u"back.db"_s);
    const QString back = u"sqlite://"_s + file.path;
    Watch here(file);
    killedWhen(back, hasMessages(here, count / 2));
    QVERIFY(refusal(postgres.url()).contains("is being moved"));
    QVERIFY(refusal(back).contains("did not end"));
    const auto came = move(back);
    QVERIFY2(came.code == 0, came.err.constData());
    QVERIFY(refusal(postgres.url()).contains("was moved"));
    m_environment = {databaseUrl(back)};
    QCOMPARE(digests(), onPostgres);
    QVERIFY(m_server->start({u"--limits.searches_burst"_s, u"100000"_s}, m_environment));
    goesOnWhereItWas(later);
}

// Something of most kinds that there are.
void MoveTest::theDemo()
{
    m_server = std::make_unique<ServerProcess>();
    QCOMPARE(ServerProcess::run({u"admin"_s, u"seed-demo"_s, u"--data"_s, m_server->data()}).code, 0);
    const QByteArray before = digests();
    const TempDb postgres(sql::Engine::Postgres);
    QCOMPARE(move(postgres.url()).code, 0);
    m_environment = {databaseUrl(postgres.url())};
    QCOMPARE(digests(), before);
    const QString back = u"sqlite://"_s + place(u"back.db"_s);
    QCOMPARE(move(back).code, 0);
    m_environment = {databaseUrl(back)};
    QCOMPARE(digests(), before);
}

void MoveTest::whatIsRefused()
{
    smallBackup();
    const TempDb used(sql::Engine::Postgres);
    QVERIFY(used.open()->exec("CREATE TABLE t (id {{int64}} PRIMARY KEY)").ok());
    const auto refusedTo = [this](const QString& to, const char* why, int code = 1) {
        const auto outcome = move(to);
        return outcome.code == code && outcome.err.contains(why) ? QByteArray{} : outcome.out + outcome.err;
    };
    QCOMPARE(refusedTo(used.url(), "into an empty one"), QByteArray());
    QCOMPARE(refusedTo(u"postgres://ana:secret@localhost/d"_s, "others on this computer", 2), QByteArray());
    QCOMPARE(refusedTo(u"sqlite://"_s + m_server->data() + u"/tertulia.db"_s, "it is there already"), QByteArray());
    QCOMPARE(refusedTo(u"nowhere"_s, "neither sqlite nor postgres", 2), QByteArray());
    const TempDb careless(sql::Engine::Postgres);
    const QByteArray setting =
        "ALTER DATABASE " + careless.config().database.toLatin1() + " SET synchronous_commit = off";
    QVERIFY(careless.open()->exec(setting.constData()).ok());
    QCOMPARE(refusedTo(careless.url(), "does not keep what it commits"), QByteArray());

    const TempDb empty(sql::Engine::Postgres);
    QVERIFY(m_server->start());
    QCOMPARE(refusedTo(empty.url(), "another tertulia-server is using"), QByteArray());
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForEnd(), 0);
    // Nothing of all that left a mark.
    QVERIFY(m_server->start());
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForEnd(), 0);

    // Half of one move is no place for another.
    QCOMPARE(move(empty.url()).code, 0);
    ServerProcess other;
    QVERIFY(other.start());
    other.signal(SIGTERM);
    QCOMPARE(other.waitForEnd(), 0);
    const auto into = ServerProcess::run({u"move"_s, u"--to"_s, empty.url(), u"--data"_s, other.data()});
    QVERIFY2(into.code == 1 && into.err.contains("into an empty one"), into.err.constData());

    // On PostgreSQL the folder does not say whether a server is at work: another one may have it.
    QVERIFY(other.start({}, {databaseUrl(empty.url())}));
    m_environment = {databaseUrl(empty.url())};
    QCOMPARE(refusedTo(u"sqlite://"_s + place(u"x.db"_s), "is connected to the database"), QByteArray());
    other.signal(SIGTERM);
    QCOMPARE(other.waitForEnd(), 0);

    const QTemporaryDir older;
    const auto bare = ServerProcess::run({u"move"_s, u"--to"_s, used.url(), u"--data"_s, older.path()});
    QVERIFY2(bare.code == 1 && bare.err.contains("`migrate up` first"), bare.err.constData());
}

void MoveTest::whatIsGivenUpIsServedAgain()
{
    smallBackup();
    const TempDb postgres(sql::Engine::Postgres);
    const auto cancel = [this] {
        return ServerProcess::run({u"move"_s, u"--cancel"_s, u"--data"_s, m_server->data()}, {}, m_environment);
    };
    QCOMPARE(cancel().code, 1); // there is nothing to give up
    killedWhen(postgres.url(), [](const QByteArray& said) { return said.contains("making the tables"); });
    QVERIFY(!refusal({}).isEmpty());
    QCOMPARE(cancel().code, 0);
    QVERIFY(m_server->start());
    m_server->signal(SIGTERM);
    QCOMPARE(m_server->waitForEnd(), 0);
    // What came of it is still no place to serve from, nor for the next move.
    QVERIFY(refusal(postgres.url()).contains("did not end"));
    QVERIFY(move(postgres.url()).err.contains("half of another move"));
    m_environment = {databaseUrl(postgres.url())};
    QVERIFY(cancel().err.contains("did not end"));
}

// Qt's driver for PostgreSQL takes a first U+FEFF away when it reads, so such a message has another digest there. It is
// moved all the same, and what is read otherwise is told.
void MoveTest::aMarkInFrontStays()
{
    smallBackup();
    sql::DbConfig config;
    config.path = m_server->data() + u"/tertulia.db"_s;
    {
        const auto db = sql::Db::open(config);
        QVERIFY(db.ok());
        QVERIFY((*db)->exec("UPDATE messages SET body = ? WHERE seq = 1", u"\ufeffa mark in front"_s).ok());
    }
    const QByteArray before = digests();
    const TempDb postgres(sql::Engine::Postgres);
    const auto there = move(postgres.url());
    QVERIFY2(there.code == 0 && there.out.contains("read otherwise"), (there.out + there.err).constData());
    m_environment = {databaseUrl(postgres.url())};
    QVERIFY(digests() != before);
    const QString back = u"sqlite://"_s + place(u"back.db"_s);
    QCOMPARE(move(back).code, 0);
    m_environment = {databaseUrl(back)};
    QCOMPARE(digests(), before);
}

} // namespace tertulia::test

using tertulia::test::MoveTest;
TERTULIA_TEST(MoveTest, "move")
#include "tst_move.moc"
