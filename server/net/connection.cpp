// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/connection.h"

#include "server/net/frame.h"
#include "server/net/io_loop.h"
#include "server/net/net_log.h"
#include "server/net/server_socket.h"

#include <QRandomGenerator>
#include <QWebSocket>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/uio.h>

namespace tertulia::net {

namespace {

constexpr std::chrono::seconds strayWindow{10};
// The kernel takes so much before the peer's window is open for it, and not the megabytes of tcp_wmem: those count
// against no cap of ours, and are memory of this computer all the same. What is on its way to a peer is not in it.
constexpr int unsentInKernel = 128 * 1024;

// ±20 %, so that the pings of many clients that came together do not stay together.
std::chrono::milliseconds jittered(std::chrono::milliseconds time)
{
    return std::chrono::milliseconds{time.count() * QRandomGenerator::global()->bounded(800, 1201) / 1000};
}

} // namespace

Connection::Connection(quint64 id, IoLoop& loop, std::unique_ptr<QTcpSocket> socket,
                       std::unique_ptr<QWebSocket> webSocket, const QHostAddress& peer)
    : m_id(id)
    , m_loop(loop)
    , m_socket(std::move(socket))
    , m_tap(tapOf(*m_socket))
    , m_webSocket(std::move(webSocket))
    , m_peer(peer)
    , m_progressAt(Steady::now())
    , m_heardAt(m_progressAt)
    , m_pingAfter(jittered(loop.config().timeouts.ping))
    , m_strayWindow(m_progressAt)
{
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unsentInKernel,
               sizeof unsentInKernel);
    setInboundLimit(loop.config().limits.inboundBeforeAuth);
    m_ownWrites = static_cast<qint64>(m_tap.writes);
    connectSignals();
}

Connection::~Connection()
{
    m_handler.reset();
    m_tap.interceptClose = nullptr;
    m_socket->disconnect(this);
    m_socket->abort();
}

void Connection::connectSignals()
{
    // QWebSocket says so just before it closes its socket; Qt's own giving up of a broken one comes without.
    connect(m_webSocket.get(), &QWebSocket::aboutToClose, this, [this] { m_isCloseAnnounced = true; });
    m_tap.interceptClose = [this] { return closeRequested(); };
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::inputProcessed);
    const auto progressed = [this] {
        m_hasProgressed = true;
        if (isDrained())
            askForEndOfPass();
    };
    auto* secure = qobject_cast<QSslSocket*>(m_socket.get());
    m_isTls = secure != nullptr;
    if (secure)
        connect(secure, &QSslSocket::encryptedBytesWritten, this, progressed);
    else
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, progressed);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        if (m_phase != Phase::Finished)
            m_phase = Phase::Broken;
        askForEndOfPass();
    });
    connect(m_webSocket.get(), &QWebSocket::textFrameReceived, this, &Connection::textFrameArrived);
    connect(m_webSocket.get(), &QWebSocket::binaryFrameReceived, this, &Connection::binaryFrameArrived);
    connect(m_webSocket.get(), &QWebSocket::pong, this, [this] { ++m_frames; });
}

void Connection::start(std::unique_ptr<ConnectionHandler> handler)
{
    m_handler = std::move(handler);
    if (!m_handler || m_socket->state() != QAbstractSocket::ConnectedState)
        abort();
}

void Connection::askForEndOfPass()
{
    if (m_wantsEndOfPass || m_phase == Phase::Finished)
        return;
    m_wantsEndOfPass = true;
    m_loop.wantEndOfPass(*this);
}

void Connection::endOfPass()
{
    m_wantsEndOfPass = false;
    if (m_phase == Phase::Open && isDrained()) {
        m_tellBelow = 0;
        m_handler->drained();
    }
    if (m_phase == Phase::Open)
        flushQueue();
    if (m_phase == Phase::Closing && !m_isCloseSent)
        startClosing();
    if (m_phase == Phase::Broken)
        finish();
}

void Connection::tick(Steady::time_point now)
{
    if (m_phase == Phase::Closing && now >= m_closeBy)
        breakUp("peer did not finish the close");
    if (m_phase != Phase::Open)
        return;
    checkProgress(now);
    checkHeartbeat(now);
    checkInput(now);
}

