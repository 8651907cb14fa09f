// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures made harmless, uploads in pieces, and bytes on the disk. The process around the decoder is tested with the
// whole server, in tests/integration.
#include "server/blobs/blob_store.h"
#include "server/blobs/uploads.h"
#include "server/blur_hash.h"
#include "server/encode_image.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray saved(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("no picture for the test");
    return bytes;
}

/// Left half red, right half blue.
QImage flag(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? 0xffff0000 : 0xff0000ff);
    return image;
}

/// The picture with an EXIF block that says it lies on its side (orientation 6: turn it right to see it).
QByteArray lyingOnItsSide(const QByteArray& jpeg)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0", 32);
    const auto length = qToBigEndian(static_cast<quint16>(exif.size() + 2));
    QByteArray segment("\xff\xe1", 2);
    segment.append(reinterpret_cast<const char*>(&length), 2);
    return jpeg.left(2) + segment + exif + jpeg.mid(2);
}

/// A PNG that says it is that large; there is nothing behind the header.
QByteArray claiming(quint32 width, quint32 height)
{
    QByteArray png = saved(flag(8, 8), "PNG");
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    // The checksum of the header chunk has to be right, or the header is not believed.
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= static_cast<quint8>(png.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    qToBigEndian(~crc, png.data() + 29);
    return png;
}

QImage pictureOf(const QByteArray& blob, int size)
{
    return QImage::fromData(image_blob::sizeOf(blob, size));
}

} // namespace

class ImagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeSizes();
    void smallOnesStaySmall();
    void alphaStays();
    void turnedUpright();
    void onlyPixelsRemain();
    void hostile_data();
    void hostile();
    void blobParts();
    void thumbnails();
    void thumbnailsForm();
    void previews();

    void storesUnderItsName();
    void storeTakesOnlyNames();
    void sweepsWhatNobodyNeeds();

    void uploadInPieces();
    void uploadRefusals();
    void uploadsAreBounded();
};

void ImagesTest::threeSizes()
{
    const auto [verdict, blob] = encodeImage(saved(flag(900, 600), "PNG"));
    QCOMPARE(verdict, ImageVerdict::Fine);
    for (const int size : image_blob::sizes) {
        const QImage picture = pictureOf(blob, size);
        QCOMPARE(picture.size(), QSize(size, size));
        QVERIFY(qRed(picture.pixel(2, size / 2)) > 200);
        QVERIFY(qBlue(picture.pixel(size - 3, size / 2)) > 200);
    }
    QCOMPARE(image_blob::contentType(image_blob::sizeOf(blob, 64)), "image/jpeg");
    QVERIFY(image_blob::sizeOf(blob, 65).isEmpty());
}

void ImagesTest::smallOnesStaySmall()
{
    const auto [verdict, blob] = encodeImage(saved(flag(100, 90), "PNG"));
    QCOMPARE(verdict, ImageVerdict::Fine);
    QCOMPARE(pictureOf(blob, 512).size(), QSize(90, 90));
    QCOMPARE(pictureOf(blob, 64).size(), QSize(64, 64));
}

void ImagesTest::alphaStays()
{
    QImage glass(80, 80, QImage::Format_ARGB32);
    glass.fill(0x4000ff00);
    const auto [verdict, blob] = encodeImage(saved(glass, "PNG"));
    QCOMPARE(verdict, ImageVerdict::Fine);
    QCOMPARE(image_blob::contentType(image_blob::sizeOf(blob, 64)), "image/png");
    QCOMPARE(qAlpha(pictureOf(blob, 64).pixel(5, 5)), 0x40);
}

void ImagesTest::turnedUpright()
{
    const auto [verdict, blob] = encodeImage(lyingOnItsSide(saved(flag(200, 200), "JPEG")));
    QCOMPARE(verdict, ImageVerdict::Fine);
    const QImage picture = pictureOf(blob, 128); // left and right have become top and bottom
    QVERIFY(qRed(picture.pixel(64, 10)) > 200);
    QVERIFY(qBlue(picture.pixel(64, 118)) > 200);
}

void ImagesTest::onlyPixelsRemain()
{
    QImage image = flag(64, 64);
    image.setText(u"Comment"_s, u"taken at home"_s);
    image.setDotsPerMeterX(1234);
    const QByteArray picture = saved(image, "PNG");
    QVERIFY(picture.contains("taken at home"));
    QVERIFY(!encodeImage(picture).second.contains("taken at home"));
    const QByteArray glassy = saved(image.convertToFormat(QImage::Format_ARGB32), "PNG");
    QVERIFY(!encodeImage(glassy).second.contains("taken"));
    const auto [verdict, blob] = encodeImage(lyingOnItsSide(saved(image, "JPEG")));
    QCOMPARE(verdict, ImageVerdict::Fine);
    QVERIFY(!blob.contains("Exif"));
}

