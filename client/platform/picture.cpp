// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <array>
#include <cmath>

namespace tertulia::picture {

using namespace Qt::StringLiterals;

namespace {

/// A reader that will neither guess nor follow a name; its size is within the limits.
Result<QSize> prepare(QImageReader& reader, QIODevice& bytes)
{
    static const bool isLimited = [] {
        QImageReader::setAllocationLimit(memoryMib);
        return true;
    }();
    Q_UNUSED(isLimited)
    if (!bytes.isOpen() && !bytes.open(QIODevice::ReadOnly))
        return Error::make(ErrorCode::Storage, bytes.errorString());
    const QByteArray format = formatOf(bytes.peek(16));
    if (format.isEmpty())
        return Error::badField(u"picture"_s, u"not_an_image"_s);
    reader.setAutoDetectImageFormat(false);
    reader.setDecideFormatFromContent(false);
    reader.setFormat(format);
    reader.setDevice(&bytes);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty())
        return Error::badField(u"picture"_s, u"not_an_image"_s);
    if (qint64{size.width()} * size.height() > mostPixels)
        return Error::make(ErrorCode::TooLarge, u"too_many_pixels"_s);
    return size;
}

bool liesDown(const QImageReader& reader)
{
    return (reader.transformation() & QImageIOHandler::TransformationRotate90) != 0;
}

/// A picture as large as the box, its middle, if it is to be filled.
QImage fitted(const QImage& image, const PictureWish& wish)
{
    if (!wish.fills || wish.box.isEmpty() || image.size() == wish.box)
        return image;
    const QSize whole = image.size().scaled(wish.box, Qt::KeepAspectRatioByExpanding);
    const QImage large =
        image.size() == whole ? image : image.scaled(whole, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return large.copy((whole.width() - wish.box.width()) / 2, (whole.height() - wish.box.height()) / 2,
                      wish.box.width(), wish.box.height());
}

} // namespace

QByteArray formatOf(const QByteArray& head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (head.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return "gif";
    return head.startsWith("RIFF") && head.mid(8, 4) == "WEBP" ? QByteArray("webp") : QByteArray();
}

QSize sizeOf(QIODevice& bytes)
{
    QImageReader reader;
    const auto size = prepare(reader, bytes);
    if (!size.ok())
        return {};
    return liesDown(reader) ? size->transposed() : *size;
}

Result<QImage> decode(QIODevice& bytes, const PictureWish& wish)
{
    QImageReader reader;
    TRY(QSize size, prepare(reader, bytes));
    const bool turned = liesDown(reader);
    QSize box = wish.box.isEmpty() ? QSize(mostDrawn, mostDrawn) : wish.box;
    box = box.boundedTo({mostDrawn, mostDrawn});
    if (turned)
        box.transpose();
    const QSize scaled = size.scaled(box, wish.fills ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio)
                             .boundedTo({2 * mostDrawn, 2 * mostDrawn})
                             .expandedTo({1, 1});
    if (scaled.width() < size.width() && scaled.height() < size.height())
        reader.setScaledSize(scaled);
    QImage image = reader.read();
    if (image.isNull())
        return Error::badField(u"picture"_s, u"not_an_image"_s);
    image = fitted(image, wish);
    return wish.radius > 0 ? rounded(image, wish.radius) : image;
}

Result<QImage> decode(const QByteArray& bytes, const PictureWish& wish)
{
    QBuffer buffer;
    buffer.setData(bytes);
    return decode(buffer, wish);
}

Result<QByteArray> portraitOf(QIODevice& bytes, const QRectF& part)
{
    TRY(const QImage whole, decode(bytes, PictureWish{}));
    const QRectF place(part.x() * whole.width(), part.y() * whole.height(), part.width() * whole.width(),
                       part.height() * whole.height());
    const int side = std::max(1, static_cast<int>(std::min(place.width(), place.height())));
    const QRect square = QRect(place.topLeft().toPoint(), QSize(side, side)).intersected(whole.rect());
    if (square.isEmpty())
        return Error::badField(u"picture"_s, u"not_an_image"_s);
    QImage portrait = whole.copy(square);
    if (side > portraitSide)
        portrait = portrait.scaled(portraitSide, portraitSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !portrait.save(&buffer, "PNG"))
        return Error::make(ErrorCode::Storage);
    return png;
}

QImage rounded(const QImage& image, double radius)
{
    QImage result(image.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(result.rect(), radius, radius);
    return result;
}

// --- BlurHash (blurha.sh): a few waves in base 83

namespace {

const QString alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~"_s;

int number(const QString& hash, qsizetype from, qsizetype digits)
{
    int value = 0;
    for (qsizetype i = from; i < from + digits; ++i)
        value = value * 83 + static_cast<int>(alphabet.indexOf(hash.at(i)));
    return value;
}

double linear(int value)
{
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

int display(double value)
{
    const double v = std::clamp(value, 0.0, 1.0);
    return static_cast<int>((v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055) * 255 + 0.5);
}

using Colour = std::array<double, 3>;

Colour waveOf(int value, double most)
{
    Colour colour{};
    const std::array<int, 3> parts{value / (19 * 19), value / 19 % 19, value % 19};
    for (size_t i = 0; i < 3; ++i) {
        const double v = (parts.at(i) - 9) / 9.0;
        colour.at(i) = std::copysign(v * v, v) * most;
    }
    return colour;
}

} // namespace

QImage blurOf(const QString& hash, QSize size)
{
    if (hash.size() < 6 || size.isEmpty() ||
        std::ranges::any_of(hash, [](QChar one) { return !alphabet.contains(one); }))
        return {};
    const int across = number(hash, 0, 1) % 9 + 1;
    const int down = number(hash, 0, 1) / 9 + 1;
    if (hash.size() != 4 + 2 * qsizetype{across} * down)
        return {};
    const double most = (number(hash, 1, 1) + 1) / 166.0;
    const int mean = number(hash, 2, 4);
    std::vector<Colour> waves{{linear(mean >> 16 & 255), linear(mean >> 8 & 255), linear(mean & 255)}};
    for (int i = 1; i < across * down; ++i)
        waves.push_back(waveOf(number(hash, 4 + 2 * i, 2), most));
    QImage image(size.boundedTo({32, 32}), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            Colour sum{};
            for (int j = 0; j < down; ++j)
                for (int i = 0; i < across; ++i) {
                    const double wave =
                        std::cos(M_PI * x * i / image.width()) * std::cos(M_PI * y * j / image.height());
                    for (size_t k = 0; k < 3; ++k)
                        sum.at(k) += waves.at(static_cast<size_t>(j * across + i)).at(k) * wave;
                }
            image.setPixel(x, y, qRgb(display(sum[0]), display(sum[1]), display(sum[2])));
        }
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace tertulia::picture