void Connection::finish()
{
    m_phase = Phase::Finished;
    m_tap.interceptClose = nullptr;
    // A plain close would leave megabytes with the kernel, waiting for a peer that takes none.
    const linger reset{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    m_socket->abort();
    if (m_handler)
        m_handler->closed();
    m_loop.retire(*this);
}

QString Connection::path() const
{
    return m_webSocket->requestUrl().path();
}

// --- sending

qsizetype Connection::queuedBytes() const
{
    return m_queueBytes + (m_isTls ? unsentBytes(*m_socket) : m_socket->bytesToWrite());
}

void Connection::send(const QByteArray& frame)
{
    if (m_phase != Phase::Open)
        return;
    m_queue.push_back(frame);
    m_queueBytes += frame.size();
    askForEndOfPass();
    const qsizetype cap = m_loop.config().limits.queuedBytes;
    if (queuedBytes() <= cap)
        return;
    // The kernel may still have room for a burst; only what it does not take counts against the peer.
    flushQueue();
    if (m_phase == Phase::Open && queuedBytes() > cap)
        breakUp("peer reads too slowly, queue is full");
}

bool Connection::sendEphemeral(const QByteArray& frame)
{
    if (m_phase != Phase::Open)
        return false;
    if (queuedBytes() > m_loop.config().limits.ephemeralBytes) {
        ++m_dropped;
        return false;
    }
    send(frame);
    return true;
}

void Connection::tellBelow(qsizetype bytes)
{
    m_tellBelow = bytes;
    if (isDrained())
        askForEndOfPass();
}

void Connection::flushQueue()
{
    if (!m_isTls && !m_queue.empty() && m_socket->bytesToWrite() == 0)
        sendDirectly();
    for (const QByteArray& frame : m_queue)
        m_socket->write(frame);
    m_ownWrites += static_cast<qint64>(m_queue.size());
    m_queue.clear();
    m_queueBytes = 0;
    m_socket->flush();
}

// All in one call to the kernel, without a copy into Qt's buffer. What it does not take stays in the queue, and so does
// everything after an error, which Qt then finds itself.
void Connection::sendDirectly()
{
    std::array<iovec, 64> parts{};
    while (!m_queue.empty()) {
        const size_t count = std::min(parts.size(), m_queue.size());
        size_t offered = 0;
        for (size_t i = 0; i < count; ++i) {
            parts[i] = {const_cast<char*>(m_queue[i].constData()), static_cast<size_t>(m_queue[i].size())};
            offered += parts[i].iov_len;
        }
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = count;
        const auto sent =
            ::sendmsg(static_cast<int>(m_socket->socketDescriptor()), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0)
            return;
        m_hasProgressed = true;
        m_queueBytes -= sent;
        qsizetype rest = sent;
        size_t whole = 0;
        for (; whole < count && rest >= m_queue[whole].size(); ++whole)
            rest -= m_queue[whole].size();
        m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(whole));
        if (rest > 0)
            m_queue.front() = m_queue.front().sliced(rest);
        if (static_cast<size_t>(sent) < offered)
            return;
    }
    if (isDrained())
        askForEndOfPass();
}

void Connection::checkProgress(Steady::time_point now)
{
    if (std::exchange(m_hasProgressed, false) || queuedBytes() == 0)
        m_progressAt = now;
    else if (now - m_progressAt > m_loop.config().timeouts.writeStall)
        breakUp("peer takes no bytes");
}

// --- receiving

void Connection::setInboundLimit(qsizetype bytes)
{
    m_inboundLimit = bytes;
    m_webSocket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(bytes));
    m_webSocket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(bytes));
    // QWebSocket waits for a whole frame in the buffer: a smaller buffer would stall it for ever.
    m_socket->setReadBufferSize(std::max<qint64>(bytes + 64, 16 * 1024));
}

void Connection::textFrameArrived(const QString& text, bool isLast)
{
    ++m_frames;
    if (m_phase != Phase::Open)
        return;
    if (m_fragments++ == 0)
        m_messageSince = Steady::now();
    m_message += text.toUtf8();
    // Counted here in bytes as well, since QWebSocket counts the sum of fragments in UTF-16 units.
    if (m_message.size() > m_inboundLimit)
        return close(CloseCode::TooBig, QStringLiteral("message too big"));
    if (m_fragments > m_loop.config().limits.fragments)
        return close(CloseCode::Policy, QStringLiteral("too many fragments"));
    if (!isLast)
        return;
    m_fragments = 0;
    if (m_handler)
        m_handler->textReceived(std::exchange(m_message, {}));
}

void Connection::binaryFrameArrived(const QByteArray& bytes)
{
    ++m_frames;
    if (m_phase != Phase::Open || !m_handler)
        return;
    if (m_handler->takesBinary())
        m_handler->binaryReceived(bytes);
    else
        close(CloseCode::Unsupported, QStringLiteral("binary frames are not accepted here"));
}

