// SPDX-License-Identifier: GPL-3.0-or-later
// What files must stand, against the program itself, its memory measured from outside: a long upload cut again and
// again, hostile names, pictures made to hurt. With TERTULIA_LONG=1 in full: 1 GiB cut 20 times, 60 pictures.
#include "shared/protocol/file_name.h"
#include "tests/integration/server_process.h"
#include "tests/support/bombs.h"
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"
#include "tests/support/ws_client.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FileShow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void longUpload();
    void hostileNames();
    void pictures();
    void bombs();

private:
    static bool isLong() { return qEnvironmentVariableIntValue("TERTULIA_LONG") == 1; }
    std::unique_ptr<FileClient> connection(const WsClient& client)
    {
        auto files = std::make_unique<FileClient>();
        if (!files->open(m_server->url(), client.me().accessToken))
            qFatal("no connection for files");
        return files;
    }
    FileId begin(const QString& name, int64_t size)
    {
        const auto begun = m_anna->request(FileBegin{name, size, m_group, {}});
        if (!begun.ok())
            qFatal("no file for the test: %s", wireName(begun.error().code).data());
        return begun->file.file;
    }
    Result<FileReply> upload(FileClient& files, const QString& name, const QByteArray& bytes)
    {
        return files.upload(begin(name, bytes.size()),
                            [&](int64_t at, int64_t length) { return bytes.mid(at, length); });
    }
    /// Resident memory of the server, KiB: the most it had since the last look.
    int64_t peakKib() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_server->processId()));
        if (!status.open(QIODevice::ReadOnly))
            qFatal("no /proc");
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong();
        return 0;
    }
    void forgetPeak() const
    {
        QFile clear(u"/proc/%1/clear_refs"_s.arg(m_server->processId()));
        if (!clear.open(QIODevice::WriteOnly) || clear.write("5") != 1)
            qFatal("the peak of memory cannot be reset");
    }

    QTemporaryDir m_folder; ///< around the server's own: nobody else writes there
    std::unique_ptr<ServerProcess> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void FileShow::init()
{
    qputenv("TMPDIR", QFile::encodeName(m_folder.path()));
    m_server = std::make_unique<ServerProcess>();
    QVERIFY(m_server->start(
        {u"--files.max_mib"_s, u"2048"_s, u"--files.quota_mib"_s, u"0"_s, u"--files.keep_free_mib"_s, u"0"_s}));
    m_anna = std::make_unique<WsClient>();
    m_bruno = std::make_unique<WsClient>();
    QVERIFY(m_anna->open(m_server->url()) && m_anna->enroll(u"anna"_s));
    QVERIFY(m_bruno->open(m_server->url()) && m_bruno->enroll(u"bruno"_s));
    m_group = makeGroup(*m_anna, {u"bruno"_s});
}

