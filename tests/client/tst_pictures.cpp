// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from strangers on this device: decoded within limits or not at all, fetched once, kept within a size, and
// shown by the provider also when they come late, or when nobody waits any more.
#include "client/platform/picture_provider.h"
#include "tests/support/bombs.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("no picture for the test");
    return bytes;
}

/// Left half red, right half blue.
QImage twoColours(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(255, 0, 0) : qRgb(0, 0, 255));
    return image;
}

qint64 peakKib()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

class PicturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatTheBytesSay();
    void cutToFill();
    void turnedUpright();
    void bombs();
    void blurs();
    void portraits();
    void cacheStaysWithinItsSize();
    void fetchedOnce();
    void waitsForTheConnection();
    void nobodyWaitsAnyMore();
    void eachAccountHasItsOwn();
    void requests();

private:
    static QImage shown(PictureProvider& provider, const QString& id, QSize size)
    {
        std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(id, size));
        QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
        if (finished.isEmpty() && !finished.wait(20'000))
            qFatal("the response never finished");
        const std::unique_ptr<QQuickTextureFactory> factory(response->textureFactory());
        return factory ? factory->image() : QImage{};
    }
};

void PicturesTest::onlyWhatTheBytesSay()
{
    const QImage image = twoColours(20, 10);
    for (const char* format : {"png", "jpeg"}) {
        const QByteArray bytes = encoded(image, format);
        QCOMPARE(picture::formatOf(bytes), QByteArray(format));
        QCOMPARE(picture::decode(bytes, {})->size(), QSize(20, 10));
    }
    const QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
    for (const QByteArray& bytes :
         {svg, encoded(image, "bmp"), encoded(image, "ppm"), QByteArray("\x89PNG"), QByteArray()}) {
        QVERIFY(picture::formatOf(bytes).isEmpty());
        QCOMPARE(picture::decode(bytes, {}).error().code, ErrorCode::BadField);
        QBuffer buffer;
        buffer.setData(bytes);
        QVERIFY(!picture::sizeOf(buffer).isValid());
    }
}

void PicturesTest::cutToFill()
{
    const QByteArray bytes = encoded(twoColours(400, 100), "png");
    const auto filled = picture::decode(bytes, {{50, 50}, true, 0});
    QCOMPARE(filled->size(), QSize(50, 50));
    QCOMPARE(filled->pixelColor(5, 25), QColor(Qt::red)); // its middle, not its left end
    QCOMPARE(filled->pixelColor(45, 25), QColor(Qt::blue));
    QCOMPARE(picture::decode(bytes, {{50, 50}, false, 0})->size(), QSize(50, 12));
    QCOMPARE(picture::decode(encoded(twoColours(10, 10), "png"), {{50, 50}, true, 0})->size(), QSize(50, 50));
    const auto round = picture::decode(bytes, {{50, 50}, true, 25});
    QCOMPARE(qAlpha(round->pixel(0, 0)), 0);
    QCOMPARE(qAlpha(round->pixel(25, 25)), 255);
}

/// A photo that says "turn me": it is shown, and its size told, as it is meant.
void PicturesTest::turnedUpright()
{
    QByteArray bytes = encoded(twoColours(40, 20), "jpeg");
    const QByteArray exif =
        QByteArray::fromHex("ffe1002245786966000049492a0008000000010012010300010000000600000000000000");
    bytes.insert(2, exif);
    QBuffer buffer;
    buffer.setData(bytes);
    QCOMPARE(picture::sizeOf(buffer), QSize(20, 40));
    QCOMPARE(picture::decode(bytes, {})->size(), QSize(20, 40));
    QCOMPARE(picture::decode(bytes, {{10, 20}, true, 0})->size(), QSize(10, 20));
}

