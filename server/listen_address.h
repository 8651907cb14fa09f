// SPDX-License-Identifier: GPL-3.0-or-later
// Where a server listens, as people write it. Any thread.
#pragma once

#include "shared/protocol/result.h"

#include <QHostAddress>

namespace tertulia {

struct ListenAddress
{
    QHostAddress address;
    quint16 port = 0;
};
/// "127.0.0.1:7788", "[::]:7788", "localhost:0". `key` is named in the complaint.
Result<ListenAddress> parseListen(const QString& text, const QString& key = QStringLiteral("server.listen"));

/// As it stands in a URL.
QString hostOf(const QHostAddress& address);

} // namespace tertulia
