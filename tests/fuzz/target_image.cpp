// SPDX-License-Identifier: GPL-3.0-or-later
// A picture from a stranger, decoded as the process `encode-image` does, without its limits: what comes out is ours in
// size and form, and nothing of what came in but pixels.
#include "server/encode_image.h"
#include "shared/protocol/limits.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>
#include <QImageReader>

namespace tertulia::fuzz {

namespace {

void expectPicture(const QByteArray& bytes, int side)
{
    FUZZ_EXPECT(bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.startsWith("\xff\xd8\xff"));
    FUZZ_EXPECT(!bytes.contains("Exif") && !bytes.contains("tEXt") && !bytes.contains("iTXt"));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QImage image = QImageReader(&buffer).read();
    FUZZ_EXPECT(!image.isNull() && image.width() <= side && image.height() <= side);
}

/// So many that it would only be slow.
bool isLarge(const QByteArray& picture)
{
    QBuffer buffer;
    buffer.setData(picture);
    buffer.open(QIODevice::ReadOnly);
    const QSize size = QImageReader(&buffer).size();
    const auto pixels = static_cast<int64_t>(size.width()) * size.height();
    return pixels > 1'000'000 && pixels <= limits::imagePixels;
}

} // namespace

FUZZ_TARGET(image, .mutations = 400)
{
    const QByteArray picture = input.toByteArray();
    if (isLarge(picture))
        return;
    const auto [verdict, blob] = encodeImage(picture);
    if (verdict == ImageVerdict::Fine)
        for (const int side : image_blob::sizes)
            expectPicture(image_blob::sizeOf(blob, side), side);
    else
        FUZZ_EXPECT(blob.isEmpty());
    const auto [second, thumbnail] = makeThumbnail(picture);
    FUZZ_EXPECT(second == verdict);
    if (second == ImageVerdict::Fine) {
        expectPicture(thumbnail.picture, limits::thumbnailSide);
        const auto back = Thumbnail::fromBytes(thumbnail.toBytes());
        FUZZ_EXPECT(back && back->picture == thumbnail.picture && back->preview == thumbnail.preview);
    }
    const auto read = Thumbnail::fromBytes(picture);
    FUZZ_EXPECT(!read || read->picture.size() <= picture.size());
    for (const int side : image_blob::sizes)
        FUZZ_EXPECT(image_blob::sizeOf(picture, side).size() <= picture.size());
}

} // namespace tertulia::fuzz