void PicturesTest::bombs()
{
    const qint64 before = peakKib();
    for (int n = 0; n < 3 * bombKinds; ++n) {
        const auto decoded = picture::decode(bomb(n), {{320, 320}, true, 8});
        QVERIFY(!decoded.ok() || decoded->size() == QSize(320, 320));
    }
    QVERIFY2(peakKib() - before < 400 * 1024, qPrintable(QString::number(peakKib() - before)));
    QCOMPARE(picture::decode(bomb(0), {}).error().detail, u"too_many_pixels"_s);
}

void PicturesTest::blurs()
{
    const QImage blur = picture::blurOf(u"LEHV6nWB2yk8pyo0adR*.7kCMdnj"_s, {40, 30});
    QCOMPARE(blur.size(), QSize(40, 30));
    QVERIFY(blur.pixelColor(2, 2) != blur.pixelColor(35, 25));
    for (const QString& broken : {u""_s, u"L"_s, u"LEHV6n"_s, u"ñandú!"_s, u"~~~~~~"_s, QString(400, u'~')})
        QVERIFY(picture::blurOf(broken, {8, 8}).isNull());
}

void PicturesTest::portraits()
{
    QBuffer buffer;
    buffer.setData(encoded(twoColours(400, 200), "png"));
    const auto right = picture::portraitOf(buffer, QRectF(0.5, 0, 0.5, 1));
    QVERIFY(right.ok());
    const QImage image = QImage::fromData(*right);
    QCOMPARE(image.size(), QSize(200, 200));
    QCOMPARE(image.pixelColor(10, 10), QColor(Qt::blue));
    QBuffer nothing;
    nothing.setData("nothing");
    QVERIFY(!picture::portraitOf(nothing, QRectF(0, 0, 1, 1)).ok());
}

