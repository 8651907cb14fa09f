// SPDX-License-Identifier: GPL-3.0-or-later
// A server at work while its disk, its descriptors or its log fail: what it refuses it says why, what it acknowledged
// it keeps, also over kill -9 and a power cut, and when the fault is gone it goes on by itself. TERTULIA_ROUNDS sets
// how far each sweep goes: in round N the Nth call and those after it meet the fault.
#include "shared/sql/snapshot.h"
#include "tests/operating/faulty_site.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>

#include <sys/resource.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <unistd.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FaultsTest : public QObject, private FaultySite
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { takeDown(); }
    void diskOfTheDatabase_data();
    void diskOfTheDatabase();
    void aSyncThatFailedIsNotMadeGoodByTheNext();
    void diskOfTheFiles();
    void slowDisk();
    void noDescriptors();
    void databaseLockedByAnother();
    void theLogNamesTheRequest_data();
    void theLogNamesTheRequest();
    void logThatCannotBeWritten_data();
    void logThatCannotBeWritten();

private:
    void limitDescriptors(rlim_t most) const;
    [[nodiscard]] Result<FileId> announce(int64_t size) const;
    Result<FileReply> upload(FileId file, quint64 seed) const;
};

void FaultsTest::diskOfTheDatabase_data()
{
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("full") << QByteArray("w tertulia.db-wal %1 -1 28") << ErrorCode::StorageFull;
    QTest::newRow("cannot be written") << QByteArray("w tertulia.db-wal %1 -1 5") << ErrorCode::Internal;
    QTest::newRow("cannot be synced") << QByteArray("s tertulia.db-wal %1 -1 5") << ErrorCode::Internal;
    QTest::newRow("one call fails") << QByteArray("ws tertulia.db-wal %1 1 5") << ErrorCode::Internal;
}

void FaultsTest::diskOfTheDatabase()
{
    QFETCH(QByteArray, order);
    QFETCH(ErrorCode, code);
    serveBreakable();
    const int most = rounds(4);
    for (int round = 0; round < most; ++round) {
        breakDisk(QByteArray(order).replace("%1", QByteArray::number(round)));
        const std::vector<Refused> refused = talk();
        QVERIFY2(hits() > 0 || round > 1, "the fault met nothing"); // neighbours share a commit and its sync
        for (const Refused& one : refused) {
            QCOMPARE(one.error.code, code);
            QVERIFY(isRetryable(one.error.code));
            QCOMPARE(one.error.request.isEmpty(), code != ErrorCode::Internal);
        }
        compare(); // reading goes on
        if (round % 2 == 1) {
            killServer();
            serveAgain();
        } else {
            healDisk();
        }
        // A message whose sync failed may be there all the same after a crash: who sends it again has it once.
        for (const Refused& one : refused) {
            QVERIFY((one.isAnnas ? m_anna : m_bruno)->request(one.message).ok());
            m_acknowledged.append(one.message.body);
        }
        compare();
    }
    killServer();
    serveAgain();
    compare();
    sql::DbConfig database;
    database.path = m_server->data() + u"/tertulia.db"_s;
    const auto db = sql::Db::open(database);
    QVERIFY(db.ok());
    const auto whole = sql::checkThoroughly(**db);
    QVERIFY2(whole.ok(), qPrintable(whole.ok() ? QString{} : whole.error().detail));
}