void FileShow::cleanup()
{
    QVERIFY(m_server->isRunning());
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void FileShow::longUpload()
{
    const int64_t size = isLong() ? int64_t{1} << 30 : int64_t{24} << 20;
    const int cuts = isLong() ? 20 : 5;
    const auto bytes = [](int64_t offset, int64_t length) { return pattern(21, offset, length); };
    QElapsedTimer time;
    time.start();
    // Once through with something small, so that what is only loaded once is not taken for growth.
    QVERIFY(upload(*connection(*m_anna), u"first"_s, pattern(1, 0, 1'000'000)).ok());
    forgetPeak();
    const int64_t before = peakKib();
    const FileId file = begin(u"long.bin"_s, size);
    for (int cut = 1; cut <= cuts; ++cut) {
        const auto files = connection(*m_anna);
        const auto begun = files->request(TransferPut{file});
        QVERIFY(begun.ok());
        const int64_t until = size / (cuts + 1) * cut + cut;
        QVERIFY(files->send(bytes, begun->offset, until));
        files->sendBytes(bytes(until, 60'000)); // on its way when the line breaks
        files->cut();
    }
    const auto stored = connection(*m_anna)->upload(file, bytes);
    QVERIFY(stored.ok());
    const auto sentAfter = time.elapsed();
    MessageSend message = messageTo(m_group, {});
    message.attachments = std::vector{file};
    QVERIFY(m_anna->request(message).ok());
    const auto brunos = connection(*m_bruno);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (int64_t at = 0; at < size; at += limits::filePiece) {
        const auto piece = brunos->piece({file, at, limits::filePiece});
        QVERIFY(piece.ok() && *piece == bytes(at, piece->size()));
        hash.addData(*piece);
    }
    QCOMPARE(QString::fromLatin1(hash.result().toHex()), *stored->file.hash);
    const int64_t growth = (peakKib() - before) / 1024;
    qInfo().noquote() << u"%1 MiB, %2 cuts: up in %3 s, down in %4 s, server memory %5 MiB, grown by %6 MiB"_s
                             .arg(size >> 20)
                             .arg(cuts)
                             .arg(sentAfter / 1000.0)
                             .arg((time.elapsed() - sentAfter) / 1000.0)
                             .arg(peakKib() / 1024)
                             .arg(growth);
    QVERIFY2(growth < 32, "the server's memory grew");
}

void FileShow::hostileNames()
{
    const QStringList hostile{u"../../../../tmp/evil"_s,
                              u"..\\..\\evil"_s,
                              u"/etc/passwd"_s,
                              u"C:\\evil"_s,
                              u"CON"_s,
                              u"nul.txt"_s,
                              u"a.txt:stream"_s,
                              u"\u202etxt.exe"_s,
                              u"~/evil"_s,
                              u"partial"_s,
                              u"$(touch evil)"_s,
                              u"%2e%2e%2fevil"_s,
                              u"-rf"_s,
                              u"\nX: y"_s,
                              u".."_s,
                              QString(1000, u'a')};
    const auto everything = [this] {
        QStringList names;
        for (const QString& folder : {m_server->data(), QDir(m_server->data()).filePath(u".."_s), QDir::currentPath()})
            names += QDir(folder)
                         .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                         .filter(QRegularExpression(u"evil|passwd|nul|CON|rf|stream"_s));
        return names;
    };
    const QStringList before = everything();
    const auto files = connection(*m_anna);
    for (int i = 0; i < 500; ++i) {
        const QString name = hostile.at(i % hostile.size()) + QString::number(i / hostile.size());
        const auto begun = m_anna->request(FileBegin{name, 3, m_group, {}});
        QVERIFY2(begun.ok(), qPrintable(name));
        QCOMPARE(begun->file.name, cleanFileName(name));
        QVERIFY(files
                    ->upload(begun->file.file,
                             [i](int64_t at, int64_t length) { return pattern(static_cast<quint64>(i), at, length); })
                    .ok());
    }
    QCOMPARE(everything(), before);
    static const QRegularExpression ours(u"^([0-9a-f]{2}|partial|thumbnails)$"_s);
    const QDir folder(QDir(m_server->data()).filePath(u"files"_s));
    for (const QString& name : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        QVERIFY2(ours.match(name).hasMatch(), qPrintable(name));
    QVERIFY(QDir(folder.filePath(u"partial"_s)).isEmpty());
}

void FileShow::pictures()
{
    QImage photo(1600, 900, QImage::Format_RGB32);
    for (int y = 0; y < 900; ++y)
        for (int x = 0; x < 1600; ++x)
            photo.setPixel(x, y, qRgb(x / 7, y / 4, (x + y) / 10));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(photo.save(&buffer, "JPEG"));
    const auto files = connection(*m_anna);
    const auto stored = upload(*files, u"photo.txt"_s, jpeg); // by what it is, not by its name
    QVERIFY(stored.ok());
    QCOMPARE(*stored->file.type, u"image/jpeg"_s);
    QCOMPARE(QSize(*stored->file.width, *stored->file.height), QSize(1600, 900));
    QCOMPARE(stored->file.preview->size(), 28);
    MessageSend message = messageTo(m_group, {});
    message.attachments = std::vector{stored->file.file};
    const auto sent = m_anna->request(message);
    QVERIFY(sent.ok());
    const auto thumbnail = connection(*m_bruno)->download(stored->file.file, true);
    QVERIFY(thumbnail.ok());
    QCOMPARE(QImage::fromData(*thumbnail).size(), QSize(640, 360));
    const QDir thumbnails(QDir(m_server->data()).filePath(u"files/thumbnails"_s));
    QCOMPARE(thumbnails.entryList(QDir::Files).size(), 1);
    QVERIFY(m_anna->request(MessageDelete{sent->id}).ok());
    QTRY_VERIFY(thumbnails.isEmpty(QDir::Files));
}

void FileShow::bombs()
{
    const int count = isLong() ? 60 : bombKinds;
    QElapsedTimer time;
    time.start();
    forgetPeak();
    const int64_t before = peakKib();
    const auto files = connection(*m_anna);
    qint64 slowest = 0;
    int pictures = 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = bomb(i);
        const FileId file = begin(u"bomb-%1.png"_s.arg(i), bytes.size());
        QVERIFY(files->request(TransferPut{file}).ok());
        QVERIFY(files->send([&](int64_t at, int64_t length) { return bytes.mid(at, length); }, 0, bytes.size()));
        const auto finishing = files->post(TransferFinish{file});
        QElapsedTimer answer; // others are served meanwhile
        answer.start();
        QVERIFY(m_bruno->request(SyncHeads{}).ok());
        slowest = std::max(slowest, answer.elapsed());
        const auto stored = files->await<TransferFinish>(finishing);
        QVERIFY2(stored.ok(), qPrintable(QString::number(i)));
        QCOMPARE(stored->file.size, bytes.size());
        pictures += stored->file.preview ? 1 : 0;
    }
    const int64_t growth = (peakKib() - before) / 1024;
    qInfo().noquote() << u"%1 bombs in %2 s, %3 of them decoded; the slowest answer to others %4 ms; grown by %5 MiB"_s
                             .arg(count)
                             .arg(time.elapsed() / 1000.0)
                             .arg(pictures)
                             .arg(slowest)
                             .arg(growth);
    QVERIFY(slowest < 2000);
    QVERIFY2(growth < 32, "the server's memory grew");
    QVERIFY(m_server->isRunning());
}

} // namespace tertulia::test

using tertulia::test::FileShow;
TERTULIA_TEST(FileShow, "file_show")
#include "tst_file_show.moc"
