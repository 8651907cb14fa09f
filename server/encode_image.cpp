// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/encode_image.h"

#include "server/blur_hash.h"
#include "shared/protocol/limits.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImageReader>

#include <cerrno>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace tertulia {

namespace {

constexpr rlim_t mebibyte = 1024 * 1024;

// AddressSanitizer maps terabytes of addresses that it never touches.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif
#else
constexpr bool isSanitized = false;
#endif
constexpr int jpegQuality = 85;

void limitTo(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit limit{most, most};
    ::setrlimit(resource, &limit); // NOLINT(bugprone-unused-return-value): a limit that cannot be set was lower
}

/// Qt converts large pictures in as many threads as there are processors, and waits for ever for one that it may not
/// start. So there is one processor, and that thread is there already when none can be started any more.
void startTheOneThread()
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(std::max(0, ::sched_getcpu()), &one);
    ::sched_setaffinity(0, sizeof one, &one); // NOLINT(bugprone-unused-return-value): then there are just more
    QImage large(1024, 1024, QImage::Format_RGB888);
    large.fill(Qt::black);
    large.convertTo(QImage::Format_RGBA64);
}

/// After this: no new file, no bigger file, no other process, and no more than enough of memory and time.
void giveUpRights()
{
    for (const char* format : {"png", "jpeg", "gif", "webp"}) { // the plugins are files too: load them while we may
        QBuffer nothing;
        nothing.open(QIODevice::ReadOnly);
        QImageReader(&nothing, format).canRead();
    }
    startTheOneThread();
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    if (!isSanitized)
        limitTo(RLIMIT_AS, 1024 * mebibyte);
    limitTo(RLIMIT_CPU, 5);
    limitTo(RLIMIT_FSIZE, 0);
    limitTo(RLIMIT_CORE, 0);
    limitTo(RLIMIT_NPROC, 0);
    limitTo(RLIMIT_NOFILE, 0);
}

/// All of standard input, or one byte more than a picture may have. QFile would take the first piece of a pipe for all.
QByteArray input(qsizetype most)
{
    QByteArray all(most + 1, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < all.size()) {
        const ssize_t got = ::read(STDIN_FILENO, all.data() + size, static_cast<size_t>(all.size() - size));
        if (got == 0 || (got < 0 && errno != EINTR))
            break;
        size += std::max<ssize_t>(got, 0);
    }
    all.truncate(size);
    return all;
}

/// What it is by its first bytes, whatever it calls itself: nobody else's decoder is ever tried on it.
QByteArray formatOf(const QByteArray& picture)
{
    if (picture.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (picture.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (picture.startsWith("GIF8"))
        return "gif";
    if (picture.startsWith("RIFF") && picture.mid(8, 4) == "WEBP")
        return "webp";
    return {};
}

std::pair<ImageVerdict, QImage> decode(const QByteArray& picture)
{
    const QByteArray format = formatOf(picture);
    if (format.isEmpty())
        return {ImageVerdict::NotAnImage, {}};
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(limits::imageMemoryMib);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return {ImageVerdict::NotAnImage, {}};
    if (static_cast<int64_t>(size.width()) * size.height() > limits::imagePixels)
        return {ImageVerdict::TooManyPixels, {}};
    QImage image = reader.read();
    return {image.isNull() ? ImageVerdict::NotAnImage : ImageVerdict::Fine, image};
}

QImage inPlainColours(QImage image)
{
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace::SRgb);
    return image.convertToFormat(QImage::Format_ARGB32);
}

/// The middle of it, in plain sRGB.
QImage squareOf(const QImage& image)
{
    const int side = std::min(image.width(), image.height());
    return inPlainColours(image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side));
}

bool isOpaque(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) != 255; }))
            return false;
    }
    return true;
}

/// A small picture is not blown up.
QImage shrunk(const QImage& image, int side)
{
    if (image.width() <= side && image.height() <= side)
        return image;
    const QSize size = image.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QByteArray written(const QImage& scaled, bool opaque)
{
    const QImage argb = scaled.convertToFormat(opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32);
    // Made of nothing but the pixels: texts, resolution and colour profile stay behind.
    const QImage bare =
        QImage(argb.constBits(), argb.width(), argb.height(), argb.bytesPerLine(), argb.format()).copy();
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    if (!bare.save(&buffer, opaque ? "JPEG" : "PNG", opaque ? jpegQuality : -1))
        return {};
    return out;
}

} // namespace

std::pair<ImageVerdict, QByteArray> encodeImage(const QByteArray& picture)
{
    const auto [verdict, image] = decode(picture);
    if (verdict != ImageVerdict::Fine)
        return {verdict, {}};
    const QImage square = squareOf(image);
    const bool opaque = isOpaque(square);
    std::array<QByteArray, 3> pictures;
    for (size_t i = 0; i < pictures.size(); ++i) {
        pictures.at(i) = written(shrunk(square, image_blob::sizes.at(i)), opaque);
        if (pictures.at(i).isEmpty())
            return {ImageVerdict::Failed, {}};
    }
    return {ImageVerdict::Fine, image_blob::join(pictures)};
}

std::pair<ImageVerdict, Thumbnail> makeThumbnail(const QByteArray& picture)
{
    const auto [verdict, image] = decode(picture);
    if (verdict != ImageVerdict::Fine)
        return {verdict, {}};
    const QImage small = inPlainColours(shrunk(image, limits::thumbnailSide));
    Thumbnail thumbnail{image.width(), image.height(), blurHashOf(small), written(small, isOpaque(small))};
    return {thumbnail.picture.isEmpty() ? ImageVerdict::Failed : ImageVerdict::Fine, std::move(thumbnail)};
}

int encodeImageProcess(bool isThumbnail)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return static_cast<int>(ImageVerdict::Failed);
    giveUpRights();
    const qsizetype most = isThumbnail ? limits::thumbnailSource : limits::imageBytes;
    const QByteArray picture = input(most);
    if (picture.size() > most)
        return static_cast<int>(ImageVerdict::TooManyPixels);
    const auto encoded = [&]() -> std::pair<ImageVerdict, QByteArray> {
        if (!isThumbnail)
            return encodeImage(picture);
        const auto [verdict, thumbnail] = makeThumbnail(picture);
        return {verdict, thumbnail.toBytes()};
    };
    const auto [verdict, bytes] = encoded();
    if (out.write(bytes) != bytes.size() || !out.flush())
        return static_cast<int>(ImageVerdict::Failed);
    return static_cast<int>(verdict);
}

} // namespace tertulia
