// SPDX-License-Identifier: GPL-3.0-or-later
// The import and export commands as an operator runs them: what they print, when they refuse, what a kill leaves.
#include "tests/domain/sample_exports.h"
#include "tests/integration/server_process.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include "shared/sql/db.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <csignal>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

/// A data folder with the account "anna", and no server on it.
class Folder
{
public:
    Folder()
    {
        const auto made = run({u"admin"_s, u"user"_s, u"create"_s, u"anna"_s, u"--password-stdin"_s},
                              WsClient::password.toUtf8() + '\n');
        if (made.code != 0)
            qFatal("%s", made.err.constData());
    }
    ServerProcess::Outcome run(QStringList arguments, const QByteArray& input = {}) const
    {
        return ServerProcess::run(arguments << u"--data"_s << data() << u"--auth.argon2_memory_mib"_s << u"1"_s, input);
    }
    ServerProcess::Outcome import(const QStringList& options = {}) const
    {
        return run(QStringList{u"import"_s, u"slack"_s, file(), u"--owner"_s, u"anna"_s} + options);
    }
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    [[nodiscard]] QString file() const { return m_folder.filePath(u"slack.zip"_s); }
    /// -1 while it cannot be read.
    [[nodiscard]] int64_t count(sql::Text sql) const
    {
        sql::DbConfig config;
        config.path = data() + u"/tertulia.db"_s;
        config.readOnly = true;
        const auto db = sql::Db::open(config);
        const auto found = db.ok() ? (*db)->value(sql) : Result<std::optional<int64_t>>(ErrorCode::Busy);
        return found.ok() ? found->value_or(-1) : -1;
    }

    [[nodiscard]] QString idOf(sql::Text sql) const
    {
        sql::DbConfig config;
        config.path = data() + u"/tertulia.db"_s;
        config.readOnly = true;
        const auto db = sql::Db::open(config);
        if (!db.ok())
            return {};
        const auto found = (*db)->one<QString>(sql, [](const sql::Row& row) { return row.text(0); });
        return found.ok() ? found->value_or(QString{}) : QString{};
    }

private:
    QTemporaryDir m_folder{};
};

} // namespace

class ImportCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fromDryRunToUndo();
    void notWhileAServerRuns();
    void misuse_data();
    void misuse();
    void aKillLosesNothing();
    void exportsByHand();
};

void ImportCommandTest::fromDryRunToUndo()
{
    const Folder folder;
    writeSlackSample(folder.file());
    const auto dry = folder.import({u"--dry-run"_s});
    QCOMPARE(dry.code, 0);
    QVERIFY(dry.out.contains("15 messages") && dry.out.contains("this was a dry run"));
    QCOMPARE(folder.count("SELECT COUNT(*) FROM messages"), 0);
    const auto done = folder.import({u"--json"_s, u"--space"_s, u"Old place"_s, u"--map"_s, u"anna=anna"_s});
    QCOMPARE(done.code, 0);
    const QJsonObject report = QJsonDocument::fromJson(done.out).object();
    QCOMPARE(report.value(u"messages_written"_s).toInt(), 15);
    QCOMPARE(report.value(u"source"_s).toString(), u"slack:T1"_s);
    QCOMPARE(report.value(u"comes_over"_s).toObject().value(u"people who have an account"_s).toInt(), 1);
    QVERIFY(!report.value(u"losses"_s).toArray().isEmpty());
    QVERIFY(!QFile::exists(folder.data() + u"/import-stage.db"_s));
    QVERIFY(folder.import().out.contains("Nothing new"));
    const QString batch = report.value(u"batch"_s).toString();
    const auto listed = folder.run({u"import"_s, u"list"_s});
    QVERIFY(listed.out.startsWith(batch.toLatin1() + " slack:T1 started ") && listed.out.contains("messages 15"));
    const auto undone = folder.run({u"import"_s, u"undo"_s, batch});
    QCOMPARE(undone.code, 0);
    QVERIFY(undone.out.startsWith("undone: 14 messages, 9 conversations, 1 spaces, "));
    QCOMPARE(folder.run({u"import"_s, u"undo"_s, batch}).code, 1);
    QVERIFY(folder.run({u"import"_s, u"list"_s}).out.contains(" undone "));
}

void ImportCommandTest::notWhileAServerRuns()
{
    ServerProcess server;
    QVERIFY(server.start());
    WsClient anna;
    QVERIFY(anna.open(server.url()) && anna.enroll(u"anna"_s));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"slack.zip"_s);
    writeSlackSample(file);
    const QStringList command{u"import"_s, u"slack"_s, file, u"--owner"_s, u"anna"_s, u"--data"_s, server.data()};
    const auto refused = ServerProcess::run(command);
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("another tertulia-server is using"));
    server.signal(SIGTERM);
    QCOMPARE(server.waitForEnd(), 0);
    QCOMPARE(ServerProcess::run(command).code, 0);
    QVERIFY(server.start());
    WsClient again;
    QVERIFY(again.open(server.url()) && again.login(u"anna"_s));
    const auto heads = again.request(SyncHeads{});
    QVERIFY(heads.ok());
    qsizetype conversations = 0;
    for (const StreamHead& head : heads->heads)
        if (const auto conversation = head.stream.conversation()) {
            ++conversations;
            const auto page = again.request(HistoryPage{*conversation, {}, {}, limits::pageMax});
            QVERIFY(page.ok());
        }
    QCOMPARE(conversations, 3); // the public ones: nobody in the export is her
}

