// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between client and server and passes bytes both ways, badly when it is told to: cuts a connection after so
// many bytes or before chosen ones, holds them up, lets them through one by one, closes half of it, lets nobody in.
// What is not lost arrives in order. It knows TCP only; whoever wants to look into the bytes sets `judge`. One thread,
// with an event loop.
#pragma once

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <list>
#include <memory>

class QTcpSocket;

namespace tertulia::test {

class FaultProxy final : public QObject
{
    Q_OBJECT
public:
    using Millis = std::chrono::milliseconds;
    /// Bytes that are about to pass. False: they are lost, and the connection is cut.
    using Judge = std::function<bool(int connection, bool toServer, const QByteArray& bytes)>;

    /// `port` 0 = a free one.
    explicit FaultProxy(quint16 target, QObject* parent = nullptr,
                        const QHostAddress& address = QHostAddress::LocalHost, quint16 port = 0);
    ~FaultProxy() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); }
    Judge judge;
    qint64 cutAfter = 0; ///< bytes of one connection; 0 = never
    int cuts = 0;        ///< by cutAfter and `judge`
    bool isClosed = false;

    /// Ends all connections at once, without a goodbye.
    void cut();
    /// The server is told that the client will say no more; the client learns nothing.
    void halfClose();
    /// Nothing passes for so long; nothing is lost.
    void freeze(Millis time);
    /// On the connections of now nothing passes ever again, not even their end; later ones are well.
    void strand();
    /// From now on everything arrives so much later.
    void delay(Millis time) { m_delay = time; }
    /// The next so many bytes of each connection pass one by one.
    void dribble(qint64 bytes) { m_dribble = bytes; }
    /// No fault any more; what is held up passes now.
    void heal();

Q_SIGNALS:
    void connectionOpened(int connection);
    void connectionClosed(int connection);

private:
    struct Link;
    struct Direction;
    void accept();
    void pump(const std::shared_ptr<Link>& link, Direction& way);
    void release(Link& link, Direction& way);
    void put(Link& link, Direction& way, const QByteArray& bytes);
    void pumpAll();
    void cutNow(Link& link);
    void forget(int number);
    [[nodiscard]] bool isFrozen() const;

    const quint16 m_target;
    QTcpServer m_listener;
    std::list<std::shared_ptr<Link>> m_links;
    std::chrono::steady_clock::time_point m_frozenUntil{};
    Millis m_delay{0};
    qint64 m_dribble = 0;
    int m_count = 0;
};

} // namespace tertulia::test
