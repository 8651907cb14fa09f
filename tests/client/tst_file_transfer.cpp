// SPDX-License-Identifier: GPL-3.0-or-later
// Files up and down by the client library, against the real server, over a line that is cut after every so many bytes
// and a server that is killed on the way.
#include "client/net/file_transfer.h"
#include "tests/client/live_server.h"
#include "tests/support/fault_proxy.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QPromise>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class FileTransferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void upAndDown();
    void cutAgainAndAgain();
    void serverIsKilled();
    void replacesNothing();
    void leftoverOfAnotherFile();
    void refusalsEndIt();
    void cancelled();

private:
    FileTransfer::Ticket ticket()
    {
        return [this] {
            QPromise<Result<FileTicketReply>> promise;
            promise.start();
            promise.addResult(m_anna->request(FileTicket{}));
            promise.finish();
            return promise.future();
        };
    }
    QString written(const QString& name, qint64 size)
    {
        std::mt19937 random(static_cast<unsigned>(size));
        QByteArray bytes(size, Qt::Uninitialized);
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != size)
            qFatal("no file for the test");
        return file.fileName();
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    FileId begin(qint64 size)
    {
        const auto begun = m_anna->request(FileBegin{u"x"_s, size, m_group, {}});
        if (!begun.ok())
            qFatal("no file for the test");
        return begun->file.file;
    }
    static Result<FileInfo> endOf(FileTransfer& transfer)
    {
        std::optional<Result<FileInfo>> result;
        QObject::connect(&transfer, &FileTransfer::finished, &transfer,
                         [&result](const Result<FileInfo>& file) { result = file; });
        (void)QTest::qWaitFor([&result] { return result.has_value(); }, 60'000);
        return result ? *result : ErrorCode::Timeout;
    }
    Result<FileInfo> up(const QUrl& server, FileId file, const QString& path)
    {
        FileTransfer transfer(server, ticket());
        transfer.upload(file, path);
        return endOf(transfer);
    }
    Result<FileInfo> down(const QUrl& server, FileId file, const QString& path)
    {
        FileTransfer transfer(server, ticket());
        transfer.download(file, path);
        return endOf(transfer);
    }
    void send(FileId file)
    {
        MessageSend message = messageTo(m_group, {});
        message.attachments = std::vector{file};
        QVERIFY(m_anna->request(message).ok());
    }

    std::unique_ptr<LiveServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<QTemporaryDir> m_folder;
    ConversationId m_group;
};

void FileTransferTest::init()
{
    m_server = std::make_unique<LiveServer>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_anna = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    m_group = makeGroup(*m_anna, {});
}

void FileTransferTest::cleanup()
{
    m_anna.reset();
    m_server.reset();
}

void FileTransferTest::upAndDown()
{
    const QString path = written(u"up"_s, 3'000'001);
    const FileId file = begin(3'000'001);
    FileTransfer transfer(m_server->url(), ticket());
    QSignalSpy progress(&transfer, &FileTransfer::progressed);
    transfer.upload(file, path);
    const auto stored = endOf(transfer);
    QVERIFY(stored.ok());
    QCOMPARE(stored->phase, FilePhase::Ready);
    QVERIFY(progress.size() > 3);
    QCOMPARE(progress.last().first().toLongLong(), 3'000'001);
    QVERIFY(up(m_server->url(), file, path).ok()); // once more is no fault
    send(file);
    const QString back = m_folder->filePath(u"down"_s);
    const auto fetched = down(m_server->url(), file, back);
    QVERIFY(fetched.ok());
    QCOMPARE(fetched->hash, stored->hash);
    QVERIFY(contentOf(back) == contentOf(path));
    QVERIFY(!QFile::exists(back + u".part"_s));
}

void FileTransferTest::cutAgainAndAgain()
{
    constexpr qint64 size = 4'000'000;
    FaultProxy line(static_cast<quint16>(m_server->url().port()));
    line.cutAfter = 1'000'000;
    const QString path = written(u"up"_s, size);
    const FileId file = begin(size);
    QVERIFY(up(line.url(), file, path).ok());
    QVERIFY(line.cuts >= 3);
    send(file);
    line.cuts = 0;
    const QString back = m_folder->filePath(u"down"_s);
    QVERIFY(down(line.url(), file, back).ok());
    QVERIFY(line.cuts >= 3);
    QVERIFY(contentOf(back) == contentOf(path));
}

