// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses the server connects to for strangers, who chose the name: those of the public network, and what the
// operator allows besides. A name is resolved once, all it stands for is judged, and the caller connects to the very
// address that is returned, so that no name leads inside, whatever it stands for a moment later. Any thread; resolving
// blocks it.
#pragma once

#include "shared/protocol/result.h"

#include <QHostAddress>

#include <functional>

namespace tertulia::http {

/// False for this computer, private and link-local networks, and everything else that is not the public internet.
bool isPublicAddress(const QHostAddress& address);

class AddressGuard
{
public:
    using Network = QPair<QHostAddress, int>;
    using Resolver = std::function<QList<QHostAddress>(const QString& host)>;

    /// `allowPrivate`: everything is allowed. `resolver`: instead of the system's.
    explicit AddressGuard(bool allowPrivate, QList<Network> allowed = {}, Resolver resolver = {});

    [[nodiscard]] bool allows(const QHostAddress& address) const;
    /// Where to connect to; Offline "unknown_host", or "private_address" if even one of its addresses is refused.
    [[nodiscard]] Result<QHostAddress> resolved(const QString& host) const;

private:
    bool m_allowPrivate;
    QList<Network> m_allowed;
    Resolver m_resolver;
};

} // namespace tertulia::http
