// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses as people write them: a dual-stack socket reports an IPv4 peer as ::ffff:a.b.c.d, which then is neither
// loopback nor equal to the IPv4 address in limits and logs. Pure, any thread.
#pragma once

#include <QHostAddress>

namespace tertulia::net {

[[nodiscard]] inline QHostAddress withoutMapping(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace tertulia::net
