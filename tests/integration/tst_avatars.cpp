// SPDX-License-Identifier: GPL-3.0-or-later
// A picture's whole way: in pieces over the connection, through the process that makes it harmless, onto the disk, into
// the records, and back to others in three sizes.
#include "server/blobs/blob_store.h"
#include "server/blobs/image_works.h"
#include "tests/support/http_client.h"
#include "tests/support/test_main.h"
#include "tests/support/test_server.h"
#include "tests/support/ws_client.h"

#include <QBuffer>
#include <QImage>
#include <QtTest>

#include <future>
#include <random>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class AvatarsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void ownAvatar();
    void groupAndSpace();
    void takenAway();
    void countsWhoNeedsIt();
    void customEmoji();
    void whoSeesWhat();
    void overHttp();
    void notPictures();
    void uploadErrors();
    void whoMayNot();
    void processLimits();

private:
    static QByteArray photo(QRgb color, int side = 300)
    {
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(color);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG"))
            qFatal("no picture for the test");
        return bytes;
    }
    std::unique_ptr<WsClient> person(const QString& handle) { return enrolled(m_server->url(), handle); }
    static Result<UploadId> upload(WsClient& client, const QByteArray& bytes)
    {
        TRY(const auto begun, client.request(BlobBegin{static_cast<int>(bytes.size())}));
        for (int offset = 0; offset < bytes.size();) {
            const QByteArray piece = bytes.mid(offset, begun.piece);
            TRY(const auto put, client.request(BlobPut{begun.blob, offset, QString::fromLatin1(piece.toBase64())}));
            offset = put.received;
        }
        return begun.blob;
    }
    static Result<AvatarReply> setAvatar(WsClient& client, const QByteArray& bytes,
                                         const std::optional<StreamId>& stream = {})
    {
        TRY(const auto blob, upload(client, bytes));
        return client.request(AvatarSet{blob, stream});
    }
    template<typename T>
    static QString outcome(const Result<T>& result)
    {
        return result.ok() ? u"ok"_s : QString(wireName(result.error().code)) + u' ' + result.error().field;
    }
    int64_t need(const QString& avatar)
    {
        const auto count =
            m_server->openDb()->value("SELECT needed_by FROM blobs WHERE name = ?", avatar.mid(u"image:"_s.size()));
        return count.ok() ? count->value_or(-1) : -2;
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<WsClient> m_anna;
    std::unique_ptr<WsClient> m_bruno;
};

void AvatarsTest::init()
{
    m_server = std::make_unique<TestServer>(
        globalEngine(), [](Config& config) { config.imageProgram = QStringLiteral(TERTULIA_SERVER_PROGRAM); });
    m_anna = person(u"anna"_s);
    m_bruno = person(u"bruno"_s);
}

void AvatarsTest::cleanup()
{
    m_anna.reset();
    m_bruno.reset();
    m_server.reset();
}

void AvatarsTest::ownAvatar()
{
    makeGroup(*m_anna, {u"bruno"_s});
    QImage noise(400, 400, QImage::Format_RGB32);
    std::mt19937 random(7);
    for (int y = 0; y < 400; ++y)
        for (int x = 0; x < 400; ++x)
            noise.setPixel(x, y, random());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(noise.save(&buffer, "PNG") && bytes.size() > 2 * limits::blobPiece); // several pieces
    const auto set = setAvatar(*m_anna, bytes);
    QVERIFY2(set.ok(), qPrintable(outcome(set)));
    QVERIFY(set->avatar.startsWith(u"image:"_s));
    QTRY_COMPARE(m_bruno->eventsOf<UserChanged>().size(), 1u);
    QCOMPARE(m_bruno->eventsOf<UserChanged>().front().user.avatar, set->avatar);
    const QString name = set->avatar.mid(6);
    for (const int size : {64, 128}) {
        const auto piece = m_bruno->request(BlobGet{name, size, {}});
        QVERIFY(piece.ok());
        const QByteArray picture = QByteArray::fromBase64(piece->data.toLatin1());
        QCOMPARE(picture.size(), piece->total);
        QCOMPARE(QImage::fromData(picture).size(), QSize(size, size));
        const auto rest = m_bruno->request(BlobGet{name, size, 100});
        QVERIFY(rest.ok());
        QCOMPARE(QByteArray::fromBase64(rest->data.toLatin1()), picture.mid(100));
    }
    QCOMPARE(outcome(m_bruno->request(BlobGet{name, 65, {}})), u"not_found "_s);
    QCOMPARE(outcome(m_bruno->request(BlobGet{QString(64, u'a'), 64, {}})), u"not_found "_s);
}

