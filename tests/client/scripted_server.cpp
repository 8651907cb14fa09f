// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/scripted_server.h"

#include <QWebSocket>

namespace tertulia::test {

ScriptedServer::ScriptedServer() : m_server(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    connect(&m_server, &QWebSocketServer::newConnection, this, &ScriptedServer::accept);
}

ScriptedServer::~ScriptedServer()
{
    cut();
}

QUrl ScriptedServer::url() const
{
    return m_server.serverUrl();
}

void ScriptedServer::accept()
{
    ++m_connections;
    m_socket = m_server.nextPendingConnection();
    m_socket->setParent(this);
    m_socket->setOutgoingFrameSize(4 * 1024 * 1024);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &ScriptedServer::received);
    connect(m_socket, &QWebSocket::disconnected, this, [this, socket = m_socket] {
        if (m_socket == socket)
            m_socket = nullptr;
        socket->deleteLater();
    });
}

void ScriptedServer::received(const QString& text)
{
    const auto parsed = parseRequestFrame(text.toUtf8());
    const auto* request = std::get_if<RequestFrame>(&parsed);
    if (!request)
        qFatal("the client sent something that is no request");
    m_requests.push_back(*request);
    if (request->type == QLatin1StringView{Hello::type}) {
        if (greets)
            reply(request->id, HelloReply{limits::protocolVersion, QStringLiteral("scripted"), Timestamp{}});
    } else if (onRequest) {
        onRequest(*request);
    }
}

void ScriptedServer::sendText(const QByteArray& utf8)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(utf8));
}

void ScriptedServer::sendBinary(const QByteArray& bytes)
{
    if (m_socket)
        m_socket->sendBinaryMessage(bytes);
}

void ScriptedServer::close(int code)
{
    if (m_socket)
        m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
}

void ScriptedServer::cut()
{
    if (m_socket)
        m_socket->abort();
}

} // namespace tertulia::test
