// SPDX-License-Identifier: GPL-3.0-or-later
// An accepted socket before it is a WebSocket: TLS, then the request head, then either the hand-over to
// QWebSocketServer or a short HTTP answer and an orderly close. Bounded in bytes (socket buffer and head limit) and in
// time (one deadline from accept; Qt arms none for sockets handed to it). Thread: its I/O thread. Owned by the IoLoop.
#pragma once

#include "server/net/admission.h"
#include "server/net/gateway_config.h"

#include <QObject>

#include <chrono>
#include <memory>

class QSslConfiguration;
class QTcpSocket;

namespace tertulia::net {

class IoLoop;

class Upgrade final : public QObject
{
    Q_OBJECT
public:
    Upgrade(IoLoop& loop, std::unique_ptr<QTcpSocket> socket, std::unique_ptr<Admission::Ticket> ticket);
    ~Upgrade() override;

    /// Begins; with a TLS configuration by encrypting. May retire itself at once.
    void start(const QSslConfiguration* tls);
    void tick(std::chrono::steady_clock::time_point now);

    [[nodiscard]] const QTcpSocket& socket() const { return *m_socket; }
    /// The socket and its place, once the handshake is done; nothing else may be called afterwards.
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeSocket();
    [[nodiscard]] std::unique_ptr<Admission::Ticket> takeTicket() { return std::move(m_ticket); }
    /// Who asks, also through a trusted proxy; known when the handshake is done.
    [[nodiscard]] QHostAddress peer() const { return m_peer; }

private:
    void readHead();
    void answer(const QByteArray& response);
    void drain();

    IoLoop& m_loop;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<Admission::Ticket> m_ticket;
    QHostAddress m_peer;
    std::chrono::steady_clock::time_point m_deadline;
    bool m_isAnswered = false;
};

} // namespace tertulia::net
