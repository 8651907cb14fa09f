// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/upgrade.h"

#include "server/net/http_head.h"
#include "server/net/io_loop.h"
#include "server/net/net_log.h"
#include "server/net/peer_address.h"
#include "server/net/server_socket.h"

#include <QSslConfiguration>

#include <sys/socket.h>

namespace tertulia::net {

Upgrade::Upgrade(IoLoop& loop, std::unique_ptr<QTcpSocket> socket, std::unique_ptr<Admission::Ticket> ticket)
    : m_loop(loop)
    , m_socket(std::move(socket))
    , m_ticket(std::move(ticket))
    , m_deadline(std::chrono::steady_clock::now() + loop.config().timeouts.upgrade)
{
    // Twice the head: enough for any legal one, and the most an unknown peer can make us hold.
    m_socket->setReadBufferSize(2 * loop.config().limits.headBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

Upgrade::~Upgrade()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
}

void Upgrade::start(const QSslConfiguration* tls)
{
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] { m_loop.retire(*this); });
    if (auto* secure = qobject_cast<QSslSocket*>(m_socket.get()); secure && tls) {
        secure->setSslConfiguration(*tls);
        connect(secure, &QSslSocket::encrypted, this, [this, secure] {
            connect(secure, &QTcpSocket::readyRead, this, &Upgrade::readHead);
            readHead();
        });
        secure->startServerEncryption();
    } else {
        connect(m_socket.get(), &QTcpSocket::readyRead, this, &Upgrade::readHead);
    }
}

void Upgrade::tick(std::chrono::steady_clock::time_point now)
{
    if (now < m_deadline)
        return;
    if (!m_isAnswered)
        qCDebug(netLog) << "no request in time from" << m_socket->peerAddress().toString();
    m_loop.retire(*this);
}

std::unique_ptr<QTcpSocket> Upgrade::takeSocket()
{
    m_socket->disconnect(this);
    return std::move(m_socket);
}

void Upgrade::readHead()
{
    const int limit = m_loop.config().limits.headBytes;
    const QByteArray start = m_socket->peek(limit);
    const qsizetype end = start.indexOf("\r\n\r\n");
    if (end < 0) {
        if (start.size() >= limit)
            answer(httpResponse(431, "request header too large\n"));
        return;
    }
    const auto head = parseHead(start.first(end + 4));
    if (!head)
        return answer(httpResponse(400, "not an HTTP/1.1 request\n"));
    const GatewayConfig& config = m_loop.config();
    if (const auto response = answerTo(*head, config.paths, config.allowedOrigins))
        return answer(*response);
    m_peer = config.proxies.whoAsks(withoutMapping(m_socket->peerAddress()), head->joined("x-forwarded-for"));
    if (!m_ticket->standFor(m_peer)) {
        qCInfo(netLog) << "refused" << m_peer.toString() << "behind a proxy";
        return answer(httpResponse(503, "too many connections\n", "Retry-After: 10\r\n"));
    }
    disconnect(m_socket.get(), &QTcpSocket::readyRead, this, nullptr);
    m_loop.upgrade(*m_socket);
}

// Half-closes and waits for the peer's end. Closing at once with input unread would make the kernel send a reset, and a
// reset can overtake the answer.
void Upgrade::answer(const QByteArray& response)
{
    m_isAnswered = true;
    m_deadline = std::min(m_deadline, std::chrono::steady_clock::now() + m_loop.config().timeouts.close);
    disconnect(m_socket.get(), &QTcpSocket::readyRead, this, nullptr);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Upgrade::drain);
    onWritten(*m_socket, this, [this] { drain(); });
    m_socket->write(response);
    m_socket->flush();
    drain();
}

void Upgrade::drain()
{
    m_socket->skip(m_socket->bytesAvailable());
    if (unsentBytes(*m_socket) == 0)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

} // namespace tertulia::net