void ImagesTest::hostile_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<ImageVerdict>("verdict");
    const QByteArray good = saved(flag(300, 300), "PNG");
    QTest::newRow("nothing") << QByteArray{} << ImageVerdict::NotAnImage;
    QTest::newRow("text") << QByteArray("hello") << ImageVerdict::NotAnImage;
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                         << ImageVerdict::NotAnImage;
    QTest::newRow("only a signature") << good.left(8) << ImageVerdict::NotAnImage;
    QTest::newRow("cut in the header") << good.left(20) << ImageVerdict::NotAnImage;
    QTest::newRow("a jpeg's first bytes, then text") << QByteArray("\xff\xd8\xff hello") << ImageVerdict::NotAnImage;
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\2\1\1")
                               << ImageVerdict::NotAnImage;
    QTest::newRow("bomb") << claiming(60'000, 60'000) << ImageVerdict::TooManyPixels;
    QTest::newRow("a little too many pixels") << claiming(8000, 5001) << ImageVerdict::TooManyPixels;
    QTest::newRow("no width") << claiming(0, 5) << ImageVerdict::NotAnImage;
}

void ImagesTest::hostile()
{
    QFETCH(QByteArray, picture);
    QTEST(encodeImage(picture).first, "verdict");
    QVERIFY(encodeImage(picture).second.isEmpty());
}

void ImagesTest::blobParts()
{
    const QByteArray blob = image_blob::join({"small", "", "large"});
    QCOMPARE(image_blob::sizeOf(blob, 64), QByteArray("small"));
    QCOMPARE(image_blob::sizeOf(blob, 128), QByteArray(""));
    QCOMPARE(image_blob::sizeOf(blob, 512), QByteArray("large"));
    for (qsizetype length = 0; length < blob.size(); ++length) // a cut one is read to its end and no further
        QVERIFY(image_blob::sizeOf(blob.left(length), 512).isEmpty());
    QVERIFY(image_blob::sizeOf("something else", 64).isEmpty());
}

void ImagesTest::thumbnails()
{
    const auto [verdict, thumbnail] = makeThumbnail(saved(flag(2000, 1000), "PNG"));
    QCOMPARE(verdict, ImageVerdict::Fine);
    QCOMPARE(QSize(thumbnail.width, thumbnail.height), QSize(2000, 1000));
    const QImage picture = QImage::fromData(thumbnail.picture);
    QCOMPARE(picture.size(), QSize(640, 320));
    QVERIFY(qRed(picture.pixel(2, 100)) > 200 && qBlue(picture.pixel(637, 100)) > 200);
    QCOMPARE(image_blob::contentType(thumbnail.picture), "image/jpeg");

    const auto small = makeThumbnail(saved(flag(40, 30), "PNG")).second;
    QCOMPARE(QImage::fromData(small.picture).size(), QSize(40, 30));
    const auto thread = makeThumbnail(saved(flag(3000, 1), "PNG")).second;
    QCOMPARE(QImage::fromData(thread.picture).size(), QSize(640, 1));

    const auto upright = makeThumbnail(lyingOnItsSide(saved(flag(400, 200), "JPEG"))).second;
    QCOMPARE(QSize(upright.width, upright.height), QSize(200, 400));
    const QImage turned = QImage::fromData(upright.picture);
    QCOMPARE(turned.size(), QSize(200, 400));
    QVERIFY(qRed(turned.pixel(100, 10)) > 200 && qBlue(turned.pixel(100, 390)) > 200);
    QVERIFY(!upright.picture.contains("Exif"));

    QImage described = flag(50, 50);
    described.setText(QStringLiteral("Comment"), QStringLiteral("taken at home"));
    QVERIFY(!makeThumbnail(saved(described, "PNG")).second.picture.contains("home"));
    QCOMPARE(makeThumbnail("no picture").first, ImageVerdict::NotAnImage);
    QCOMPARE(makeThumbnail(claiming(60'000, 60'000)).first, ImageVerdict::TooManyPixels);
}

void ImagesTest::thumbnailsForm()
{
    const Thumbnail one{20, 10, QStringLiteral("L00000"), "bytes"};
    const auto read = Thumbnail::fromBytes(one.toBytes());
    QVERIFY(read && read->width == 20 && read->height == 10);
    QCOMPARE(read->preview, one.preview);
    QCOMPARE(read->picture, one.picture);
    for (qsizetype length = 0; length <= one.toBytes().size() - one.picture.size(); ++length)
        QVERIFY(!Thumbnail::fromBytes(one.toBytes().left(length)));
    QByteArray wide = one.toBytes();
    wide[5] = '\x7f';
    QVERIFY(!Thumbnail::fromBytes(wide));
}

void ImagesTest::previews()
{
    QImage black(64, 48, QImage::Format_RGB32);
    black.fill(Qt::black);
    QCOMPARE(blurHashOf(black), QStringLiteral("L00000") + QStringLiteral("fQ").repeated(11));
    const QString upright = blurHashOf(black.transformed(QTransform().rotate(90)));
    QCOMPARE(upright.size(), 28);
    QVERIFY(upright.front() != QLatin1Char('L'));
    QImage red(10, 10, QImage::Format_RGB32);
    red.fill(Qt::red);
    QVERIFY(blurHashOf(red).mid(2, 4) != QStringLiteral("0000"));
    QVERIFY(blurHashOf(flag(64, 48)).at(1) != QLatin1Char('0')); // there is a wave across it
}

