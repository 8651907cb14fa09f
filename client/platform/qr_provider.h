// SPDX-License-Identifier: GPL-3.0-or-later
// Draws `image://qr/TEXT` (percent-encoded) as a QR code, dark on light whatever the theme, with the quiet edge that
// cameras need. Used for secrets: who shows it says `cache: false`. Any thread.
#pragma once

#include <QQuickImageProvider>

namespace tertulia {

/// One pixel a module, edge included; null if the text does not fit.
QImage qrCode(const QString& text);

class QrProvider final : public QQuickImageProvider
{
public:
    QrProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace tertulia
