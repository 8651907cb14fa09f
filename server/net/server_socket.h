// SPDX-License-Identifier: GPL-3.0-or-later
// The QTcpSocket or QSslSocket of one accepted connection, with two taps QWebSocket does not offer: its close() can be
// intercepted (so that a close frame is not lost to a TCP reset while input is unread), and writes made by QWebSocket
// itself, which answers pings without telling anybody, can be counted.
// Thread: the I/O thread of the connection.
#pragma once

#include <QSslSocket>
#include <QTcpSocket>

#include <functional>

namespace tertulia::net {

class SocketTap
{
public:
    virtual ~SocketTap() = default;

    /// Asked at each close(), also when Qt gives the socket up after an error; true = the socket stays open for now.
    std::function<bool()> interceptClose;
    quint64 writes = 0; ///< calls of write() so far, whoever made them
};

template<typename Socket>
class ServerSocket final : public Socket, public SocketTap
{
public:
    using Socket::Socket;

    void close() override
    {
        if (!interceptClose || !interceptClose())
            Socket::close();
    }

protected:
    qint64 writeData(const char* data, qint64 size) override
    {
        ++writes;
        return Socket::writeData(data, size);
    }
};

/// The tap of a socket made by us; every accepted socket is.
[[nodiscard]] inline SocketTap& tapOf(QTcpSocket& socket)
{
    auto* tap = dynamic_cast<SocketTap*>(&socket);
    Q_ASSERT(tap);
    return *tap;
}

/// Bytes the kernel has not taken. Under TLS bytesToWrite() alone forgets what is encrypted already.
[[nodiscard]] inline qint64 unsentBytes(const QTcpSocket& socket)
{
    const auto* tls = qobject_cast<const QSslSocket*>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

/// Calls `f` in `context` whenever the kernel has taken bytes. Queued: QSslSocket says so also while it holds encrypted
/// bytes that unsentBytes() cannot see.
template<typename F>
void onWritten(QTcpSocket& socket, QObject* context, F f)
{
    if (auto* tls = qobject_cast<QSslSocket*>(&socket))
        QObject::connect(tls, &QSslSocket::encryptedBytesWritten, context, f, Qt::QueuedConnection);
    else
        QObject::connect(&socket, &QTcpSocket::bytesWritten, context, f, Qt::QueuedConnection);
}

} // namespace tertulia::net
