// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/encode_image.h"

#include "shared/protocol/limits.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImageReader>

#include <sys/resource.h>

namespace tertulia {

namespace {

constexpr rlim_t mebibyte = 1024 * 1024;
constexpr int jpegQuality = 85;

void limitTo(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit limit{most, most};
    ::setrlimit(resource, &limit); // NOLINT(bugprone-unused-return-value): a limit that cannot be set was lower
}

/// After this: no new file, no bigger file, no other process, and no more than enough of memory and time.
void giveUpRights()
{
    for (const char* format : {"png", "jpeg", "gif", "webp"}) { // the plugins are files too: load them while we may
        QBuffer nothing;
        nothing.open(QIODevice::ReadOnly);
        QImageReader(&nothing, format).canRead();
    }
    limitTo(RLIMIT_AS, 1024 * mebibyte);
    limitTo(RLIMIT_CPU, 5);
    limitTo(RLIMIT_FSIZE, 0);
    limitTo(RLIMIT_CORE, 0);
    limitTo(RLIMIT_NPROC, 0);
    limitTo(RLIMIT_NOFILE, 0);
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

/// The middle of it, in plain sRGB.
QImage squareOf(const QImage& image)
{
    const int side = std::min(image.width(), image.height());
    QImage square = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    if (square.colorSpace().isValid())
        square.convertToColorSpace(QColorSpace::SRgb);
    return square.convertToFormat(QImage::Format_ARGB32);
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
QByteArray written(const QImage& square, int side, bool opaque)
{
    const QImage scaled =
        square.width() <= side ? square : square.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
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
        pictures.at(i) = written(square, image_blob::sizes.at(i), opaque);
        if (pictures.at(i).isEmpty())
            return {ImageVerdict::Failed, {}};
    }
    return {ImageVerdict::Fine, image_blob::join(pictures)};
}

int encodeImageProcess()
{
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return static_cast<int>(ImageVerdict::Failed);
    giveUpRights();
    const QByteArray picture = in.read(limits::imageBytes + 1);
    if (picture.size() > limits::imageBytes)
        return static_cast<int>(ImageVerdict::TooManyPixels);
    const auto [verdict, blob] = encodeImage(picture);
    if (out.write(blob) != blob.size() || !out.flush())
        return static_cast<int>(ImageVerdict::Failed);
    return static_cast<int>(verdict);
}

} // namespace tertulia
