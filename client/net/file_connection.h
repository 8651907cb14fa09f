// SPDX-License-Identifier: GPL-3.0-or-later
// One attempt at one connection for files (transfers.h): fetches something to show, connects, says who it is, and from
// then on carries typed requests and bytes. ready() or broken(), and broken() at most once and last; what was asked
// then has no answer. A new object for each attempt. Loop thread. It knows no file, no offset and no second attempt.
#pragma once

#include "client/net/connection.h"
#include "shared/protocol/envelope.h"
#include "shared/protocol/transfers.h"

#include <QFuture>

#include <functional>
#include <map>

namespace tertulia {

class FileConnection final : public QObject
{
    Q_OBJECT
public:
    /// Something to show for each connection: see file.ticket.
    using Ticket = std::function<QFuture<Result<FileTicketReply>>()>;

    FileConnection(const QUrl& server, const Ticket& ticket, NetTiming timing, QObject* parent = nullptr);
    ~FileConnection() override;

    template<Request R>
    void ask(const R& request, std::function<void(const Result<typename R::Reply>&)> then)
    {
        m_waiting.emplace(++m_lastId, [then = std::move(then)](const Result<QJsonObject>& data) {
            using Answer = Result<typename R::Reply>;
            const Answer reply = data.ok() ? decode<typename R::Reply>(*data) : Answer{data.error()};
            const bool isNonsense = data.ok() && !reply.ok();
            if (!isNonsense)
                then(reply);
            return !isNonsense;
        });
        m_connection->send(encodeRequest(m_lastId, request));
    }
    void sendBytes(const QByteArray& bytes) { m_connection->sendBytes(bytes); }
    /// Nobody is called any more, whatever still comes.
    void abandon();

    /// Trying again may help.
    static bool isPassing(const Error& error);

Q_SIGNALS:
    void ready();
    void written(qint64 offset);
    void bytesReceived(const QByteArray& bytes);
    void broken(const Error& why);

private:
    void connectWith(const QUrl& server, const Result<FileTicketReply>& ticket);
    void textReceived(const QByteArray& utf8);
    void fail(const Error& why);

    const NetTiming m_timing;
    std::unique_ptr<Connection> m_connection;
    std::map<int64_t, std::function<bool(const Result<QJsonObject>&)>> m_waiting;
    int64_t m_lastId = 0;
    bool m_isOver = false;
};

} // namespace tertulia