void FileTransferTest::serverIsKilled()
{
    constexpr qint64 size = 20'000'000;
    const QString path = written(u"up"_s, size);
    const FileId file = begin(size);
    FileTransfer transfer(m_server->url(), ticket());
    bool isKilled = false;
    connect(&transfer, &FileTransfer::progressed, this, [&](qint64 bytes) {
        if (bytes < size / 4 || std::exchange(isKilled, true))
            return;
        QTimer::singleShot(0, this, [this] {
            m_server->crash();
            m_server->start();
            QVERIFY(m_anna->open(m_server->url()) && m_anna->login(u"anna"_s));
        });
    });
    transfer.upload(file, path);
    const auto stored = endOf(transfer);
    QVERIFY(isKilled && stored.ok());
    send(file);
    const QString back = m_folder->filePath(u"down"_s);
    QVERIFY(down(m_server->url(), file, back).ok());
    QVERIFY(contentOf(back) == contentOf(path));
}

void FileTransferTest::replacesNothing()
{
    const QString path = written(u"up"_s, 1000);
    const FileId file = begin(1000);
    QVERIFY(up(m_server->url(), file, path).ok());
    const QString taken = written(u"taken"_s, 10);
    const QByteArray before = contentOf(taken);
    const auto refused = down(m_server->url(), file, taken);
    QCOMPARE(refused.error().detail, u"file_exists"_s);
    QCOMPARE(contentOf(taken), before);
}

void FileTransferTest::leftoverOfAnotherFile()
{
    const QString path = written(u"up"_s, 1000);
    const FileId file = begin(1000);
    QVERIFY(up(m_server->url(), file, path).ok());
    written(u"longer.part"_s, 2000);
    QVERIFY(down(m_server->url(), file, m_folder->filePath(u"longer"_s)).ok());
    QVERIFY(contentOf(m_folder->filePath(u"longer"_s)) == contentOf(path));
    written(u"other.part"_s, 500);
    const auto wrong = down(m_server->url(), file, m_folder->filePath(u"other"_s));
    QCOMPARE(wrong.error().detail, u"hash_mismatch"_s);
    QVERIFY(down(m_server->url(), file, m_folder->filePath(u"other"_s)).ok());
}

void FileTransferTest::refusalsEndIt()
{
    const QString path = written(u"up"_s, 1000);
    QCOMPARE(up(m_server->url(), FileId::make(), path).error().code, ErrorCode::NotFound);
    QCOMPARE(up(m_server->url(), begin(999), path).error().detail, u"file_changed"_s);
    QCOMPARE(up(m_server->url(), begin(1000), u"/nowhere/at/all"_s).error().code, ErrorCode::Storage);
    QCOMPARE(down(m_server->url(), FileId::make(), m_folder->filePath(u"x"_s)).error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(m_folder->filePath(u"x"_s)));
}

void FileTransferTest::cancelled()
{
    const QString path = written(u"up"_s, 20'000'000);
    const FileId file = begin(20'000'000);
    FileTransfer transfer(m_server->url(), ticket());
    int finished = 0;
    connect(&transfer, &FileTransfer::finished, this, [&finished] { ++finished; });
    QSignalSpy progressed(&transfer, &FileTransfer::progressed);
    transfer.upload(file, path);
    QTRY_VERIFY(progressed.size() > 0);
    transfer.cancel();
    QTRY_VERIFY(m_anna->request(FileState{file})->file.offset > 0);
    QVERIFY(up(m_server->url(), file, path).ok()); // another one goes on
    QCOMPARE(finished, 0);
}

} // namespace tertulia::test

using tertulia::test::FileTransferTest;
TERTULIA_TEST(FileTransferTest, "file_transfer")
#include "tst_file_transfer.moc"