// Runs after QWebSocket has taken what it could out of the same read.
void Connection::inputProcessed()
{
    if (m_phase != Phase::Open) {
        if (m_isCloseSent)
            m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    m_heardAt = Steady::now();
    // QSslSocket does not go on decrypting when room is made in its read buffer; flush() makes it.
    if (m_isTls)
        askForEndOfPass();
    if (m_frames != m_framesBefore)
        m_unfinishedSince = {};
    else if (m_unfinishedSince == Steady::time_point{})
        m_unfinishedSince = m_heardAt;
    m_framesBefore = m_frames;
    // Answers to pings grow the buffer without passing send(): a peer that pings and never reads ends here.
    if (queuedBytes() > m_loop.config().limits.queuedBytes)
        return breakUp("peer pings and does not read");
    const qint64 stray = static_cast<qint64>(m_tap.writes) - m_ownWrites;
    if (m_heardAt - m_strayWindow > strayWindow) {
        m_strayWindow = m_heardAt;
        m_strayWritesBefore = stray;
    } else if (stray - m_strayWritesBefore > 2 * m_loop.config().limits.pingsPerWindow) {
        close(CloseCode::RateLimited, QStringLiteral("too many pings"));
    }
}

void Connection::checkHeartbeat(Steady::time_point now)
{
    if (now - m_heardAt > m_loop.config().timeouts.dead)
        return breakUp("peer is silent");
    if (now - std::max(m_heardAt, m_pingedAt) < m_pingAfter)
        return;
    m_pingedAt = now;
    m_pingAfter = jittered(m_loop.config().timeouts.ping);
    send(encodeFrame(Opcode::Ping, {}));
}

// Whether a peer is inside a frame is not told by QWebSocket, which answers pings silently. A peer that is not can
// prove it: it answers our ping. One that drips a frame cannot, since nothing may come between the bytes of a frame.
void Connection::checkInput(Steady::time_point now)
{
    const auto limit = m_loop.config().timeouts.message;
    if (m_phase != Phase::Open)
        return;
    if (m_fragments > 0 && now - m_messageSince > limit)
        return breakUp("message takes too long");
    if (m_unfinishedSince == Steady::time_point{})
        return;
    if (now - m_unfinishedSince > limit)
        return breakUp("frame takes too long");
    if (now - m_unfinishedSince > limit / 2 && m_pingedAt < m_unfinishedSince + limit / 2) {
        m_pingedAt = now;
        send(encodeFrame(Opcode::Ping, {}));
    }
}

// --- closing

void Connection::close(CloseCode code, const QString& reason)
{
    if (m_phase != Phase::Open)
        return;
    m_phase = Phase::Closing;
    m_closeCode = code;
    m_closeReason = reason;
    m_closeBy = Steady::now() + m_loop.config().timeouts.close;
    askForEndOfPass();
}

void Connection::abort()
{
    breakUp("aborted by the server");
}

void Connection::breakUp(const char* reason)
{
    if (m_phase == Phase::Broken || m_phase == Phase::Finished)
        return;
    qCInfo(netLog) << "connection" << m_id << "from" << m_peer.toString() << "aborted:" << reason << '('
                   << queuedBytes() << "bytes queued )";
    m_phase = Phase::Broken;
    m_queue.clear();
    m_queueBytes = 0;
    askForEndOfPass();
}

void Connection::startClosing()
{
    flushQueue();
    if (m_phase != Phase::Closing)
        return;
    qCInfo(netLog) << "connection" << m_id << "from" << m_peer.toString() << "closed with"
                   << static_cast<int>(m_closeCode) << m_closeReason;
    m_webSocket->close(static_cast<QWebSocketProtocol::CloseCode>(m_closeCode), m_closeReason);
}

// QWebSocket has written a close frame (ours, an answer to the peer's, or because of a protocol error) and wants the
// socket closed. Closed with input unread the kernel would reset the connection, and the reset could overtake the close
// frame: so the socket is half-closed and read empty until the peer closes too or m_closeBy.
bool Connection::closeRequested()
{
    if (!std::exchange(m_isCloseAnnounced, false) || m_phase == Phase::Broken || m_phase == Phase::Finished)
        return false;
    m_isCloseSent = true;
    if (m_phase == Phase::Open) {
        qCDebug(netLog) << "connection" << m_id << "ends with" << static_cast<int>(m_webSocket->closeCode());
        m_phase = Phase::Closing;
        m_closeBy = Steady::now() + m_loop.config().timeouts.close;
    }
    m_queue.clear();
    m_queueBytes = 0;
    m_socket->disconnect(m_webSocket.get());
    m_socket->setReadBufferSize(64 * 1024);
    m_socket->skip(m_socket->bytesAvailable());
    onWritten(*m_socket, this, [this] { halfClose(); });
    halfClose();
    return true;
}

void Connection::halfClose()
{
    if (unsentBytes(*m_socket) == 0)
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

} // namespace tertulia::net
