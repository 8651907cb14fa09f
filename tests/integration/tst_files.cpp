// SPDX-License-Identifier: GPL-3.0-or-later
// Files over the connection for files, with a real server: up, cut and on again, down by those who may, gone when
// nobody needs them.
#include "tests/integration/refusals.h"
#include "tests/support/file_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"

#include <QCryptographicHash>
#include <QDirIterator>

namespace tertulia::test {

using namespace Qt::StringLiterals;

class FilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();
    void upAndDown();
    void outsidersFindNothing();
    void cutAndOn();
    void newestConnectionGoesOn();
    void comparesTheHash();
    void refusals();
    void strangers();
    void endsWithTheRight();
    void endsWithTheDevice();
    void sameBytesOnce();
    void reclaim();
    void limits();
    void judged();
    void bots();

private:
    static FileClient::Bytes bytesOf(quint64 seed)
    {
        return [seed](int64_t offset, int64_t length) { return pattern(seed, offset, length); };
    }
    static QString hashOf(const QByteArray& bytes)
    {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
    }
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    std::unique_ptr<FileClient> filesOf(const WsClient& client)
    {
        auto files = std::make_unique<FileClient>();
        if (!files->open(m_server->url(), client.me().accessToken))
            qFatal("no connection for files");
        return files;
    }
    Result<FileReply> begin(WsClient& client, int64_t size, const QString& name = u"tea.bin"_s,
                            const std::optional<QString>& hash = {})
    {
        return client.request(FileBegin{name, size, m_group, hash});
    }
    /// A complete file of this pattern.
    FileId ready(WsClient& client, quint64 seed, int64_t size)
    {
        const auto begun = begin(client, size);
        if (!begun.ok() || !filesOf(client)->upload(begun->file.file, bytesOf(seed)).ok())
            qFatal("no file for the test");
        return begun->file.file;
    }
    static Result<MessageSendReply> send(WsClient& client, ConversationId conversation, std::vector<FileId> files)
    {
        MessageSend message = messageTo(conversation, {});
        message.attachments = std::move(files);
        return client.request(message);
    }
    /// Everything in the folder of files, without partial ones.
    QStringList contents() const
    {
        QStringList found;
        QDirIterator all(m_server->file(u"files"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            if (const QString path = all.next(); !path.contains(u"/partial/"_s))
                found += path;
        return found;
    }
    void restart(const TestServer::Adjust& adjust)
    {
        cleanup();
        m_server = std::make_unique<TestServer>(globalEngine(), adjust);
        m_anna = person(u"anna"_s);
        m_bruno = person(u"bruno"_s);
        m_group = makeGroup(*m_anna, {u"bruno"_s});
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
    ConversationId m_group;
};

void FilesTest::init()
{
    restart([](Config& config) { config.fileKeepFreeMib = 0; });
}

void FilesTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void FilesTest::upAndDown()
{
    constexpr int64_t size = 3'000'017;
    const auto begun = begin(*m_anna, size, u"../Tea\u202e time?.bin"_s);
    QVERIFY(begun.ok());
    QCOMPARE(begun->file.name, u"Tea time_.bin"_s);
    QCOMPARE(begun->file.phase, FilePhase::Partial);
    const FileId id = begun->file.file;
    const auto files = filesOf(*m_anna);
    const auto stored = files->upload(id, bytesOf(1));
    QVERIFY(stored.ok());
    QCOMPARE(stored->file.phase, FilePhase::Ready);
    QCOMPARE(*stored->file.hash, hashOf(pattern(1, 0, size)));
    QCOMPARE(files->written(), size);

    m_bruno->forgetEvents();
    QVERIFY(send(*m_anna, m_group, {id}).ok());
    QTRY_COMPARE(m_bruno->messages(m_group).size(), size_t{1});
    const Attachment attachment = m_bruno->messages(m_group).front().attachments.front();
    QCOMPARE(attachment, (Attachment{id, u"Tea time_.bin"_s, size, u"application/octet-stream"_s}));
    const auto brunos = filesOf(*m_bruno);
    const auto got = brunos->download(id);
    QVERIFY(got.ok());
    QVERIFY(*got == pattern(1, 0, size));
    QVERIFY(brunos->largestFrame() <= limits::fileFrame);
    QCOMPARE(*brunos->piece({id, size - 5, 100}), pattern(1, size - 5, 5));
    QCOMPARE(*brunos->piece({id, size, 100}), QByteArray{});
    BAD_FIELD(brunos->request(TransferGet{id, size + 1, 100}), u"offset"_s);
    REFUSED(brunos->request(TransferGet{id, 0, 100, true}), ErrorCode::NotFound); // it is no picture
    QCOMPARE(m_bruno->request(FileState{id})->file.phase, FilePhase::Sent);
}

void FilesTest::outsidersFindNothing()
{
    const FileId unsent = ready(*m_anna, 2, 100);
    const FileId sent = ready(*m_anna, 3, 100);
    QVERIFY(send(*m_anna, m_group, {sent}).ok());
    const auto carla = person(u"carla"_s);
    const auto carlas = filesOf(*carla);
    for (const FileId hidden : {unsent, sent}) {
        SAME_AS_MISSING(carla, FileState{hidden}, FileState{FileId::make()});
        SAME_AS_MISSING(carla, FileCancel{hidden}, FileCancel{FileId::make()});
        SAME_AS_MISSING(carlas, (TransferGet{hidden, 0, 10}), (TransferGet{FileId::make(), 0, 10}));
        SAME_AS_MISSING(carlas, TransferPut{hidden}, TransferPut{FileId::make()});
        SAME_AS_MISSING(carlas, TransferFinish{hidden}, TransferFinish{FileId::make()});
    }
    SAME_AS_MISSING(m_bruno, FileState{unsent}, FileState{FileId::make()});
    REFUSED(send(*m_bruno, m_group, {unsent}), ErrorCode::NotFound);
}

void FilesTest::cutAndOn()
{
    constexpr int64_t size = 24 * 1024 * 1024 + 7;
    constexpr int cuts = 5;
    const FileId id = begin(*m_anna, size, u"long.bin"_s)->file.file;
    int64_t before = -1;
    for (int cut = 0; cut < cuts; ++cut) {
        const auto files = filesOf(*m_anna);
        const auto begun = files->request(TransferPut{id});
        QVERIFY(begun.ok());
        QVERIFY(begun->offset > before);
        before = begun->offset;
        const int64_t until = size / (cuts + 1) * (cut + 1);
        QVERIFY(files->send(bytesOf(4), begun->offset, until));
        files->sendBytes(pattern(4, until, 5000)); // on its way when the line breaks
        files->cut();
    }
    QTRY_VERIFY(m_anna->request(FileState{id})->file.offset >= size / (cuts + 1) * cuts);
    const auto stored = filesOf(*m_anna)->upload(id, bytesOf(4));
    QVERIFY(stored.ok());
    QCOMPARE(*stored->file.hash, hashOf(pattern(4, 0, size)));
    QVERIFY(send(*m_anna, m_group, {id}).ok());
    const auto got = filesOf(*m_bruno)->download(id);
    QVERIFY(got.ok() && *got == pattern(4, 0, size));
}

void FilesTest::newestConnectionGoesOn()
{
    const FileId id = begin(*m_anna, 200'000)->file.file;
    const auto first = filesOf(*m_anna);
    QVERIFY(first->request(TransferPut{id}).ok());
    QVERIFY(first->send(bytesOf(5), 0, 100'000));
    const auto second = filesOf(*m_anna);
    QCOMPARE(second->request(TransferPut{id})->offset, 100'000);
    QVERIFY(!first->send(bytesOf(6), 100'000, 150'000));
    QCOMPARE(first->brokenBy(), u"conflict"_s);
    QVERIFY(second->send(bytesOf(5), 100'000, 200'000));
    QCOMPARE(*second->request(TransferFinish{id})->file.hash, hashOf(pattern(5, 0, 200'000)));
    QVERIFY(second->request(TransferFinish{id}).ok()); // the answer may have been lost
    REFUSED(second->request(TransferPut{id}), ErrorCode::Conflict);
}

void FilesTest::comparesTheHash()
{
    const auto id = begin(*m_anna, 1000, u"x"_s, hashOf(pattern(7, 0, 1000)))->file.file;
    const auto files = filesOf(*m_anna);
    const auto wrong = files->upload(id, bytesOf(8));
    REFUSED(wrong, ErrorCode::Conflict);
    QCOMPARE(wrong.error().detail, u"hash_mismatch"_s);
    QCOMPARE(m_anna->request(FileState{id})->file.offset, 0);
    QVERIFY(files->upload(id, bytesOf(7)).ok());
}

void FilesTest::refusals()
{
    const FileId id = begin(*m_anna, 1000)->file.file;
    const auto files = filesOf(*m_anna);
    const auto early = files->request(TransferFinish{id});
    REFUSED(early, ErrorCode::Conflict);
    QCOMPARE(early.error().detail, u"incomplete"_s);
    BAD_FIELD(send(*m_anna, m_group, {id}), u"attachments[0]"_s);
    QVERIFY(files->request(TransferPut{id}).ok());
    QVERIFY(!files->send(bytesOf(1), 0, 1001));
    QCOMPARE(files->brokenBy(), u"too_large"_s);
    REFUSED(files->request(FileState{id}), ErrorCode::UnknownType);
    BAD_FIELD(files->request(TransferGet{id, 0, 0}), u"length"_s);
    BAD_FIELD(files->request(TransferGet{id, 0, tertulia::limits::filePiece + 1}), u"length"_s);
    REFUSED(files->request(TransferAuth{1, u"again"_s}), ErrorCode::AlreadySignedIn);
    files->sendText(u"no json"_s);
    QCOMPARE(files->nextError().value_or(Error{}).code, ErrorCode::BadFrame);
    QVERIFY(m_anna->request(FileCancel{id}).ok());
    REFUSED(files->request(TransferPut{id}), ErrorCode::NotFound);

    const FileId sent = ready(*m_anna, 9, 1000);
    QVERIFY(send(*m_anna, m_group, {sent}).ok());
    REFUSED(m_anna->request(FileCancel{sent}), ErrorCode::Conflict);
    std::vector<FileId> many(11, sent);
    BAD_FIELD(send(*m_anna, m_group, many), u"attachments"_s);
    BAD_FIELD(send(*m_anna, m_group, {}), u"body"_s);
    // More at once than the window: what is asked too much is refused, the rest comes.
    std::vector<int64_t> asked;
    for (int i = 0; i < 4; ++i)
        asked.push_back(files->post(TransferGet{sent, 0, tertulia::limits::filePiece}));
    int refused = 0;
    for (const int64_t one : asked)
        refused += files->await<TransferGet>(one).ok() ? 0 : 1;
    QCOMPARE(refused, 2);
}

void FilesTest::strangers()
{
    FileClient files;
    QVERIFY(files.connectTo(m_server->url()));
    REFUSED(files.request(TransferPut{FileId::make()}), ErrorCode::Unauthorized);
    REFUSED(files.request(TransferAuth{1, u"nonsense"_s}), ErrorCode::BadToken);
    REFUSED(files.request(TransferAuth{99, m_anna->me().accessToken}), ErrorCode::ProtocolMismatch);
    files.sendBytes("bytes");
    QTRY_COMPARE(files.closeCode(), 1003);

    FileClient large;
    QVERIFY(large.connectTo(m_server->url()));
    large.sendText(QString(5000, u'x'));
    QTRY_COMPARE(large.closeCode(), 1009);

    restart([](Config& config) { config.signInSeconds = 2; });
    FileClient silent;
    QVERIFY(silent.connectTo(m_server->url()));
    QTRY_COMPARE(silent.closeCode(), 4001);
}

void FilesTest::endsWithTheRight()
{
    const FileId id = ready(*m_anna, 10, 1'000'000);
    const auto sent = send(*m_anna, m_group, {id});
    const auto brunos = filesOf(*m_bruno);
    QVERIFY(brunos->piece({id, 0, 100'000}).ok());
    QVERIFY(m_anna->request(MemberRemove{m_group, u"bruno"_s}).ok());
    REFUSED(brunos->request(TransferGet{id, 100'000, 100'000}), ErrorCode::NotFound);
    QVERIFY(m_anna->request(MemberAdd{m_group, u"bruno"_s}).ok());
    QVERIFY(brunos->piece({id, 100'000, 100'000}).ok());
    QVERIFY(m_anna->request(MessageDelete{sent->id}).ok());
    REFUSED(brunos->request(TransferGet{id, 200'000, 100'000}), ErrorCode::NotFound);
}

void FilesTest::endsWithTheDevice()
{
    const auto files = filesOf(*m_bruno);
    const FileId id = begin(*m_bruno, 100'000)->file.file;
    QVERIFY(files->request(TransferPut{id}).ok());
    QVERIFY(m_bruno->request(AuthLogout{}).ok());
    QTRY_COMPARE_WITH_TIMEOUT(files->closeCode(), 4003, 4000);
    FileClient again;
    QVERIFY(again.connectTo(m_server->url()));
    REFUSED(again.request(TransferAuth{1, m_bruno->me().accessToken}), ErrorCode::BadToken);
}

void FilesTest::sameBytesOnce()
{
    const FileId annas = ready(*m_anna, 11, 50'000);
    const FileId brunos = ready(*m_bruno, 11, 50'000);
    QCOMPARE(contents().size(), 1);
    const auto one = send(*m_anna, m_group, {annas});
    const auto two = send(*m_bruno, m_group, {brunos});
    const auto other = makeGroup(*m_bruno, {u"anna"_s});
    const auto again = send(*m_bruno, other, {annas});
    QVERIFY(one.ok() && two.ok() && again.ok());
    QVERIFY(m_anna->request(MessageDelete{one->id}).ok());
    QVERIFY(m_bruno->request(MessageDelete{two->id}).ok());
    QTRY_COMPARE(m_anna->messages(other).size(), size_t{1});
    const FileId copy = m_anna->messages(other).front().attachments.front().file;
    QVERIFY(*filesOf(*m_anna)->download(copy) == pattern(11, 0, 50'000));
    QVERIFY(m_bruno->request(MessageDelete{again->id}).ok());
    QTRY_COMPARE(contents().size(), 0);
    QVERIFY(*filesOf(*m_anna)->download(ready(*m_anna, 11, 50'000)) == pattern(11, 0, 50'000));
}

void FilesTest::reclaim()
{
    restart([](Config& config) { config.fileKeepHours = 0.0001; }); // 0.36 s
    REFUSED_BY(m_anna->request(FileReclaim{}), u"server.not_admin"_s);
    QVERIFY(m_server->openDb()->exec("UPDATE users SET is_admin = TRUE WHERE handle = 'anna'").ok());
    const FileId partial = begin(*m_bruno, 1000)->file.file;
    const FileId unsent = ready(*m_bruno, 12, 700);
    const FileId sent = ready(*m_bruno, 13, 600);
    QVERIFY(send(*m_bruno, m_group, {sent}).ok());
    QFile stray(m_server->file(u"files/ab/"_s + QString(62, u'c'))); // a crash after the bytes and before the row
    QVERIFY(QDir().mkpath(m_server->file(u"files/ab"_s)));
    QVERIFY(stray.open(QIODevice::WriteOnly) && stray.write("stray") == 5);
    stray.close();
    QFile half(m_server->file(u"files/partial/"_s + FileId::make().text()));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
    half.close();
    QTRY_COMPARE(m_anna->request(FileReclaim{true})->expired, 2);
    const auto look = m_anna->request(FileReclaim{true});
    QCOMPARE(look->contents, 1);
    QCOMPARE(look->contentBytes, 700);
    QCOMPARE(look->strays, 2);
    QCOMPARE(look->strayBytes, 9);
    QVERIFY(stray.exists() && half.exists());
    QVERIFY(m_bruno->request(FileState{unsent}).ok());
    const auto done = m_anna->request(FileReclaim{});
    QVERIFY(done.ok());
    QCOMPARE(done->expired, 2);
    QCOMPARE(done->contents, 1);
    QCOMPARE(done->contentBytes, 700);
    QCOMPARE(done->strays, 2);
    QVERIFY(!stray.exists() && !half.exists());
    REFUSED(m_bruno->request(FileState{unsent}), ErrorCode::NotFound);
    REFUSED(m_bruno->request(FileState{partial}), ErrorCode::NotFound);
    QVERIFY(*filesOf(*m_anna)->download(sent) == pattern(13, 0, 600));
    const auto nothing = m_anna->request(FileReclaim{});
    QCOMPARE(nothing->expired + nothing->contents + nothing->strays, 0);
}

void FilesTest::limits()
{
    restart([](Config& config) {
        config.fileMaxMib = 1;
        config.fileQuotaMib = 2;
        config.fileUploadsPerUser = 2;
    });
    constexpr int64_t mebibyte = 1024 * 1024;
    const auto detail = [&](int64_t size) {
        const auto begun = begin(*m_anna, size);
        return begun.ok() ? u"ok"_s : wireName(begun.error().code) + u' ' + begun.error().detail;
    };
    QCOMPARE(detail(mebibyte + 1), u"too_large file_size"_s);
    QCOMPARE(detail(mebibyte), u"ok"_s);
    QCOMPARE(detail(1), u"ok"_s);
    QCOMPARE(detail(1), u"too_large too_many_uploads"_s);
    const auto list = m_anna->request(FileList{});
    QCOMPARE(list->files.size(), size_t{2});
    QCOMPARE(list->used, mebibyte + 1);
    QCOMPARE(list->quota, 2 * mebibyte);
    QVERIFY(m_anna->request(FileCancel{list->files.back().file}).ok());
    QCOMPARE(detail(mebibyte), u"ok"_s);
    const auto both = m_anna->request(FileList{});
    for (const FileInfo& file : both->files)
        QVERIFY(filesOf(*m_anna)->upload(file.file, bytesOf(1)).ok());
    QCOMPARE(detail(1), u"too_large quota"_s);
    restart([](Config& config) { config.fileKeepFreeMib = 1'000'000'000; });
    QCOMPARE(detail(1), u"storage_full "_s);
}

void FilesTest::judged()
{
    restart([](Config& config) { config.fileScanCommand = u"sh -c \"! grep -q EVIL\""_s; });
    const auto files = filesOf(*m_anna);
    const auto upload = [&](const QByteArray& bytes) {
        const FileId id = begin(*m_anna, bytes.size())->file.file;
        return std::pair{id, files->upload(id, [&](int64_t at, int64_t length) { return bytes.mid(at, length); })};
    };
    QVERIFY(upload("good").second.ok());
    const auto [id, refused] = upload("so EVIL");
    REFUSED_BY(refused, u"file.scan"_s);
    REFUSED(m_anna->request(FileState{id}), ErrorCode::NotFound);
    QCOMPARE(contents().size(), 1);
    restart([](Config& config) {
        config.fileScanCommand = u"sleep 60"_s;
        config.fileScanSeconds = 0.2;
    });
    const FileId waiting = begin(*m_anna, 4)->file.file;
    REFUSED(filesOf(*m_anna)->upload(waiting, bytesOf(1)), ErrorCode::Busy);
    QCOMPARE(m_anna->request(FileState{waiting})->file.offset, 4); // it can be finished later
}

void FilesTest::bots()
{
    const auto bot = [&](const QString& handle, ScopeSet scopes) {
        const auto made = m_anna->request(BotCreate{handle, u"Bot"_s, scopes});
        if (!made.ok() || !m_anna->request(MemberAdd{m_group, handle}).ok())
            qFatal("no bot for the test");
        auto files = std::make_unique<FileClient>();
        if (!files->open(m_server->url(), made->token))
            qFatal("no connection for the bot");
        return files;
    };
    const FileId id = ready(*m_anna, 14, 1000);
    QVERIFY(send(*m_anna, m_group, {id}).ok());
    const auto reader = bot(u"reader"_s, {Scope::Read});
    const auto writer = bot(u"writer"_s, {Scope::Write});
    QVERIFY(reader->download(id).ok());
    REFUSED(reader->request(TransferPut{id}), ErrorCode::Forbidden);
    REFUSED(writer->request(TransferGet{id, 0, 10}), ErrorCode::Forbidden);
    REFUSED(writer->request(TransferPut{id}), ErrorCode::NotFound);
}

} // namespace tertulia::test

using tertulia::test::FilesTest;
TERTULIA_TEST(FilesTest, "files")
#include "tst_files.moc"
