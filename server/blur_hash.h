// SPDX-License-Identifier: GPL-3.0-or-later
// A picture as about 28 letters: the few broadest waves of its colours, in the form called BlurHash, which clients of
// many languages can draw. Pure function, any thread; runs in the process that decodes pictures.
#pragma once

#include <QImage>

namespace tertulia {

QString blurHashOf(const QImage& image);

} // namespace tertulia
