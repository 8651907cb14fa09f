// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/net/connection.h"

#include "shared/protocol/limits.h"

#include <QLoggingCategory>
#include <QMetaMethod>
#include <QRandomGenerator>
#include <QSslError>
#include <QWebSocket>

namespace tertulia {

Q_LOGGING_CATEGORY(netLog, "tertulia.client.net")

namespace {

/// Qt knows no close code from 1012 to 2999: it reports a protocol error (1002) and says so in the reason, where it
/// has replaced the number it complains about by its own. Of those codes servers use only 1012.
int closeCodeOf(const QWebSocket& socket)
{
    const bool isUnknownCode = socket.closeCode() == QWebSocketProtocol::CloseCodeProtocolError &&
                               socket.closeReason().contains(QString::number(socket.closeCode()));
    return isUnknownCode ? Farewell::restart : static_cast<int>(socket.closeCode());
}

} // namespace

Connection::Connection(NetTiming timing, QObject* parent) : Line(parent), m_timing(timing)
{
    for (QTimer* timer : {&m_connectTimer, &m_pingTimer, &m_deadTimer})
        timer->setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this,
            [this] { drop(Error::make(ErrorCode::Timeout, QStringLiteral("connect"))); });
    connect(&m_deadTimer, &QTimer::timeout, this,
            [this] { drop(Error::make(ErrorCode::Timeout, QStringLiteral("silence"))); });
    connect(&m_pingTimer, &QTimer::timeout, this, [this] {
        if (m_socket)
            m_socket->ping();
        schedulePing();
    });
}

Connection::~Connection()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void Connection::open(const QUrl& webSocketUrl)
{
    m_socket = std::make_unique<QWebSocket>(QString{}, QWebSocketProtocol::VersionLatest);
    m_socket->setMaxAllowedIncomingFrameSize(limits::frameFromServer);
    m_socket->setMaxAllowedIncomingMessageSize(limits::frameFromServer);
    QWebSocket* socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, [this] {
        m_connectTimer.stop();
        m_open = true;
        heard();
        schedulePing();
        Q_EMIT opened();
    });
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) {
        heard();
        if (m_open)
            Q_EMIT textReceived(text.toUtf8());
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray& bytes) {
        heard();
        if (!isSignalConnected(QMetaMethod::fromSignal(&Connection::bytesReceived)))
            drop(Error::make(ErrorCode::BadReply, QStringLiteral("binary frame")));
        else if (m_open)
            Q_EMIT bytesReceived(bytes);
    });
    connect(socket, &QWebSocket::pong, this, &Connection::heard);
    connect(socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!errors.isEmpty()) // never ignored: Qt ends the connection after this signal
            m_tlsError = Error::make(ErrorCode::Offline, QStringLiteral("tls: ") + errors.first().errorString());
    });
    connect(socket, &QWebSocket::disconnected, this, [this, socket] {
        const Error why = m_tlsError.detail.isEmpty()
                              ? Error::make(ErrorCode::Offline, m_open ? QStringLiteral("closed") : QString{})
                              : m_tlsError;
        finish({why, m_open ? closeCodeOf(*socket) : 0});
    });
    const auto failed = [this, socket](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError && m_open)
            return; // disconnected() follows and knows the close code
        drop(m_tlsError.detail.isEmpty() ? Error::make(ErrorCode::Offline, socket->errorString()) : m_tlsError);
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(socket, &QWebSocket::errorOccurred, this, failed);
#else
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, failed);
#endif
    m_connectTimer.start(m_timing.connect);
    m_socket->open(webSocketUrl);
}

void Connection::send(const QByteArray& utf8)
{
    if (m_open && m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(utf8));
}

void Connection::sendBytes(const QByteArray& bytes)
{
    if (m_open && m_socket)
        m_socket->sendBinaryMessage(bytes);
}

void Connection::drop(const Error& why)
{
    if (m_finished)
        return;
    m_open = false;
    QTimer::singleShot(0, this, [this, why] { finish({why, 0}); });
}

void Connection::finish(const Farewell& farewell)
{
    if (m_finished)
        return;
    m_finished = true;
    m_open = false;
    for (QTimer* timer : {&m_connectTimer, &m_pingTimer, &m_deadTimer})
        timer->stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater(); // we may be inside one of its signals
    }
    qCInfo(netLog) << "connection ended:" << wireName(farewell.error.code) << "close code" << farewell.code;
    Q_EMIT closed(farewell);
}

void Connection::heard()
{
    if (!m_finished)
        m_deadTimer.start(m_timing.dead);
}

void Connection::schedulePing()
{
    const double factor = 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
    m_pingTimer.start(std::chrono::milliseconds{static_cast<int64_t>(factor * double(m_timing.ping.count()))});
}

} // namespace tertulia
