// SPDX-License-Identifier: GPL-3.0-or-later
// A server that says what the test tells it to, true or not. It greets by itself; every other request goes to
// `onRequest`. One thread.
#pragma once

#include "shared/protocol/envelope.h"

#include <QUrl>
#include <QWebSocketServer>

#include <functional>

namespace tertulia::test {

class ScriptedServer final : public QObject
{
    Q_OBJECT
public:
    ScriptedServer();
    ~ScriptedServer() override;

    [[nodiscard]] QUrl url() const;
    std::function<void(const RequestFrame&)> onRequest;
    bool greets = true;

    template<WireStruct Reply>
    void reply(int64_t id, const Reply& reply)
    {
        sendText(encodeReply(id, reply));
    }
    template<WireStruct E>
    void tell(const E& event)
    {
        sendText(encodeEvent(event));
    }
    void refuse(int64_t id, const Error& error) { sendText(encodeError(id, error)); }
    void sendText(const QByteArray& utf8);
    void sendBinary(const QByteArray& bytes);
    void close(int code);
    void cut();
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const std::vector<RequestFrame>& requests() const { return m_requests; }

private:
    void accept();
    void received(const QString& text);

    QWebSocketServer m_server;
    QWebSocket* m_socket = nullptr; ///< the last who came
    std::vector<RequestFrame> m_requests;
    int m_connections = 0;
};

} // namespace tertulia::test