void ImportCommandTest::misuse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("what") << QStringList{u"import"_s} << u"import what?"_s;
    QTest::newRow("file") << QStringList{u"import"_s, u"slack"_s} << u"say: import slack FILE"_s;
    QTest::newRow("missing") << QStringList{u"import"_s, u"slack"_s, u"/nowhere.zip"_s} << u"is no zip file"_s;
    QTest::newRow("map") << QStringList{u"import"_s, u"slack"_s, u"/nowhere.zip"_s, u"--map"_s, u"x"_s}
                         << u"--map NAME-THERE"_s;
    QTest::newRow("batch") << QStringList{u"import"_s, u"undo"_s, u"x"_s} << u"say: import undo BATCH"_s;
    QTest::newRow("option elsewhere") << QStringList{u"migrate"_s, u"--owner"_s, u"x"_s} << u"unknown option --owner"_s;
}

void ImportCommandTest::misuse()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, complaint);
    const Folder folder;
    const auto outcome = folder.run(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(QString::fromUtf8(outcome.err).contains(complaint), outcome.err.constData());
}

// kill -9 in the middle of the messages; the same command then ends up where one run would have.
void ImportCommandTest::aKillLosesNothing()
{
    const Folder folder;
    constexpr int days = 1000;
    constexpr int all = 15 + days * 20;
    writeSlackSample(folder.file(), days);
    for (const int64_t enough : {1000, 9000}) {
        QProcess program;
        program.start(QStringLiteral(TERTULIA_SERVER_PROGRAM),
                      {u"import"_s, u"slack"_s, folder.file(), u"--owner"_s, u"anna"_s, u"--data"_s, folder.data()});
        QTRY_VERIFY(folder.count("SELECT COUNT(*) FROM messages") >= enough);
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit); // it was not faster than we
        QVERIFY(folder.count("SELECT COUNT(*) FROM messages") < all);
    }
    QVERIFY(folder.run({u"import"_s, u"list"_s}).out.contains("stopped before its end"));
    QCOMPARE(folder.import().code, 0);
    QCOMPARE(folder.count("SELECT COUNT(*) FROM messages"), all);
    QCOMPARE(folder.count("SELECT COUNT(*) FROM import_batches"), 1);
    QCOMPARE(folder.count("SELECT COUNT(*) FROM conversations c WHERE c.last_seq <> (SELECT COUNT(*) FROM messages m "
                          "WHERE m.conversation_id = c.id)"),
             0);
    QCOMPARE(folder.count("SELECT COUNT(*) FROM messages a JOIN messages b ON a.conversation_id = b.conversation_id "
                          "AND b.seq = a.seq + 1 AND b.created_at < a.created_at"),
             0);
}

void ImportCommandTest::exportsByHand()
{
    const Folder folder;
    writeSlackSample(folder.file());
    QCOMPARE(folder.import({u"--map"_s, u"bruno=anna"_s}).code, 0);
    const QString out = folder.file() + u".out"_s;
    const auto own = folder.run({u"export"_s, u"user"_s, u"@Anna"_s, u"--out"_s, out});
    QVERIFY2(own.code == 0 && own.out.startsWith("exported to "), own.err.constData());
    QFile lines(out + u"/messages.jsonl"_s);
    QVERIFY(lines.open(QIODevice::ReadOnly));
    QCOMPARE(lines.readAll().count('\n'), 5); // what bruno wrote there
    QVERIFY(QFile::exists(out + u"/index.html"_s));
    const auto id = folder.idOf("SELECT id FROM conversations WHERE title = 'secret'");
    const auto room = folder.run({u"export"_s, u"conversation"_s, id, u"--out"_s, out + u"2"_s});
    QVERIFY2(room.code == 0, room.err.constData());
    QFile page(out + u"2/pages/page-00001.html"_s);
    QVERIFY(page.open(QIODevice::ReadOnly) && page.readAll().contains("A guest&#39;s secret"));
    // Not twice into one folder, and not what is not there.
    QCOMPARE(folder.run({u"export"_s, u"user"_s, u"anna"_s, u"--out"_s, out}).code, 2);
    QCOMPARE(folder.run({u"export"_s, u"user"_s, u"anna"_s}).code, 2);
    QCOMPARE(folder.run({u"export"_s, u"user"_s, u"zoe"_s, u"--out"_s, out + u"3"_s}).code, 2);
    QCOMPARE(folder.run({u"export"_s, u"conversation"_s, u"x"_s, u"--out"_s, out + u"4"_s}).code, 2);
    QCOMPARE(folder.run({u"export"_s, u"conversation"_s, ConversationId::make().text(), u"--out"_s, out + u"5"_s}).code,
             1);
    QCOMPARE(folder.run({u"export"_s, u"everything"_s, u"x"_s}).code, 2);
}

} // namespace tertulia::test

using tertulia::test::ImportCommandTest;
TERTULIA_TEST(ImportCommandTest, "import_command")
#include "tst_import_command.moc"
