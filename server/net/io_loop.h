// SPDX-License-Identifier: GPL-3.0-or-later
// What lives inside an I/O thread: the QWebSocketServer that does handshakes and parsing, the sockets on their way
// to a WebSocket, the connections, one tick timer for all their deadlines, and the list of those that want the end of
// the pass. One timer for all, because ten thousand timers would cost more than the walk. Thread: made by the IoThread,
// then only inside it. Private to server/net.
#pragma once

#include "server/net/admission.h"
#include "server/net/connection.h"
#include "server/net/upgrade.h"

#include <QBasicTimer>
#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QWebSocketServer>

#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tertulia::net {

class IoThread;

/// A descriptor fresh from accept(), closed if nobody takes it over.
struct AcceptedSocket
{
    AcceptedSocket(int descriptor, std::unique_ptr<Admission::Ticket> ticket);
    ~AcceptedSocket();
    AcceptedSocket(const AcceptedSocket&) = delete;
    AcceptedSocket& operator=(const AcceptedSocket&) = delete;
    int take() { return std::exchange(descriptor, -1); }

    int descriptor;
    std::unique_ptr<Admission::Ticket> ticket;
};

class IoLoop final : public QObject
{
    Q_OBJECT
public:
    explicit IoLoop(IoThread& thread);
    ~IoLoop() override;

    [[nodiscard]] const GatewayConfig& config() const;

    /// From now on sockets are encrypted before anything else.
    void setTls(const QSslConfiguration& tls) { m_tls = tls; }
    void adopt(AcceptedSocket& accepted);
    /// Hands a socket whose head was checked to QWebSocketServer.
    void upgrade(QTcpSocket& socket);
    void retire(Upgrade& upgrade);
    void retire(Connection& connection);
    void wantEndOfPass(Connection& connection) { m_waiting.push_back(&connection); }
    void endOfPass();
    void closeAll(CloseCode code, const QString& reason, std::chrono::milliseconds spread,
                  std::chrono::milliseconds deadline);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    using Peer = std::pair<QHostAddress, quint16>;
    using Steady = std::chrono::steady_clock;
    struct Established
    {
        std::unique_ptr<Connection> connection;
        std::unique_ptr<Admission::Ticket> ticket;
    };
    struct PendingClose
    {
        quint64 id;
        Steady::time_point at;
    };
    struct Farewell
    {
        CloseCode code = CloseCode::GoingAway;
        QString reason;
        Steady::time_point deadline;
        std::deque<PendingClose> queue; ///< in order of time
    };

    std::unique_ptr<QTcpSocket> makeSocket(int descriptor) const;
    void takeUpgraded();
    void establish(std::unique_ptr<Upgrade> upgrade, std::unique_ptr<QWebSocket> webSocket);
    void tick(Steady::time_point now);
    void closeDue(Steady::time_point now);
    void updateLoad();

    IoThread& m_thread;
    QWebSocketServer m_server;
    std::optional<QSslConfiguration> m_tls;
    QHash<Peer, Upgrade*> m_upgrades;
    std::unordered_map<quint64, Established> m_connections;
    std::vector<Connection*> m_waiting;
    QBasicTimer m_tick;
    QBasicTimer m_closing;
    Farewell m_farewell;
};

} // namespace tertulia::net
