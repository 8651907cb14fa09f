// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/io_loop.h"

#include "server/net/io_thread.h"
#include "server/net/net_log.h"
#include "server/net/server_socket.h"

#include <QAbstractEventDispatcher>
#include <QTimerEvent>
#include <QWebSocket>

#include <unistd.h>

namespace tertulia::net {

namespace {

std::atomic<quint64> lastConnectionId{0};

// Often enough for the shortest deadline, at most once a second.
int tickMs(const GatewayTimeouts& t)
{
    const auto shortest = std::min({t.upgrade, t.ping, t.dead, t.message, t.close, t.writeStall});
    return static_cast<int>(std::clamp<qint64>(shortest.count() / 4, 5, 1000));
}

} // namespace

AcceptedSocket::AcceptedSocket(int descriptor, std::unique_ptr<Admission::Ticket> ticket)
    : descriptor(descriptor), ticket(std::move(ticket))
{
}

AcceptedSocket::~AcceptedSocket()
{
    if (descriptor >= 0)
        ::close(descriptor);
}

IoLoop::IoLoop(IoThread& thread)
    : m_thread(thread), m_server(QStringLiteral("tertulia"), QWebSocketServer::NonSecureMode, this)
{
    m_server.setMaxPendingConnections(1024);
    connect(&m_server, &QWebSocketServer::newConnection, this, &IoLoop::takeUpgraded);
}

IoLoop::~IoLoop()
{
    for (Upgrade* upgrade : std::exchange(m_upgrades, {}))
        delete upgrade;
    // Out of the map, so that they are deleted here and not by an event that may not come any more.
    const auto last = std::exchange(m_connections, {});
    for (const auto& [id, entry] : last)
        entry.connection->abort();
    while (!m_waiting.empty())
        endOfPass();
}

const GatewayConfig& IoLoop::config() const
{
    return m_thread.config();
}

std::unique_ptr<QTcpSocket> IoLoop::makeSocket(int descriptor) const
{
    std::unique_ptr<QTcpSocket> socket;
    if (m_tls)
        socket = std::make_unique<ServerSocket<QSslSocket>>();
    else
        socket = std::make_unique<ServerSocket<QTcpSocket>>();
    if (!socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState))
        return nullptr;
    return socket;
}

void IoLoop::adopt(AcceptedSocket& accepted)
{
    auto socket = makeSocket(accepted.descriptor);
    if (!socket)
        return;
    accepted.take();
    auto upgrade = std::make_unique<Upgrade>(*this, std::move(socket), std::move(accepted.ticket));
    Upgrade& started = *upgrade;
    const Peer peer{started.socket().peerAddress(), started.socket().peerPort()};
    // A new socket with the address and port of an old one proves that the old one is gone.
    if (Upgrade* old = m_upgrades.take(peer))
        old->deleteLater();
    m_upgrades.insert(peer, upgrade.release());
    if (!m_tick.isActive())
        m_tick.start(tickMs(config().timeouts), Qt::CoarseTimer, this);
    started.start(m_tls ? &*m_tls : nullptr);
    updateLoad();
}

void IoLoop::upgrade(QTcpSocket& socket)
{
    m_server.handleConnection(&socket);
    // The server would delete the socket at its end; it is ours.
    disconnect(&socket, &QTcpSocket::disconnected, &m_server, nullptr);
}

void IoLoop::retire(Upgrade& upgrade)
{
    const auto found = std::find(m_upgrades.begin(), m_upgrades.end(), &upgrade);
    if (found == m_upgrades.end())
        return;
    m_upgrades.erase(found);
    upgrade.deleteLater();
    updateLoad();
}

void IoLoop::takeUpgraded()
{
    while (auto webSocket = std::unique_ptr<QWebSocket>(m_server.nextPendingConnection())) {
        std::unique_ptr<Upgrade> upgrade(m_upgrades.take({webSocket->peerAddress(), webSocket->peerPort()}));
        if (upgrade)
            establish(std::move(upgrade), std::move(webSocket));
        else
            webSocket.release()->deleteLater();
    }
}

void IoLoop::establish(std::unique_ptr<Upgrade> upgrade, std::unique_ptr<QWebSocket> webSocket)
{
    auto socket = upgrade->takeSocket();
    auto ticket = upgrade->takeTicket();
    const QHostAddress peer = upgrade->peer();
    upgrade.release()->deleteLater();
    ticket->establish();
    const quint64 id = ++lastConnectionId;
    auto made = std::make_unique<Connection>(id, *this, std::move(socket), std::move(webSocket), peer);
    Connection& connection = *made;
    m_connections.emplace(id, Established{std::move(made), std::move(ticket)});
    qCDebug(netLog) << "connection" << id << "from" << connection.peer().toString();
    connection.start(m_thread.makeHandler(connection));
    updateLoad();
}

void IoLoop::retire(Connection& connection)
{
    const auto found = m_connections.find(connection.id());
    if (found == m_connections.end())
        return;
    std::erase(m_waiting, &connection);
    // Later, since its own code is on the stack.
    found->second.connection.release()->deleteLater();
    m_connections.erase(found);
    updateLoad();
}

void IoLoop::endOfPass()
{
    for (Connection* connection : std::exchange(m_waiting, {}))
        connection->endOfPass();
    // Those that asked meanwhile wait for the next pass, which must not block before it: so that a peer whose input
    // never ends does not keep the others waiting.
    if (!m_waiting.empty())
        QAbstractEventDispatcher::instance()->wakeUp();
}

void IoLoop::timerEvent(QTimerEvent* event)
{
    const auto now = Steady::now();
    if (event->timerId() == m_closing.timerId())
        closeDue(now);
    else if (event->timerId() == m_tick.timerId())
        tick(now);
}

void IoLoop::tick(Steady::time_point now)
{
    // Over copies: a deadline passed takes an entry out.
    const auto upgrades = m_upgrades;
    for (Upgrade* upgrade : upgrades)
        upgrade->tick(now);
    for (auto& [id, entry] : m_connections)
        entry.connection->tick(now);
    if (m_upgrades.isEmpty() && m_connections.empty())
        m_tick.stop();
}

void IoLoop::closeAll(CloseCode code, const QString& reason, std::chrono::milliseconds spread,
                      std::chrono::milliseconds deadline)
{
    const auto upgrades = m_upgrades;
    for (Upgrade* upgrade : upgrades)
        retire(*upgrade);
    const auto now = Steady::now();
    m_farewell = {code, reason, now + deadline, {}};
    const auto count = static_cast<qint64>(m_connections.size());
    qint64 i = 0;
    for (const auto& [id, entry] : m_connections)
        m_farewell.queue.push_back({id, now + std::min(spread, deadline) * i++ / count});
    if (!m_farewell.queue.empty())
        m_closing.start(5, Qt::PreciseTimer, this);
    closeDue(now);
}

void IoLoop::closeDue(Steady::time_point now)
{
    auto& queue = m_farewell.queue;
    for (; !queue.empty() && queue.front().at <= now; queue.pop_front()) {
        const auto found = m_connections.find(queue.front().id);
        if (found == m_connections.end())
            continue;
        Connection& connection = *found->second.connection;
        connection.close(m_farewell.code, m_farewell.reason);
        connection.m_closeBy = std::min(connection.m_closeBy, m_farewell.deadline);
    }
    if (queue.empty())
        m_closing.stop();
}

void IoLoop::updateLoad()
{
    m_thread.setLoad(static_cast<int>(m_connections.size()) + static_cast<int>(m_upgrades.size()));
}

} // namespace tertulia::net
