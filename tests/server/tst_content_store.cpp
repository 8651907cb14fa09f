// SPDX-License-Identifier: GPL-3.0-or-later
// Files on the disk: arriving piece by piece, kept once under their hash, and freed only when nobody holds them.
#include "server/files/content_store.h"
#include "server/files/scanner.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

#include <future>
#include <thread>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ContentStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void arrivesAndStays();
    void goesOnAfterAPause();
    void newestGoesOn();
    void neverMoreThanAnnounced();
    void sealedTakesNothing();
    void onlyNamesAreNames();
    void heldIsNotCondemned();
    void condemnedIsWaitedFor();
    void keptLatelyStays();
    void keptMeanwhileStays();
    void litter();
    void scanner();

private:
    static QString hashOf(const QByteArray& bytes)
    {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
    }
    QString kept(const QByteArray& bytes)
    {
        const FileId id = FileId::make();
        if (!(*store->openPartial(id, bytes.size()))->append(bytes).ok())
            qFatal("not written");
        const auto hash = store->seal(id);
        if (!hash.ok() || !store->keep(id, *hash).ok())
            qFatal("not kept");
        return *hash;
    }
    void makeOld(const QString& hash) const;
    QStringList files() const
    {
        QStringList found;
        QDirIterator all(folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            found += all.next().mid(folder->path().size());
        return found;
    }
    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<ContentStore> store;
};

void ContentStoreTest::init()
{
    folder = std::make_unique<QTemporaryDir>();
    store = std::make_unique<ContentStore>(folder->filePath(u"files"_s));
    QVERIFY(store->prepare().ok() && store->prepare().ok());
}

