// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/icon_provider.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace tertulia {

using namespace Qt::StringLiterals;

constexpr int defaultIcon = 24;
constexpr int largestIcon = 1024;

IconProvider::IconProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

static bool isPlainName(QStringView name)
{
    return !name.isEmpty() &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
}

static QByteArray tinted(const QString& name, const QColor& color)
{
    QFile file(u":/tertulia/icons/ui/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

QImage IconProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize)
{
    const qsizetype slash = id.indexOf(u'/');
    const QString name = id.left(slash);
    const QColor color(slash < 0 ? u"#808080"_s : u'#' + id.mid(slash + 1));
    const int asked = std::max(requestedSize.width(), requestedSize.height());
    const int side = asked > 0 ? std::min(asked, largestIcon) : defaultIcon;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (isPlainName(name) && color.isValid()) {
        QSvgRenderer renderer(tinted(name, color));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(color.alphaF());
        if (renderer.isValid())
            renderer.render(&painter);
    }
    if (size)
        *size = image.size();
    return image;
}

} // namespace tertulia
