// SPDX-License-Identifier: GPL-3.0-or-later
// Who is behind a proxy: X-Forwarded-For is believed only as far as trusted proxies wrote it, so that nobody can borrow
// an address to escape the limits by address, or to use up those of somebody else. A value, any thread.
#pragma once

#include "shared/protocol/result.h"

#include <QHostAddress>
#include <QStringList>

namespace tertulia::net {

class TrustedProxies
{
public:
    /// Nobody is trusted.
    TrustedProxies() = default;
    /// ADDRESS or ADDRESS/BITS each; BadField naming `key` for what is neither.
    static Result<TrustedProxies> parse(const QStringList& networks, const QString& key);

    [[nodiscard]] bool trusts(const QHostAddress& address) const;
    /// The nearest address that is no trusted proxy, from `peer` backwards through what X-Forwarded-For says (all of
    /// its fields, joined by commas); where that ends or is no address, the last that was good.
    [[nodiscard]] QHostAddress whoAsks(const QHostAddress& peer, const QByteArray& forwardedFor) const;

private:
    QList<QPair<QHostAddress, int>> m_networks;
};

} // namespace tertulia::net
