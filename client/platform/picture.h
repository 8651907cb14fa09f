// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from strangers, decoded within limits: PNG, JPEG, GIF and WebP only, told by their first bytes and never by
// a name, at most 50 megapixels, 64 MiB of memory, upright, and no larger than they are shown. What does not fit is an
// error like a broken file. Corners are rounded here, since the software renderer has no masks. Pure functions, any
// thread but that of the window: a large picture takes a tenth of a second.
#pragma once

#include "shared/protocol/result.h"

#include <QIODevice>
#include <QImage>
#include <QRectF>

namespace tertulia {

struct PictureWish
{
    QSize box{};        ///< pixels of the screen; empty = as large as it is, within mostDrawn
    bool fills = false; ///< all of the box, with what sticks out cut off; else within it
    double radius = 0;  ///< of the corners, pixels
};

namespace picture {
inline constexpr qint64 mostPixels = 50'000'000;
inline constexpr int memoryMib = 64;
inline constexpr int portraitSide = 1024;
inline constexpr int mostDrawn = 4096; ///< pixels a side

/// "png", "jpeg", "gif" or "webp"; empty if it begins like none of them.
QByteArray formatOf(const QByteArray& head);
/// Upright; invalid if it is no picture that decode() would take.
QSize sizeOf(QIODevice& bytes);
/// BadField "picture" (not_an_image), TooLarge (too_many_pixels).
Result<QImage> decode(QIODevice& bytes, const PictureWish& wish);
Result<QImage> decode(const QByteArray& bytes, const PictureWish& wish);
/// A square part of it (0 to 1 of width and height) as a PNG of at most portraitSide pixels, for an avatar.
Result<QByteArray> portraitOf(QIODevice& bytes, const QRectF& part);
/// With corners cut off.
QImage rounded(const QImage& image, double radius);
/// The blur that a BlurHash says, this large. Null if it is none.
QImage blurOf(const QString& hash, QSize size);
} // namespace picture

} // namespace tertulia