void AvatarsTest::groupAndSpace()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    const auto set = setAvatar(*m_anna, photo(0xff00ff00), StreamId{group});
    QVERIFY2(set.ok(), qPrintable(outcome(set)));
    QTRY_COMPARE(m_anna->messages(group).size(), 1u); // that the picture is new, said after the record
    const auto changes = m_anna->changes(group);
    const auto* record = std::get_if<ConversationRecord>(&changes.at(changes.size() - 2).records.front());
    QVERIFY(record != nullptr);
    QCOMPARE(record->avatar, set->avatar);
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    const auto icon = setAvatar(*m_anna, photo(0xff0000ff), StreamId{space->space.id});
    QVERIFY2(icon.ok(), qPrintable(outcome(icon)));
    const auto synced = m_anna->request(SyncAfter{StreamId{space->space.id}, 0, {}, {}});
    QVERIFY(synced.ok());
    for (const Record& one : synced->records)
        if (const auto* club = std::get_if<SpaceRecord>(&one))
            QCOMPARE(club->icon, icon->avatar);
    // A face replaces the picture, and the picture is needed no more.
    ConversationEdit face{group};
    face.avatar = u"face:tree"_s;
    QVERIFY(m_anna->request(face).ok());
    QCOMPARE(need(set->avatar), 0);
    QCOMPARE(need(icon->avatar), 1);
}

void AvatarsTest::takenAway()
{
    QVERIFY(setAvatar(*m_anna, photo(0xff00ff00)).ok());
    const auto gone = m_anna->request(AvatarSet{});
    QVERIFY(gone.ok());
    QVERIFY(gone->avatar.isEmpty());
    const auto page = m_bruno->request(ProfileGet{u"anna"_s});
    QVERIFY(page.ok());
    QVERIFY(page->user.avatar.isEmpty());
}

void AvatarsTest::countsWhoNeedsIt()
{
    const auto annas = setAvatar(*m_anna, photo(0xff00ff00));
    const auto brunos = setAvatar(*m_bruno, photo(0xff00ff00));
    QVERIFY(annas.ok() && brunos.ok());
    QCOMPARE(annas->avatar, brunos->avatar); // the same pixels are the same blob
    QCOMPARE(need(annas->avatar), 2);
    QVERIFY(setAvatar(*m_anna, photo(0xff00ff00)).ok()); // again: counted once
    QCOMPARE(need(annas->avatar), 2);
    QVERIFY(m_anna->request(AvatarSet{}).ok());
    QVERIFY(setAvatar(*m_bruno, photo(0xffff0000)).ok());
    QCOMPARE(need(annas->avatar), 0);
    const QString name = annas->avatar.mid(6);
    QCOMPARE(outcome(m_anna->request(BlobGet{name, 64, {}})), u"not_found "_s); // nobody shows it
    QVERIFY(BlobStore(m_server->file(u"blobs"_s)).read(name).ok());             // but it is still there
    m_anna->cut();
    m_bruno->cut();
    m_server->stop();
    m_server->start(); // what nobody needs is deleted now
    WsClient again;
    QVERIFY(again.open(m_server->url()) && again.login(u"anna"_s));
    QCOMPARE(need(annas->avatar), -1);
    // Another server could be about to need it again: then it stays for an hour.
    QCOMPARE(BlobStore(m_server->file(u"blobs"_s)).read(name).ok(), isNode());
}

