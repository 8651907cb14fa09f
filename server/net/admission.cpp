// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/admission.h"

namespace tertulia::net {

Admission::Ticket::Ticket(std::shared_ptr<Admission> admission, QString key)
    : m_admission(std::move(admission)), m_key(std::move(key))
{
}

Admission::Ticket::~Ticket()
{
    m_admission->release(m_key, m_isEstablished);
}

void Admission::Ticket::establish()
{
    if (m_isEstablished)
        return;
    m_isEstablished = true;
    m_admission->establish(m_key);
}

bool Admission::Ticket::standFor(const QHostAddress& peer)
{
    if (!m_key.isNull() || m_isEstablished || !m_admission->countsAddress(peer))
        return true;
    const QString key = keyOf(peer);
    if (!m_admission->take(key))
        return false;
    m_key = key;
    return true;
}

// One IPv6 customer has a whole /64; counting single addresses would limit nobody.
QString Admission::keyOf(const QHostAddress& peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    Q_IPV6ADDR address = peer.toIPv6Address();
    std::fill(std::begin(address.c) + 8, std::end(address.c), quint8{0});
    return QHostAddress(address).toString();
}

bool Admission::countOne(const QString& key)
{
    const Counts mine = m_byAddress.value(key);
    if (mine.sockets >= m_caps.perAddress || mine.halfOpen >= m_caps.halfOpenPerAddress)
        return false;
    m_byAddress[key] = {mine.sockets + 1, mine.halfOpen + 1};
    return true;
}

std::unique_ptr<Admission::Ticket> Admission::admit(const QHostAddress& peer, bool isProxy)
{
    const QString key = !isProxy && countsAddress(peer) ? keyOf(peer) : QString();
    const std::scoped_lock lock(m_mutex);
    if (m_all.sockets >= m_caps.total || m_all.halfOpen >= m_caps.halfOpen)
        return nullptr;
    if (!key.isNull() && !countOne(key))
        return nullptr;
    ++m_all.sockets;
    ++m_all.halfOpen;
    return std::make_unique<Ticket>(shared_from_this(), key);
}

int Admission::cap() const
{
    const std::scoped_lock lock(m_mutex);
    return m_caps.total;
}

void Admission::change(int total, int perAddress)
{
    const std::scoped_lock lock(m_mutex);
    m_caps.total = total;
    m_caps.perAddress = perAddress;
}

bool Admission::take(const QString& key)
{
    const std::scoped_lock lock(m_mutex);
    return countOne(key);
}

void Admission::establish(const QString& key)
{
    const std::scoped_lock lock(m_mutex);
    --m_all.halfOpen;
    if (!key.isNull())
        --m_byAddress[key].halfOpen;
}

void Admission::release(const QString& key, bool wasEstablished)
{
    const std::scoped_lock lock(m_mutex);
    const int halfOpen = wasEstablished ? 0 : 1;
    if (!key.isNull()) {
        Counts& mine = m_byAddress[key];
        mine.halfOpen -= halfOpen;
        if (--mine.sockets == 0)
            m_byAddress.remove(key);
    }
    m_all.halfOpen -= halfOpen;
    if (--m_all.sockets == 0)
        m_emptied.notify_all();
}

int Admission::established() const
{
    const std::scoped_lock lock(m_mutex);
    return m_all.sockets - m_all.halfOpen;
}

int Admission::sockets() const
{
    const std::scoped_lock lock(m_mutex);
    return m_all.sockets;
}

bool Admission::waitUntilEmpty(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_emptied.wait_for(lock, patience, [this] { return m_all.sockets == 0; });
}

} // namespace tertulia::net
