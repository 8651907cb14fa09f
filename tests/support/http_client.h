// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP door from outside, over plain sockets: any bytes, typed requests with a bearer token, and an event stream.
// It blocks, and the server is in other threads or another process. One thread.
#pragma once

#include "shared/protocol/envelope.h"

#include <QTcpSocket>

namespace tertulia::test {

struct HttpReply
{
    int status = 0;                       ///< 0: the connection ended without an answer
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    /// The code of an error's body; empty if it is none.
    [[nodiscard]] QString code() const;
    [[nodiscard]] QString field() const;
};

class HttpClient
{
public:
    static constexpr int patienceMs = 60'000;

    explicit HttpClient(quint16 port, QString token = {}) : m_port(port), m_token(std::move(token)) {}

    void setToken(const QString& token) { m_token = token; }
    /// Sends these bytes and reads to the end of the connection.
    [[nodiscard]] HttpReply raw(const QByteArray& bytes) const;
    [[nodiscard]] HttpReply post(const QByteArray& type, const QByteArray& body,
                                 const QByteArray& moreHeaders = {}) const;
    [[nodiscard]] HttpReply get(const QByteArray& path, const QByteArray& moreHeaders = {}) const;

    template<Request R>
    Result<typename R::Reply> request(const R& request) const
    {
        const HttpReply reply = post(R::type, encodeData(request));
        const auto object = parseRequestData(reply.body);
        if (reply.status == 0 || !object.ok())
            return ErrorCode::Offline;
        if (reply.status == 200)
            return decode<typename R::Reply>(*object);
        Error error = Error::make(errorCodeFromWire(reply.code()).value_or(ErrorCode::BadReply));
        error.field = reply.field();
        return error;
    }

private:
    [[nodiscard]] QByteArray authorization() const;

    quint16 m_port;
    QString m_token;
};

/// GET /v1/events.
class HttpEvents
{
public:
    /// The status; the stream goes on if it is 200.
    int open(quint16 port, const QString& token);
    /// The next event's data as it stands after "data: "; heartbeats are skipped. Empty: the stream has ended.
    QByteArray next(int patienceMs = HttpClient::patienceMs);
    [[nodiscard]] bool hasEnded() const { return m_socket.state() != QAbstractSocket::ConnectedState; }
    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

private:
    QByteArray line(int patienceMs);
    QTcpSocket m_socket;
};

} // namespace tertulia::test