void AvatarsTest::customEmoji()
{
    const auto space = m_anna->request(SpaceCreate{u"Club"_s});
    QVERIFY(space.ok());
    const SpaceId id = space->space.id;
    QVERIFY(m_anna->request(MemberAdd{id, u"bruno"_s}).ok());
    const auto blob = upload(*m_anna, photo(0xff00ff00));
    QVERIFY(blob.ok());
    m_bruno->forgetEvents();
    const auto made = m_anna->request(EmojiAdd{id, u"tea"_s, *blob});
    QVERIFY2(made.ok(), qPrintable(outcome(made)));
    QCOMPARE(need(made->emoji.picture), 1);
    QTRY_COMPARE(m_bruno->changes(id).size(), 1u);
    QVERIFY(m_bruno->changes(id).front().records.front() == Record{made->emoji});
    QVERIFY(m_bruno->request(BlobGet{made->emoji.picture.mid(u"image:"_s.size()), 64, {}}).ok());
    const auto second = upload(*m_anna, photo(0xff0000ff));
    QCOMPARE(outcome(m_anna->request(EmojiAdd{id, u"tea"_s, *second})), u"conflict "_s);
    QCOMPARE(outcome(m_anna->request(EmojiAdd{id, u"no name"_s, *second})), u"bad_field name"_s);
    QCOMPARE(outcome(m_bruno->request(EmojiAdd{id, u"cup"_s, *second})), u"forbidden "_s);
    QVERIFY(m_anna->request(EmojiRename{made->emoji.id, u"cup"_s}).ok());
    QCOMPARE(outcome(m_bruno->request(EmojiRemove{made->emoji.id})), u"forbidden "_s);
    QVERIFY(m_anna->request(EmojiRemove{made->emoji.id})->emoji.deleted);
    QCOMPARE(outcome(m_anna->request(EmojiRemove{made->emoji.id})), u"not_found "_s);
    QCOMPARE(need(made->emoji.picture), 0);
}

void AvatarsTest::whoSeesWhat()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    const auto eva = person(u"eva"_s);
    const auto groups = setAvatar(*m_anna, photo(0xff00ff00), StreamId{group});
    const auto faces = setAvatar(*m_bruno, photo(0xffff0000));
    QVERIFY(groups.ok() && faces.ok());
    const BlobGet group64{groups->avatar.mid(6), 64, {}};
    QVERIFY(m_bruno->request(group64).ok());
    QCOMPARE(outcome(eva->request(group64)), u"not_found "_s); // as if it did not exist
    QVERIFY(eva->request(BlobGet{faces->avatar.mid(6), 64, {}}).ok());
    QVERIFY(m_anna->request(MemberRemove{StreamId{group}, u"bruno"_s}).ok());
    QCOMPARE(outcome(m_bruno->request(group64)), u"not_found "_s);
    // An account that is deleted takes its face along.
    QVERIFY(m_bruno->request(AccountDelete{WsClient::password, {}, false, {}}).ok());
    QCOMPARE(outcome(eva->request(BlobGet{faces->avatar.mid(6), 64, {}})), u"not_found "_s);
    QCOMPARE(need(faces->avatar), 0);
}

void AvatarsTest::overHttp()
{
    const auto set = setAvatar(*m_anna, photo(0xff00ff00));
    QVERIFY(set.ok());
    const QByteArray path = "/v1/avatars/" + set->avatar.mid(6).toLatin1();
    const HttpClient bruno(m_server->httpPort(), m_bruno->me().accessToken);
    const HttpReply reply = bruno.get(path + "/128");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), QByteArray("image/jpeg"));
    QVERIFY(reply.headers.value("cache-control").contains("immutable"));
    QCOMPARE(QImage::fromData(reply.body).size(), QSize(128, 128));
    QCOMPARE(HttpClient(m_server->httpPort()).get(path + "/128").status, 401);
    for (const char* tail : {"", "/", "/7", "/128/9", "/abc", "/../../etc/passwd"})
        QCOMPARE(bruno.get(path + tail).status, 404);
    // And the whole way there.
    const QByteArray picture = photo(0xff0000ff, 30);
    const auto begun = bruno.request(BlobBegin{static_cast<int>(picture.size())});
    QVERIFY(begun.ok());
    QVERIFY(bruno.request(BlobPut{begun->blob, 0, QString::fromLatin1(picture.toBase64())}).ok());
    const auto mine = bruno.request(AvatarSet{begun->blob, {}});
    QVERIFY(mine.ok());
    QCOMPARE(bruno.get("/v1/avatars/" + mine->avatar.mid(6).toLatin1() + "/512").status, 200);
}