void PicturesTest::cacheStaysWithinItsSize()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"d"_s));
    PictureCache cache(folder.path() + u"/d/p"_s, 10'000);
    for (int i = 0; i < 30; ++i)
        cache.write(QString::number(i), QByteArray(1000, static_cast<char>('a' + i)));
    qint64 size = 0;
    for (const QFileInfo& file : QDir(folder.path() + u"/d/p"_s).entryInfoList(QDir::Files))
        size += file.size();
    QVERIFY(size <= 10'000 && size >= 5000);
    QVERIFY(!cache.read(u"29"_s).isEmpty());
    cache.write(u"../../x"_s, "y"); // a key is no path
    QCOMPARE(cache.read(u"../../x"_s), QByteArray("y"));
    QVERIFY(!QFile::exists(folder.path() + u"/x"_s));
    cache.clear();
    QVERIFY(cache.read(u"29"_s).isEmpty());
}

void PicturesTest::fetchedOnce()
{
    const QTemporaryDir folder;
    PictureStore store;
    PictureProvider provider(store);
    int fetches = 0;
    store.use(folder.path(), [&](const PictureKey&, const auto& done) {
        ++fetches;
        done(encoded(twoColours(100, 100), "png"), false);
    });
    for (int i = 0; i < 3; ++i)
        QCOMPARE(shown(provider, u"thumb/one?fill=1"_s, {50, 20}).size(), QSize(50, 20));
    QCOMPARE(fetches, 1);
    store.use(folder.path(), {}); // without a connection: what is kept is there
    QCOMPARE(shown(provider, u"thumb/one?fill=1"_s, {50, 20}).size(), QSize(50, 20));
    QVERIFY(shown(provider, u"thumb/two"_s, {50, 20}).isNull());
    store.use({}, {});
    QVERIFY(shown(provider, u"thumb/one"_s, {50, 20}).isNull()); // another account
}

void PicturesTest::waitsForTheConnection()
{
    const QTemporaryDir folder;
    PictureStore store;
    PictureProvider provider(store);
    bool isOnline = false;
    int fetches = 0;
    store.use(folder.path(), [&](const PictureKey& key, const auto& done) {
        ++fetches;
        const bool exists = key.name != u"none"_s;
        done(isOnline && exists ? encoded(twoColours(10, 10), "png") : QByteArray(), isOnline);
    });
    const std::unique_ptr<QQuickImageResponse> response(provider.requestImageResponse(u"thumb/late"_s, {10, 10}));
    QSignalSpy finished(response.get(), &QQuickImageResponse::finished);
    QTRY_COMPARE(fetches, 1);
    isOnline = true;
    store.again();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(response->errorString().isEmpty());
    QVERIFY(shown(provider, u"thumb/none"_s, {10, 10}).isNull()); // the server has none: asking again is no use
    QCOMPARE(fetches, 3);
}

void PicturesTest::nobodyWaitsAnyMore()
{
    const QTemporaryDir folder;
    PictureStore store;
    PictureProvider provider(store);
    std::vector<std::function<void(const QByteArray&, bool)>> late;
    store.use(folder.path(), [&](const PictureKey&, const auto& done) { late.push_back(done); });
    auto* cancelled = provider.requestImageResponse(u"thumb/a"_s, {10, 10});
    QSignalSpy finished(cancelled, &QQuickImageResponse::finished);
    auto* gone = provider.requestImageResponse(u"thumb/b"_s, {10, 10});
    QTRY_COMPARE(late.size(), size_t{2});
    cancelled->cancel();
    QCOMPARE(finished.size(), 1);
    delete gone;
    for (const auto& answer : late)
        answer(encoded(twoColours(10, 10), "png"), false);
    store.pool().waitForDone();
    QCOMPARE(finished.size(), 1);
    delete cancelled;
    store.use({}, {});
}

void PicturesTest::eachAccountHasItsOwn()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    PictureStores stores;
    PictureStore& first = stores.add();
    PictureStore& second = stores.add();
    PictureProvider provider(stores);
    first.use(one.path(), [](const PictureKey&, const auto& done) { done(encoded(twoColours(9, 9), "png"), false); });
    second.use(other.path(), [](const PictureKey&, const auto& done) { done({}, true); });
    QCOMPARE(shown(provider, u"thumb/a"_s, {}).size(), QSize(9, 9));
    first.pool().waitForDone();
    stores.show(second);
    QVERIFY(shown(provider, u"thumb/a"_s, {}).isNull());
    stores.setOwner(first, u"ada"_s);
    QCOMPARE(shown(provider, u"thumb/a?of=ada"_s, {}).size(), QSize(9, 9)); // hers, whoever is shown
    QVERIFY(shown(provider, u"thumb/a?of=somebody"_s, {}).isNull());
    stores.setOwner(first, {}); // signed out
    QVERIFY(shown(provider, u"thumb/a?of=ada"_s, {}).isNull());
    stores.show(first);
    QCOMPARE(shown(provider, u"thumb/a"_s, {}).size(), QSize(9, 9));
}

void PicturesTest::requests()
{
    const auto request = PictureRequest::parse(u"local/%2Fhome%2Fx%3F.png?fill=1&radius=12"_s, {30, 20});
    QCOMPARE(request.kind, u"local"_s);
    QCOMPARE(request.name, u"/home/x?.png"_s);
    QVERIFY(request.wish.fills);
    QCOMPARE(request.wish.radius, 12.0);
    QVERIFY(PictureRequest::parse(u"avatar/x?radius=round"_s, {}).isRound);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ä ?.png"_s);
    QVERIFY(twoColours(30, 30).save(path));
    PictureStore store;
    PictureProvider provider(store);
    const QString id = u"local/"_s + QString::fromLatin1(QUrl::toPercentEncoding(path));
    QCOMPARE(shown(provider, id + u"?fill=1"_s, {10, 10}).size(), QSize(10, 10));
    QVERIFY(shown(provider, u"local/%2Fetc%2Fpasswd"_s, {10, 10}).isNull());
    QVERIFY(shown(provider, u"unknown/x"_s, {10, 10}).isNull());
    QCOMPARE(shown(provider, u"blur/LEHV6nWB2yk8pyo0adR%2A.7kCMdnj"_s, {10, 10}).size(), QSize(10, 10));
}

TERTULIA_TEST(PicturesTest, "pictures")

} // namespace tertulia::test

#include "tst_pictures.moc"
