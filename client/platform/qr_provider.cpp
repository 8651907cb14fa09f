// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/qr_provider.h"

#include <QUrl>

#include <qrencode.h>

namespace tertulia {

constexpr int edge = 4; ///< modules, as the standard says
constexpr int largestText = 1024;

QrProvider::QrProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

QImage qrCode(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > largestText)
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    const int side = code->width + 2 * edge;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1U)
                image.setPixel(x + edge, y + edge, qRgb(0, 0, 0));
    return image;
}

QImage QrProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const QImage code = qrCode(QUrl::fromPercentEncoding(id.toUtf8()));
    const int asked = std::max(requestedSize.width(), requestedSize.height());
    // Whole pixels for each module: blurred edges are hard to read for a camera.
    const int scale = code.isNull() ? 1 : std::max(1, asked / code.width());
    const QImage image = code.isNull() ? QImage(1, 1, QImage::Format_ARGB32) : code.scaled(code.size() * scale);
    if (size)
        *size = image.size();
    return image;
}

} // namespace tertulia
