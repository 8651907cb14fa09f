// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/platform/link_opener.h"

#include <QDesktopServices>

namespace tertulia {

using namespace Qt::StringLiterals;

bool openLink(const QUrl& link)
{
    const QString scheme = link.scheme();
    return (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1) && QDesktopServices::openUrl(link);
}

} // namespace tertulia