void ContentStoreTest::arrivesAndStays()
{
    const QByteArray bytes(100'000, 'x');
    const QString hash = kept(bytes);
    QCOMPARE(hash, hashOf(bytes));
    QCOMPARE(files(), QStringList{u"/files/"_s + hash.left(2) + u'/' + hash.mid(2)});
    QCOMPARE(*store->read(hash, 0, 1'000'000), bytes);
    QCOMPARE(store->read(hash, 99'999, 10)->size(), 1);
    QCOMPARE(kept(bytes), hash);
    QCOMPARE(files().size(), 1);
    QVERIFY(store->keepThumbnail(hash, "a picture").ok());
    QCOMPARE(*store->thumbnail(hash), QByteArray("a picture"));
    QCOMPARE(store->remove(hash), 100'000 + 9);
    QVERIFY(files().isEmpty());
    QVERIFY(!store->read(hash, 0, 1).ok());
}

void ContentStoreTest::goesOnAfterAPause()
{
    const FileId id = FileId::make();
    QVERIFY((*store->openPartial(id, 10))->append("hello").ok());
    QCOMPARE(store->partialBytes(id), 5);
    ContentStore later(folder->filePath(u"files"_s)); // after a restart
    const auto partial = later.openPartial(id, 10);
    QCOMPARE((*partial)->offset(), 5);
    QVERIFY((*partial)->append("world").ok());
    QCOMPARE(*later.seal(id), hashOf("helloworld"));
}

void ContentStoreTest::newestGoesOn()
{
    const FileId id = FileId::make();
    const auto first = *store->openPartial(id, 10);
    QVERIFY(first->append("ab").ok());
    const auto second = *store->openPartial(id, 10);
    QCOMPARE(second->offset(), 2);
    QCOMPARE(first->append("XX").error().detail, u"taken_over"_s);
    QVERIFY(second->append("cd").ok());
    QCOMPARE(*store->seal(id), hashOf("abcd"));
}

void ContentStoreTest::neverMoreThanAnnounced()
{
    const auto partial = *store->openPartial(FileId::make(), 4);
    QVERIFY(partial->append("abc").ok());
    QCOMPARE(partial->append("de").error().code, ErrorCode::TooLarge);
    QCOMPARE(partial->offset(), 3);
}

void ContentStoreTest::sealedTakesNothing()
{
    const FileId id = FileId::make();
    const auto partial = *store->openPartial(id, 10);
    QVERIFY(partial->append("ab").ok());
    QCOMPARE(*store->seal(id), hashOf("ab"));
    QCOMPARE(partial->append("cd").error().code, ErrorCode::Conflict);
}

void ContentStoreTest::onlyNamesAreNames()
{
    for (const QString& name : {u"../partial"_s, QString(64, u'g'), QString(64, u'A'), QString(63, u'a'), QString{},
                                QString(u"../"_s + QString(61, u'a'))}) {
        QVERIFY(!store->read(name, 0, 1).ok());
        QVERIFY(!store->thumbnail(name).ok());
        QCOMPARE(store->remove(name), 0);
    }
}

void ContentStoreTest::heldIsNotCondemned()
{
    const QString hash = kept("bytes");
    auto hold = store->hold(hash);
    auto another = store->hold(hash);
    QVERIFY(!store->condemn(hash));
    hold.reset();
    QVERIFY(!store->condemn(hash));
    another.reset();
    QVERIFY(store->condemn(hash));
    QVERIFY(!store->condemn(hash)); // somebody is at it
    store->pardon(hash);
    QVERIFY(store->condemn(hash));
}

void ContentStoreTest::condemnedIsWaitedFor()
{
    const QString hash = kept("bytes");
    QVERIFY(store->condemn(hash));
    std::atomic<bool> isGone{false};
    auto held = std::async(std::launch::async, [&] {
        const auto hold = store->hold(hash);
        return isGone.load();
    });
    QCOMPARE(held.wait_for(50ms), std::future_status::timeout);
    store->remove(hash);
    isGone = true;
    store->pardon(hash);
    QVERIFY(held.get());
}

void ContentStoreTest::makeOld(const QString& hash) const
{
    QFile file(folder->filePath(u"files/"_s + hash.left(2) + u'/' + hash.mid(2)));
    QVERIFY(file.open(QFile::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-7200), QFileDevice::FileModificationTime));
}

void ContentStoreTest::keptLatelyStays()
{
    const QString hash = kept("words");
    QCOMPARE(store->remove(hash, 1h), 0);
    QCOMPARE(*store->read(hash, 0, 10), QByteArray("words"));
    makeOld(hash);
    QCOMPARE(kept("words"), hash); // kept again, that is lately
    QCOMPARE(store->remove(hash, 1h), 0);
    makeOld(hash);
    QVERIFY(store->keepThumbnail(hash, "a picture").ok());
    QCOMPARE(store->remove(hash, 1h), 5);
    QCOMPARE(*store->thumbnail(hash), QByteArray("a picture")); // somebody is about to need it
    QVERIFY(!store->read(hash, 0, 1).ok());
}

// Two servers on one folder: one frees what nobody needs while somebody sends the same to the other.
void ContentStoreTest::keptMeanwhileStays()
{
    const ContentStore other(folder->filePath(u"files"_s));
    for (int round = 0; round < 300; ++round) {
        const QString hash = kept("words");
        makeOld(hash);
        std::thread frees([&] { other.remove(hash, 1h); });
        QCOMPARE(kept("words"), hash);
        frees.join();
        QVERIFY2(store->read(hash, 0, 10).ok(), qPrintable(QString::number(round)));
    }
    QCOMPARE(files().size(), 1);
}

void ContentStoreTest::litter()
{
    const QString hash = kept("bytes");
    QVERIFY(store->keepThumbnail(hash, "small").ok());
    QVERIFY(store->keepThumbnail(hashOf("other"), "orphan").ok());
    const FileId id = FileId::make();
    QVERIFY(store->openPartial(id, 5).ok());
    QCOMPARE(store->partials(), QList<FileId>{id});
    QCOMPARE(store->contentsIn(store->shards().first()), QStringList{hash});
    QCOMPARE(store->removeLitter(1h), 0);
    QCOMPARE(store->removeLitter(-1h), 6);
    QVERIFY(store->thumbnail(hash).ok());
}

void ContentStoreTest::scanner()
{
    QFile good(folder->filePath(u"good"_s));
    QFile bad(folder->filePath(u"bad"_s));
    QVERIFY(good.open(QIODevice::WriteOnly) && good.write("tea") == 3 && good.flush());
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("EVIL") == 4 && bad.flush());
    const auto verdict = [](const QString& command, const QString& path) {
        const auto result = Scanner(command, 500ms).scan(path);
        return result.ok() ? u"in"_s : wireName(result.error().code) + u' ' + result.error().rule;
    };
    QCOMPARE(verdict({}, bad.fileName()), u"in"_s);
    for (const QString& command : {u"sh -c \"! grep -q EVIL\""_s, u"sh -c \"! grep -q EVIL $0\" {}"_s}) {
        QCOMPARE(verdict(command, good.fileName()), u"in"_s);
        QCOMPARE(verdict(command, bad.fileName()), u"forbidden file.scan"_s);
    }
    QCOMPARE(verdict(u"sh -c \"exit 2\""_s, good.fileName()), u"busy "_s);
    QCOMPARE(verdict(u"sh -c \"kill -9 $$\""_s, good.fileName()), u"busy "_s);
    QCOMPARE(verdict(u"sleep 30"_s, good.fileName()), u"busy "_s);
    QCOMPARE(verdict(u"/nowhere/at-all"_s, good.fileName()), u"busy "_s);
}

} // namespace tertulia::test

using tertulia::test::ContentStoreTest;
TERTULIA_TEST(ContentStoreTest, "content_store")
#include "tst_content_store.moc"
