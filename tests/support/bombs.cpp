// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bombs.h"

#include <QBuffer>
#include <QImage>
#include <QtEndian>

namespace tertulia::test {

namespace {

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& type, const QByteArray& data)
{
    return number(static_cast<quint32>(data.size())) + type + data + number(crcOf(type + data));
}

/// As zlib writes it, without Qt's own length before it.
QByteArray packed(qsizetype zeros)
{
    return qCompress(QByteArray(zeros, '\0'), 9).mid(4);
}

QByteArray png(quint32 width, quint32 height, char depth, char color, const QByteArray& before, const QByteArray& data)
{
    const QByteArray head = number(width) + number(height) + depth + color + QByteArray(3, '\0');
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head) + before + chunk("IDAT", data) + chunk("IEND", {});
}

QByteArray little(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray gif(quint16 width, quint16 height, int frames)
{
    QByteArray bytes = "GIF89a" + little(width) + little(height) + QByteArray("\x80\0\0\0\0\0\xff\xff\xff", 9);
    for (int i = 0; i < frames; ++i)
        bytes += QByteArray("\x2c\0\0\0\0", 5) + little(width) + little(height) + QByteArray("\0\x02\x02\x44\x01\0", 6);
    return bytes + ';';
}

QByteArray jpeg()
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::green);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPEG"))
        qFatal("no picture for the test");
    return bytes;
}

/// A JPEG that says it is that large.
QByteArray largeJpeg(quint16 side)
{
    QByteArray bytes = jpeg();
    const qsizetype frame = bytes.indexOf("\xff\xc0");
    qToBigEndian(side, bytes.data() + frame + 5);
    qToBigEndian(side, bytes.data() + frame + 7);
    return bytes;
}

QByteArray webp(int variant)
{
    QByteArray body = "WEBPVP8X" + QByteArray("\x0a\0\0\0\x02\0\0\0", 8) + QByteArray("\xff\xff\xff\xff\xff\xff", 6) +
                      "VP8L" + QByteArray("\xff\xff\0\0\x2f\xff\xff\xff\xff", 9) + QByteArray(64 + variant, '\xaa');
    QByteArray size(4, Qt::Uninitialized);
    qToLittleEndian(static_cast<quint32>(body.size()), size.data());
    return "RIFF" + size + body;
}

} // namespace

QByteArray bomb(int n)
{
    const int variant = n / bombKinds;
    const auto more = static_cast<quint32>(variant);
    switch (n % bombKinds) {
    case 0: // says it is huge, and is nothing
        return png(60'000 + more, 60'000, 8, 6, {}, packed(100));
    case 1: // one bit a pixel, and really that many
        return png(20'000 + 64 * more, 20'000, 1, 0, {}, packed(20'000 * (1 + (20'000 + 64 * variant) / 8)));
    case 2: // within the pixels, the largest in memory for each
        return png(3000, 3000 + more, 16, 6, {}, packed((3000 + variant) * (1 + 3000 * 8)));
    case 3: // a colour profile of many mebibytes
        return png(10, 10, 8, 2, chunk("iCCP", QByteArray("x\0\0", 3) + packed(64'000'000 + variant)), packed(310));
    case 4: // a text of many mebibytes
        return png(10, 10, 8, 2, chunk("zTXt", QByteArray("x\0\0", 3) + packed(64'000'000 + variant)), packed(310));
    case 5:
        return gif(65'535, static_cast<quint16>(65'535 - variant), 1);
    case 6: // endless
        return gif(2000, 2000, 20'000 + variant);
    case 7:
        return largeJpeg(static_cast<quint16>(65'500 - variant));
    case 8:
        return webp(variant);
    case 9: // breaks in the middle
        return png(4000, 4000 + more, 8, 6, {}, packed(1'000'000)).left(500 + variant);
    case 10:
        return jpeg().left(300 + variant) + QByteArray(100'000, '\xff');
    default: // more data than lines
        return png(100, 100 + more, 8, 6, {}, packed(50'000'000));
    }
}

} // namespace tertulia::test
