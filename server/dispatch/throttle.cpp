// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dispatch/throttle.h"

namespace tertulia {

namespace {

TokenBucket::Time now()
{
    return std::chrono::steady_clock::now();
}

} // namespace

Throttle::Throttle(const ThrottleSettings& settings)
    : m_limitLoopback(settings.limitLoopback)
    , m_sends(settings.sends)
    , m_loginsByAccount(settings.loginsByAccount)
    , m_loginsByAccountDaily(settings.loginsByAccountDaily)
    , m_loginsByAddress(settings.loginsByAddress)
    , m_registrationsByAddress(settings.registrationsByAddress)
    , m_requests(settings.requests)
    , m_typing(settings.typing)
    , m_searches(settings.searches)
    , m_proofs(settings.proofs)
{
}

void Throttle::change(const ThrottleSettings& settings)
{
    const auto time = now();
    m_sends.change(settings.sends, time);
    m_loginsByAccount.change(settings.loginsByAccount, time);
    m_loginsByAccountDaily.change(settings.loginsByAccountDaily, time);
    m_loginsByAddress.change(settings.loginsByAddress, time);
    m_registrationsByAddress.change(settings.registrationsByAddress, time);
    m_requests.change(settings.requests, time);
    m_typing.change(settings.typing, time);
    m_searches.change(settings.searches, time);
    m_proofs.change(settings.proofs, time);
}

Error Throttle::refusal(std::chrono::milliseconds wait)
{
    return {ErrorCode::RateLimited, {}, {}, {}, static_cast<int>(std::max<int64_t>(1, wait.count()))};
}

QString Throttle::keyOf(const QHostAddress& peer) const
{
    if (peer.isLoopback() && !m_limitLoopback)
        return {};
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4).toString();
    // Whoever has one IPv6 address has the /64 around it.
    Q_IPV6ADDR bytes = peer.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        bytes[i] = 0;
    return QHostAddress(bytes).toString();
}

Result<Done> Throttle::login(const QString& handle, const QHostAddress& peer)
{
    const QString address = keyOf(peer);
    if (!address.isEmpty())
        if (const auto wait = m_loginsByAddress.take(address, now()))
            return refusal(*wait);
    auto wait = m_loginsByAccount.take(handle, now());
    if (!wait && (wait = m_loginsByAccountDaily.take(handle, now())))
        m_loginsByAccount.giveBack(handle);
    if (!wait)
        return Done{};
    return refusal(*wait);
}

void Throttle::loginWasRight(const QString& handle, const QHostAddress& peer)
{
    m_loginsByAccount.giveBack(handle);
    m_loginsByAccountDaily.giveBack(handle);
    m_loginsByAddress.giveBack(keyOf(peer));
}

Result<Done> Throttle::registration(const QHostAddress& peer)
{
    const QString address = keyOf(peer);
    if (!address.isEmpty())
        if (const auto wait = m_registrationsByAddress.take(address, now()))
            return refusal(*wait);
    return Done{};
}

Result<Done> Throttle::token(const QHostAddress& peer)
{
    const QString address = keyOf(peer);
    return address.isEmpty() ? Result<Done>{Done{}} : take(m_loginsByAddress, address);
}

Result<Done> Throttle::send(UserId user)
{
    return take(m_sends, user.text());
}

Result<Done> Throttle::search(UserId user)
{
    return take(m_searches, user.text());
}

Result<Done> Throttle::proof(UserId user, int count)
{
    return take(m_proofs, user.text(), count);
}

Result<Done> Throttle::hook(const QString& key)
{
    return take(m_sends, QStringLiteral("hook:") + key);
}

Result<Done> Throttle::request(const QString& key)
{
    return take(m_requests, key);
}

Result<Done> Throttle::request(const QHostAddress& peer)
{
    const QString address = keyOf(peer);
    return address.isEmpty() ? Result<Done>{Done{}} : take(m_requests, address);
}

Result<Done> Throttle::typing(DeviceId device, ConversationId conversation)
{
    return take(m_typing, device.text() + conversation.text());
}

Result<Done> Throttle::take(KeyedBuckets& buckets, const QString& key, int count)
{
    if (const auto wait = buckets.take(key, now(), count))
        return refusal(*wait);
    return Done{};
}

} // namespace tertulia
