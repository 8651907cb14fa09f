// SPDX-License-Identifier: GPL-3.0-or-later
// One attempt at one WebSocket: connects (own 10 s timer, Qt has none), carries text and bytes both ways, pings, ends.
// Nothing a server sends can make it hold more than limits::frameFromServer or keep a dead link for longer than 75 s.
// TLS errors are never ignored. A new object for each attempt; closed() comes exactly once and last. Loop thread. It
// does not know JSON, requests or reconnecting.
#pragma once

#include "client/net/line.h"

#include <QTimer>

#include <chrono>

class QWebSocket;

namespace tertulia {

/// Injected so that tests need not wait.
struct NetTiming
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds ping{30'000}; ///< each is varied by 20 %
    std::chrono::milliseconds dead{70'000}; ///< nothing heard for so long; Qt's timer may take 5 % more
    std::chrono::milliseconds reply{15'000};
};

class Connection final : public Line
{
    Q_OBJECT
public:
    explicit Connection(NetTiming timing, QObject* parent = nullptr);
    ~Connection() override;

    void open(const QUrl& webSocketUrl) override;
    void send(const QByteArray& utf8) override;
    /// As one binary frame. The same.
    void sendBytes(const QByteArray& bytes);
    void drop(const Error& why) override;
    [[nodiscard]] bool isOpen() const override { return m_open; }

Q_SIGNALS:
    /// If nobody wants them, they end the connection.
    void bytesReceived(const QByteArray& bytes);

private:
    void finish(const Farewell& farewell);
    void heard();
    void schedulePing();

    NetTiming m_timing;
    std::unique_ptr<QWebSocket> m_socket;
    QTimer m_connectTimer;
    QTimer m_pingTimer;
    QTimer m_deadTimer;
    Error m_tlsError{};
    bool m_open = false;
    bool m_finished = false;
};

} // namespace tertulia
