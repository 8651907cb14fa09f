// SPDX-License-Identifier: GPL-3.0-or-later
// image://icon/<name>/<rrggbb or aarrggbb>: the drawing <name>.svg of our resources, its strokes in that colour, at the
// pixel size asked for (Qt Quick multiplies by the screen's ratio). Draws at once on the GUI thread: an icon costs well
// under 1 ms. Only our own resources are ever parsed; an unknown name gives an empty image. Does not cache: Qt Quick
// does.
#pragma once

#include <QQuickImageProvider>

namespace tertulia {

class IconProvider : public QQuickImageProvider
{
public:
    IconProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace tertulia