void AvatarsTest::notPictures()
{
    const QByteArray good = photo(0xff00ff00);
    for (const QByteArray& bytes : {QByteArray("hello"), good.left(40), QByteArray("<svg/>"),
                                    QByteArray("\x7f"
                                               "ELF")}) {
        const auto refused = setAvatar(*m_anna, bytes);
        QCOMPARE(outcome(refused), u"bad_field blob"_s);
        QCOMPARE(refused.error().detail, u"not_an_image"_s);
    }
    QVERIFY(setAvatar(*m_anna, good).ok()); // nothing is stuck
}

void AvatarsTest::uploadErrors()
{
    QCOMPARE(outcome(m_anna->request(BlobBegin{0})), u"bad_field size"_s);
    QCOMPARE(outcome(m_anna->request(BlobBegin{limits::imageBytes + 1})), u"bad_field size"_s);
    const auto begun = m_anna->request(BlobBegin{limits::imageBytes});
    QVERIFY(begun.ok());
    QCOMPARE(outcome(m_anna->request(BlobPut{begun->blob, 0, u"=="_s})), u"bad_field data"_s);
    QCOMPARE(outcome(m_anna->request(BlobPut{begun->blob, 5, u"AAAA"_s})), u"conflict "_s);
    QCOMPARE(outcome(m_bruno->request(BlobPut{begun->blob, 0, u"AAAA"_s})), u"not_found "_s);
    QCOMPARE(outcome(m_bruno->request(AvatarSet{begun->blob, {}})), u"not_found "_s);
    QCOMPARE(outcome(m_anna->request(AvatarSet{begun->blob, {}})), u"conflict "_s); // incomplete
    const QString most(limits::pieceText, u'A');
    QCOMPARE(m_anna->request(BlobPut{begun->blob, 0, most})->received, limits::blobPiece);
    QCOMPARE(outcome(m_anna->request(BlobPut{begun->blob, 0, most + u"AAAA"_s})), u"bad_field data"_s);
    QCOMPARE(outcome(m_anna->request(BlobGet{QString(64, u'a'), 0, {}})), u"bad_field size"_s);
}

void AvatarsTest::whoMayNot()
{
    const ConversationId group = makeGroup(*m_anna, {u"bruno"_s});
    const auto eva = person(u"eva"_s);
    const QByteArray picture = photo(0xff00ff00);
    QCOMPARE(outcome(setAvatar(*m_bruno, picture, StreamId{group})), u"forbidden "_s);
    QCOMPARE(outcome(setAvatar(*eva, picture, StreamId{group})), u"not_found "_s);
    QCOMPARE(outcome(setAvatar(*eva, picture, StreamId{m_anna->me().user.id})), u"bad_field stream"_s);
    QVERIFY(setAvatar(*eva, picture, StreamId{eva->me().user.id}).ok());
}

void AvatarsTest::processLimits()
{
    const auto run = [](const QString& script, std::chrono::milliseconds limit) {
        QTemporaryDir folder;
        QFile program(folder.filePath(u"program"_s));
        if (!program.open(QIODevice::WriteOnly) || program.write("#!/bin/sh\n" + script.toUtf8()) < 0)
            qFatal("no program for the test");
        program.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        program.close();
        std::promise<Result<QByteArray>> promise;
        ImageWorks works(program.fileName(), limit);
        works.encode("picture", [&](Result<QByteArray> result) { promise.set_value(std::move(result)); });
        const auto result = promise.get_future().get();
        return result.ok() ? u"ok"_s : result.error().detail;
    };
    QCOMPARE(run(u"exec sleep 30"_s, 200ms), u"takes_too_long"_s);
    QCOMPARE(run(u"kill -9 $$"_s, 5s), u"takes_too_much"_s);
    QCOMPARE(run(u"exit 0"_s, 5s), u"encode-image said nothing"_s);
    QCOMPARE(run(u"exit 11"_s, 5s), u"too_many_pixels"_s);
    QCOMPARE(run(u"exec cat /dev/zero"_s, 30s), u"takes_too_long"_s); // stopped by what it says, not by the clock
}

} // namespace tertulia::test

using tertulia::test::AvatarsTest;
TERTULIA_TEST(AvatarsTest, "avatars")
#include "tst_avatars.moc"