/// Linux says once that it could not write a page, and then takes it for written: a later sync says that all is well.
void FaultsTest::aSyncThatFailedIsNotMadeGoodByTheNext()
{
    // In this order: the power cut sees what the broken disk said.
    serveBreakable({}, QStringLiteral(TERTULIA_POWER_CUT) + u':' + brokenDisk());
    const int most = rounds(3);
    std::vector<FileId> files;
    for (int round = 0; round < most; ++round) {
        breakDisk("s tertulia.db " + QByteArray::number(round) + " 1 5");
        (void)talk();
        healDisk();
        QVERIFY(talk().empty());
        const auto file = announce(100'000);
        QVERIFY(file.ok());
        breakDisk("s /files/ " + QByteArray::number(round) + " 1 5");
        const auto refused = upload(*file, static_cast<quint64>(round));
        QCOMPARE(hits() > 0, !refused.ok());
        healDisk();
        if (!refused.ok())
            QVERIFY(upload(*file, static_cast<quint64>(round)).ok());
        MessageSend message = messageTo(m_group, u"file %1"_s.arg(round));
        message.attachments = std::vector{*file};
        QVERIFY(m_anna->request(message).ok());
        m_acknowledged.append(message.body);
        files.push_back(*file);
    }
    killServer();
    QVERIFY(QDir(m_server->data()).removeRecursively());
    QVERIFY(QFile::rename(place(u"disk"_s), m_server->data())); // the power was cut
    serveAgain();
    compare();
    FileClient client;
    QVERIFY(client.open(m_server->url(), m_anna->me().accessToken));
    for (size_t i = 0; i < files.size(); ++i) {
        const auto bytes = client.download(files[i]);
        QVERIFY2(bytes.ok(), qPrintable(u"file %1"_s.arg(i)));
        QCOMPARE(*bytes, pattern(i, 0, 100'000));
    }
}

Result<FileId> FaultsTest::announce(int64_t size) const
{
    TRY(const auto begun, m_anna->request(FileBegin{u"tea.bin"_s, size, m_group, {}}));
    return begun.file.file;
}

Result<FileReply> FaultsTest::upload(FileId file, quint64 seed) const
{
    FileClient files;
    if (!files.open(m_server->url(), m_anna->me().accessToken))
        return ErrorCode::Offline;
    return files.upload(file, [seed](int64_t from, int64_t length) { return pattern(seed, from, length); });
}

void FaultsTest::diskOfTheFiles()
{
    serveBreakable();
    const auto file = announce(1'000'000);
    QVERIFY(file.ok());
    const int most = rounds(4);
    for (int round = 0; round < most; ++round) {
        breakDisk("w /files/partial/ " + QByteArray::number(round) + " -1 28");
        const auto refused = upload(*file, 1);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().detail, u"storage_full"_s);
        QVERIFY(talk().empty()); // a disk for files of its own, maybe
    }
    healDisk();
    QVERIFY(upload(*file, 1).ok());
    FileClient client;
    QVERIFY(client.open(m_server->url(), m_anna->me().accessToken));
    const auto bytes = client.download(*file);
    QVERIFY(bytes.ok());
    QCOMPARE(*bytes, pattern(1, 0, 1'000'000));
    compare();
}

/// Many messages share a sync, and who reads waits for none.
void FaultsTest::slowDisk()
{
    serveBreakable();
    breakDisk("s tertulia.db-wal 0 -1 -400");
    std::vector<int64_t> sent;
    for (int i = 0; i < 40; ++i)
        sent.push_back(m_anna->post(messageTo(m_group, u"slow %1"_s.arg(i))));
    QVERIFY(m_bruno->request(HistoryPage{m_group, {}, {}, 1}).ok());
    QVERIFY(m_bruno->messages(m_group).size() < sent.size());
    for (const int64_t id : sent)
        QVERIFY(m_anna->await<MessageSend>(id).ok());
    QVERIFY2(hits() < 20, qPrintable(u"%1 syncs"_s.arg(hits())));
}

void FaultsTest::limitDescriptors(rlim_t most) const
{
    rlimit limit{};
    const auto process = static_cast<pid_t>(m_server->processId());
    QCOMPARE(::prlimit(process, RLIMIT_NOFILE, nullptr, &limit), 0);
    limit.rlim_cur = std::min(most, limit.rlim_max);
    QCOMPARE(::prlimit(process, RLIMIT_NOFILE, &limit, nullptr), 0);
}

/// Who is connected talks on; a file that is there is not said to be gone; who came in vain comes in by himself later.
void FaultsTest::noDescriptors()
{
    serveBreakable({u"--http.listen"_s, u"127.0.0.1:0"_s});
    const auto file = announce(1'000);
    QVERIFY(file.ok() && upload(*file, 1).ok());
    FileClient reader;
    QVERIFY(reader.open(m_server->url(), m_anna->me().accessToken));
    QVERIFY(reader.download(*file).ok());
    const QString open = u"/proc/%1/fd"_s.arg(m_server->processId());
    limitDescriptors(QDir(open).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size() / 2);
    const auto unread = reader.download(*file);
    QVERIFY(!unread.ok());
    QCOMPARE(unread.error().code, ErrorCode::Internal);
    QVERIFY(!unread.error().request.isEmpty());
    QVERIFY(talk().empty());
    compare();
    QTcpSocket waiting; // the kernel takes it, the server cannot
    waiting.connectToHost(m_server->url().host(), static_cast<quint16>(m_server->url().port()));
    QTRY_COMPARE(waiting.state(), QAbstractSocket::ConnectedState);
    QByteArray log;
    QVERIFY(QTest::qWaitFor([&] { return (log += m_server->log()).contains("not accepting for a moment"); }, 60'000));
    limitDescriptors(RLIM_INFINITY);
    QVERIFY(reader.download(*file).ok());
    WsClient late;
    QVERIFY(late.open(m_server->url()) && late.login(u"anna"_s));
}

void FaultsTest::databaseLockedByAnother()
{
    serveBreakable();
    sql::DbConfig database;
    database.path = m_server->data() + u"/tertulia.db"_s;
    const auto db = sql::Db::open(database);
    QVERIFY(db.ok() && (*db)->begin().ok());
    const auto refused = talk();
    QVERIFY(!refused.empty());
    for (const Refused& one : refused)
        QCOMPARE(one.error.code, ErrorCode::Busy);
    compare();
    QVERIFY((*db)->rollback().ok());
    QVERIFY(talk().empty());
    compare();
}

void FaultsTest::theLogNamesTheRequest_data()
{
    QTest::addColumn<QString>("format");
    for (const char* format : {"text", "json", "journal"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

/// What failed is in the answer by name, and in the log with what broke, and without what was said.
void FaultsTest::theLogNamesTheRequest()
{
    QFETCH(QString, format);
    serveBreakable({u"--log.format"_s, format, u"--http.listen"_s, u"127.0.0.1:0"_s});
    const QUrl http(m_server->lineOf(u"listening http"_s).mid(10));
    breakDisk("w tertulia.db-wal 0 -1 5");
    const auto refused = m_anna->request(messageTo(m_group, u"a word of mine"_s));
    QVERIFY(!refused.ok());
    const HttpReply posted = HttpClient(static_cast<quint16>(http.port()), m_anna->me().accessToken)
                                 .post("message.send", encodeData(messageTo(m_group, u"a word of mine"_s)));
    QCOMPARE(posted.status, 500);
    const QString second = QJsonDocument::fromJson(posted.body).object().value(u"request"_s).toString();
    QVERIFY(!second.isEmpty() && second != refused.error().request);
    healDisk();
    QByteArray log;
    for (const QString& name : {refused.error().request, second}) {
        const QByteArray mark =
            format == u"json"_s ? "\"request\":\"" + name.toUtf8() + '"' : '[' + name.toUtf8() + ']';
        QVERIFY2(QTest::qWaitFor([&] { return (log += m_server->log()).contains(mark); }, 60'000), log.constData());
        const auto lines = log.split('\n');
        QVERIFY(std::any_of(lines.begin(), lines.end(), [&](const QByteArray& line) {
            return line.contains(mark) && line.contains("message.send failed inside: disk I/O error");
        }));
    }
    QVERIFY(!log.contains("a word of mine"));
}

void FaultsTest::logThatCannotBeWritten_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::newRow("the disk is full") << true;
    QTest::newRow("nobody reads it") << false;
}

void FaultsTest::logThatCannotBeWritten()
{
    QFETCH(bool, isFull);
    const QString pipe = place(u"pipe"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    const int reader = ::open(qPrintable(pipe), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(::fcntl(reader, F_SETPIPE_SZ, 4096) >= 4096);
    m_server = std::make_unique<ServerProcess>();
    m_server->logTo(isFull ? u"/dev/full"_s : pipe);
    QVERIFY(m_server->start({u"--limits.sign_in_seconds"_s, u"3600"_s}));
    m_anna = enrolled(m_server->url(), u"anna"_s);
    WsClient stranger;
    QVERIFY(stranger.open(m_server->url()) && stranger.greet());
    for (int i = 0; i < 200; ++i) // a line each, more than the pipe holds
        QCOMPARE(stranger.request(AuthResume{u"nonsense"_s, {}, {}}).error().code, ErrorCode::BadToken);
    QVERIFY(makeGroup(*m_anna, {}) != ConversationId{});
    if (!isFull) { // and somebody reads again
        QByteArray log(1 << 20, 0);
        QVERIFY(::read(reader, log.data(), static_cast<size_t>(log.size())) > 0);
        QVERIFY(!stranger.request(AuthResume{u"nonsense"_s, {}, {}}).ok());
        const auto count = ::read(reader, log.data(), static_cast<size_t>(log.size()));
        QVERIFY(log.left(count).contains("lines of the log were lost here"));
    }
    ::close(reader);
}

} // namespace tertulia::test

using tertulia::test::FaultsTest;
TERTULIA_TEST(FaultsTest, "faults")
#include "tst_faults.moc"