void ImagesTest::storesUnderItsName()
{
    const QTemporaryDir folder;
    const BlobStore store(folder.path());
    const QByteArray bytes("some bytes");
    const auto name = store.put(bytes);
    QVERIFY(name.ok());
    QCOMPARE(*name, BlobStore::nameOf(bytes));
    QVERIFY(store.put(bytes).ok()); // again: nothing happens
    QCOMPARE(*store.read(*name), bytes);
    QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    QCOMPARE(files.next(), folder.path() + u'/' + name->left(2) + u'/' + name->mid(2));
    QVERIFY2(!files.hasNext(), "no half-written file is left");
    store.remove(*name);
    QCOMPARE(store.read(*name).error().code, ErrorCode::NotFound);
    store.remove(*name);
}

void ImagesTest::storeTakesOnlyNames()
{
    const QTemporaryDir folder;
    const BlobStore store(folder.path() + u"/blobs"_s);
    QFile outside(folder.filePath(u"secret"_s));
    QVERIFY(outside.open(QIODevice::WriteOnly));
    for (const QString& name : {QString{}, u"../secret"_s, u"..%2Fsecret"_s, QString(64, u'.'), QString(64, u'A'),
                                QString(63, u'a'), u"aa/"_s + QString(61, u'b')}) {
        QCOMPARE(store.read(name).error().code, ErrorCode::NotFound);
        store.remove(name);
    }
    QVERIFY(outside.exists());
}

void ImagesTest::sweepsWhatNobodyNeeds()
{
    const QTemporaryDir folder;
    const BlobStore store(folder.path());
    const auto needed = store.put("needed");
    const auto stray = store.put("stray");
    QVERIFY(needed.ok() && stray.ok());
    store.sweep({*needed}, 1h); // too young: perhaps its row is just being written
    QVERIFY(store.read(*stray).ok());
    store.sweep({*needed}, -1s);
    QVERIFY(store.read(*needed).ok());
    QVERIFY(!store.read(*stray).ok());
}

void ImagesTest::uploadInPieces()
{
    Uploads uploads;
    const UserId user = UserId::make();
    const Uploads::Time now{};
    const auto id = uploads.begin(user, 10, now);
    QVERIFY(id.ok());
    QCOMPARE(*uploads.put(user, *id, 0, "01234", now), 5);
    QCOMPARE(*uploads.put(user, *id, 0, "01234", now), 5); // the answer was lost
    QCOMPARE(uploads.take(user, *id).error().code, ErrorCode::Conflict);
    QCOMPARE(*uploads.put(user, *id, 5, "56789", now), 10);
    QCOMPARE(*uploads.take(user, *id), QByteArray("0123456789"));
    QCOMPARE(uploads.take(user, *id).error().code, ErrorCode::NotFound);
}

void ImagesTest::uploadRefusals()
{
    Uploads uploads;
    const UserId user = UserId::make();
    const Uploads::Time now{};
    const auto id = uploads.begin(user, 4, now);
    QVERIFY(id.ok());
    QCOMPARE(uploads.put(UserId::make(), *id, 0, "0123", now).error().code, ErrorCode::NotFound);
    QCOMPARE(uploads.put(user, UploadId::make(), 0, "0123", now).error().code, ErrorCode::NotFound);
    QCOMPARE(uploads.put(user, *id, 1, "123", now).error().code, ErrorCode::Conflict);
    QCOMPARE(uploads.put(user, *id, 0, "01234", now).error().code, ErrorCode::BadField);
    QVERIFY(uploads.put(user, *id, 0, "01", now).ok());
    QCOMPARE(uploads.put(user, *id, 0, "xy", now).error().detail, u"2"_s);
    const auto next = uploads.begin(user, 4, now); // replaces the first
    QVERIFY(next.ok());
    QCOMPARE(uploads.put(user, *id, 2, "23", now).error().code, ErrorCode::NotFound);
}

void ImagesTest::uploadsAreBounded()
{
    Uploads uploads;
    const Uploads::Time now{};
    for (qsizetype reserved = 0; reserved < Uploads::totalBytes; reserved += limits::imageBytes)
        QVERIFY(uploads.begin(UserId::make(), limits::imageBytes, now).ok());
    QCOMPARE(uploads.begin(UserId::make(), 1, now).error().code, ErrorCode::Busy);
    QVERIFY(uploads.begin(UserId::make(), limits::imageBytes, now + Uploads::patience + 1s).ok());
}

} // namespace tertulia::test

using tertulia::test::ImagesTest;
TERTULIA_TEST(ImagesTest, "images")
#include "tst_images.moc"
