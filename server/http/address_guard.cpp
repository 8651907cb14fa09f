// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/address_guard.h"

#include <QHostInfo>

#include <algorithm>
#include <array>

namespace tertulia::http {

using namespace Qt::StringLiterals;

namespace {

struct Network
{
    const char* address;
    int bits;
};
// IANA's special-purpose registries (RFC 6890 and its updates), multicast and what only wraps an IPv4 address.
constexpr std::array notPublic{
    Network{"0.0.0.0", 8},      Network{"10.0.0.0", 8},     Network{"100.64.0.0", 10},  Network{"127.0.0.0", 8},
    Network{"169.254.0.0", 16}, Network{"172.16.0.0", 12},  Network{"192.0.0.0", 24},   Network{"192.0.2.0", 24},
    Network{"192.88.99.0", 24}, Network{"192.168.0.0", 16}, Network{"198.18.0.0", 15},  Network{"198.51.100.0", 24},
    Network{"203.0.113.0", 24}, Network{"224.0.0.0", 4},    Network{"240.0.0.0", 4},    Network{"::", 96},
    Network{"::ffff:0:0", 96},  Network{"64:ff9b::", 96},   Network{"64:ff9b:1::", 48}, Network{"100::", 64},
    Network{"2001::", 23},      Network{"2001:db8::", 32},  Network{"2002::", 16},      Network{"fc00::", 7},
    Network{"fe80::", 10},      Network{"fec0::", 10},      Network{"ff00::", 8}};

/// ::ffff:a.b.c.d is a.b.c.d.
QHostAddress plainOf(const QHostAddress& address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

bool isIn(const QHostAddress& plain, const QHostAddress& network, int bits)
{
    return network.protocol() == plain.protocol() && plain.isInSubnet(network, bits);
}

} // namespace

bool isPublicAddress(const QHostAddress& address)
{
    const QHostAddress plain = plainOf(address);
    if (plain.isNull())
        return false;
    return std::none_of(notPublic.begin(), notPublic.end(), [&](const Network& network) {
        return isIn(plain, QHostAddress(QString::fromLatin1(network.address)), network.bits);
    });
}

AddressGuard::AddressGuard(bool allowPrivate, QList<Network> allowed, Resolver resolver)
    : m_allowPrivate(allowPrivate), m_allowed(std::move(allowed)), m_resolver(std::move(resolver))
{
    if (!m_resolver)
        m_resolver = [](const QString& host) { return QHostInfo::fromName(host).addresses(); };
}

bool AddressGuard::allows(const QHostAddress& address) const
{
    const QHostAddress plain = plainOf(address);
    return !plain.isNull() && (m_allowPrivate || isPublicAddress(plain) ||
                               std::any_of(m_allowed.begin(), m_allowed.end(), [&](const auto& network) {
                                   return isIn(plain, network.first, network.second);
                               }));
}

Result<QHostAddress> AddressGuard::resolved(const QString& host) const
{
    QHostAddress literal;
    const auto all = literal.setAddress(host) ? QList{literal} : m_resolver(host);
    if (all.isEmpty())
        return Error::make(ErrorCode::Offline, u"unknown_host"_s);
    // One inside is enough: a name that is both would be a way in on the next try.
    if (!std::all_of(all.begin(), all.end(), [this](const QHostAddress& one) { return allows(one); }))
        return Error::make(ErrorCode::Offline, u"private_address"_s);
    return all.front();
}

} // namespace tertulia::http
