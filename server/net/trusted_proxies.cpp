// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/trusted_proxies.h"

#include "server/net/peer_address.h"

#include <algorithm>
#include <cctype>

namespace tertulia::net {

namespace {

/// Null if it is none, or one with a scope, which means something on the proxy's computer alone.
QHostAddress addressIn(const QByteArray& text)
{
    const QByteArray word = text.trimmed();
    const bool isPlain = std::all_of(
        word.begin(), word.end(), [](char c) { return std::isxdigit(static_cast<uchar>(c)) || c == '.' || c == ':'; });
    const bool isWhole = word.contains(':') || word.count('.') == 3; // "1" would be taken for 0.0.0.1
    return isPlain && isWhole ? withoutMapping(QHostAddress(QString::fromLatin1(word))) : QHostAddress();
}

} // namespace

Result<TrustedProxies> TrustedProxies::parse(const QStringList& networks, const QString& key)
{
    TrustedProxies proxies;
    for (const QString& text : networks) {
        const auto network = QHostAddress::parseSubnet(text.trimmed());
        if (network.first.isNull() || network.second < 0)
            return Error::badField(
                key, QStringLiteral("\"%1\" is neither ADDRESS nor ADDRESS/BITS, like 10.0.0.0/8").arg(text));
        proxies.m_networks.append(network);
    }
    return proxies;
}

bool TrustedProxies::trusts(const QHostAddress& address) const
{
    return std::any_of(m_networks.begin(), m_networks.end(),
                       [&address](const auto& network) { return address.isInSubnet(network); });
}

QHostAddress TrustedProxies::whoAsks(const QHostAddress& peer, const QByteArray& forwardedFor) const
{
    QHostAddress address = peer;
    QList<QByteArray> said = forwardedFor.split(',');
    while (!said.isEmpty() && trusts(address)) {
        const QHostAddress before = addressIn(said.takeLast());
        if (before.isNull())
            break;
        address = before;
    }
    return address;
}

} // namespace tertulia::net
