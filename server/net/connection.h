// SPDX-License-Identifier: GPL-3.0-or-later
// One established WebSocket: a bounded send queue written once per loop pass, heartbeat, message deadline, close.
// Guarantees: frames leave in the order of send(); the handler hears each text message once and closed() once, last,
// and never from inside a call it makes itself (close() and abort() act at the end of the pass). A peer that
// does not read, drips or floods is aborted and the reason logged.
// Thread: all of it in its I/O thread. Knows nothing of sessions, users or JSON.
#pragma once

#include "server/net/close_code.h"
#include "server/net/gateway_config.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

#include <memory>
#include <vector>

class QTcpSocket;
class QWebSocket;

namespace tertulia::net {

class IoLoop;
class SocketTap;

/// What a connection tells its owner. Lives and dies with the connection, in its I/O thread. It may send, close and
/// abort from inside its calls; it must not run a nested event loop.
class ConnectionHandler
{
public:
    virtual ~ConnectionHandler() = default;
    /// One whole text message, valid UTF-8, within the inbound limit. Not called any more after close() or abort().
    virtual void textReceived(const QByteArray& utf8) = 0;
    /// Whether binary frames are wanted; if not, one closes the connection.
    [[nodiscard]] virtual bool takesBinary() const { return false; }
    /// The bytes of one binary frame: frames and messages are not told apart, it is one flow. As above.
    virtual void binaryReceived(const QByteArray& /*bytes*/) {}
    /// As few bytes are waiting as was asked for with tellBelow().
    virtual void drained() {}
    /// The end, exactly once, whoever caused it. send() has no effect from here on; the handler and then the
    /// connection are destroyed afterwards.
    virtual void closed() = 0;
};

class Connection final : public QObject
{
    Q_OBJECT
public:
    using Steady = std::chrono::steady_clock;

    /// Made by the IoLoop out of an upgraded socket; takes both objects over.
    Connection(quint64 id, IoLoop& loop, std::unique_ptr<QTcpSocket> socket, std::unique_ptr<QWebSocket> webSocket,
               const QHostAddress& peer);
    ~Connection() override;

    [[nodiscard]] quint64 id() const { return m_id; }          ///< unique in this process
    [[nodiscard]] QHostAddress peer() const { return m_peer; } ///< who asks, also through a trusted proxy
    [[nodiscard]] QString path() const;                        ///< one of those in the configuration

    /// Queues a frame made by textFrame() or encodeFrame(). The bytes are shared, not copied.
    void send(const QByteArray& frame);
    /// The same for what may be lost (typing, presence): dropped, counted and false when 128 KiB are waiting.
    bool sendEphemeral(const QByteArray& frame);
    /// The largest message accepted from now on, in bytes; a longer one closes with TooBig.
    void setInboundLimit(qsizetype bytes);
    /// Polite: what was sent before goes out, then a close frame; aborted if the peer does not take it within 3 s.
    /// The reason goes to the peer (at most 123 bytes of it) and into the log.
    void close(CloseCode code, const QString& reason);
    /// Hard: unsent bytes are dropped.
    void abort();

    /// Bytes not yet taken by the kernel: our queue, Qt's buffer and, under TLS, the encrypted one.
    [[nodiscard]] qsizetype queuedBytes() const;
    /// Calls drained() once, at the end of a pass, as soon as queuedBytes() is below this.
    void tellBelow(qsizetype bytes);
    [[nodiscard]] quint64 droppedEphemera() const { return m_dropped; }
    [[nodiscard]] bool isOpen() const { return m_phase == Phase::Open; }

private:
    friend class IoLoop;
    enum class Phase { Open, Closing, Broken, Finished };

    void start(std::unique_ptr<ConnectionHandler> handler);
    void endOfPass();                  ///< write, close or finish; called for connections that asked for it
    void tick(Steady::time_point now); ///< once a second or so: everything that depends on time
    void finish();

    void connectSignals();
    void inputProcessed();
    void textFrameArrived(const QString& text, bool isLast);
    void binaryFrameArrived(const QByteArray& bytes);
    bool closeRequested();
    void flushQueue();
    void sendDirectly();
    void startClosing();
    void halfClose();
    void breakUp(const char* reason);
    void checkProgress(Steady::time_point now);
    void checkHeartbeat(Steady::time_point now);
    void checkInput(Steady::time_point now);
    void askForEndOfPass();
    [[nodiscard]] bool isDrained() const { return m_tellBelow > 0 && queuedBytes() < m_tellBelow; }

    // Destroyed in reverse order: QWebSocket touches the socket in its destructor, the handler may touch us.
    const quint64 m_id;
    IoLoop& m_loop;
    std::unique_ptr<QTcpSocket> m_socket;
    SocketTap& m_tap; ///< of the socket
    std::unique_ptr<QWebSocket> m_webSocket;
    std::unique_ptr<ConnectionHandler> m_handler;
    const QHostAddress m_peer;
    Phase m_phase = Phase::Open;
    bool m_wantsEndOfPass = false;
    bool m_isTls = false;

    std::vector<QByteArray> m_queue;
    qsizetype m_queueBytes = 0;
    qsizetype m_tellBelow = 0; ///< 0 = nobody asked
    quint64 m_dropped = 0;
    bool m_hasProgressed = false;    ///< the kernel took bytes since the last tick
    Steady::time_point m_progressAt; ///< the last tick at which it had, or nothing was waiting

    CloseCode m_closeCode = CloseCode::Normal;
    QString m_closeReason;
    bool m_isCloseAnnounced = false;
    bool m_isCloseSent = false;
    Steady::time_point m_closeBy;

    qsizetype m_inboundLimit = 0;
    QByteArray m_message; ///< fragments so far
    int m_fragments = 0;
    Steady::time_point m_messageSince;
    quint64 m_frames = 0;                 ///< complete data frames and pongs heard
    quint64 m_framesBefore = 0;           ///< of these, before the last read
    Steady::time_point m_unfinishedSince; ///< bytes came and completed nothing since then; epoch = no such bytes
    Steady::time_point m_heardAt;
    Steady::time_point m_pingedAt;
    std::chrono::milliseconds m_pingAfter;
    qint64 m_ownWrites = 0; ///< the other writes of the socket are answers to pings
    qint64 m_strayWritesBefore = 0;
    Steady::time_point m_strayWindow;
};

} // namespace tertulia::net
