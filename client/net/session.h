// SPDX-License-Identifier: GPL-3.0-or-later
// The typed conversation with one server: requests as futures, events as one signal. open() makes one attempt:
// connect, hello, then greeted(). Signing in is a request like any other (AuthLogin, AuthRegister, AuthResume).
// Guarantees: each future finishes once, with the reply or an error: the server's own, Timeout after 15 s, Offline
// when the connection is gone, BadReply when the server does not speak the protocol (the connection is dropped then).
// What is only broken in itself is skipped and counted instead: records in a list, and whole events, after which the
// stream they were about has to be asked for. Loop thread. It never reconnects by itself.
#pragma once

#include "client/net/connection.h"
#include "shared/protocol/envelope.h"

#include <QFuture>
#include <QPromise>

#include <map>

namespace tertulia {

class FlightRecorder;

struct SessionConfig
{
    QUrl server{};        ///< as the user knows it: https://chat.example.org, ws://localhost:8080/v1/ws, …
    QString clientName{}; ///< program and version
    QString deviceName{}; ///< what the user calls this device
    NetTiming timing{};
    LineMaker line{};                   ///< what it speaks over; the network if empty
    FlightRecorder* recorder = nullptr; ///< hears all that is said, if there is one
};

/// The WebSocket address of a server: http(s) becomes ws(s), a missing path /v1/ws, a missing scheme https.
/// BadField "url" if it is not an address.
Result<QUrl> webSocketUrl(const QUrl& server);
/// "host" or "host-port": the server as the name of a folder.
QString serverFolder(const QUrl& server);

class Session final : public QObject
{
    Q_OBJECT
public:
    explicit Session(SessionConfig config, QObject* parent = nullptr);
    ~Session() override;

    /// Starts an attempt; false if there is still a connection, maybe one that is just ending. Ends in greeted() or
    /// closed().
    bool open();
    /// Ends the connection; closed() follows if there was one.
    void close();
    /// Said with the next greeting; a connection that is open already hears of it by presence.set.
    void setPresence(Presence presence) { m_presence = presence; }
    [[nodiscard]] Presence presence() const { return m_presence; }
    [[nodiscard]] bool isGreeted() const { return m_greeted && m_connection && m_connection->isOpen(); }

    template<Request R>
    QFuture<Result<typename R::Reply>> request(const R& request)
    {
        using Reply = typename R::Reply;
        auto promise = std::make_shared<QPromise<Result<Reply>>>();
        promise->start();
        auto future = promise->future();
        const int64_t id = m_nextId++;
        const auto done = [this, promise](Result<QJsonObject> data) {
            Result<Reply> reply = data.ok() ? decodeReply<Reply>(std::move(data).value()) : data.error();
            const bool lied = data.ok() && !reply.ok();
            promise->addResult(std::move(reply));
            promise->finish();
            return !lied;
        };
        post(id, encodeRequest(id, request), done);
        return future;
    }

    /// A request by its name; the server says whether the data fit. Not for requests about the session itself.
    QFuture<Result<QJsonObject>> request(const QString& type, const QJsonObject& data);

    /// Broken records left out of replies and events since the start.
    [[nodiscard]] int skippedRecords() const { return m_skipped; }
    /// Events of a kind this build does not know.
    [[nodiscard]] int unknownEvents() const { return m_unknown; }
    /// Events that made no sense.
    [[nodiscard]] int skippedEvents() const { return m_skippedEvents; }

Q_SIGNALS:
    void greeted(const HelloReply& server);
    void eventReceived(const Event& event);
    /// A change of this stream made no sense: nobody knows what it said.
    void changeSkipped(const StreamId& stream);
    /// The end of an attempt that open() began.
    void closed(const Farewell& farewell);

private:
    /// Returns false if the reply was not what the protocol says.
    using OnReply = std::function<bool(Result<QJsonObject>)>;
    struct Waiting
    {
        OnReply done;
        std::chrono::steady_clock::time_point deadline;
    };

    void post(int64_t id, const QByteArray& frame, OnReply done);
    void greet();
    void textReceived(const QByteArray& utf8);
    void answered(int64_t id, Result<QJsonObject> data);
    void brokenFrame(const QByteArray& utf8, const Error& fault);
    void changedWithBrokenRecords(const QJsonObject& data);
    void connectionClosed(const Farewell& farewell);
    void expire();
    void scheduleExpiry();
    void lied(const Error& fault);
    template<typename T>
    Result<T> decodeReply(QJsonObject json)
    {
        for (int tries = 0;; ++tries) {
            Result<T> reply = decode<T>(json);
            if (reply.ok())
                return reply;
            if (tries == maxBrokenRecords || !removeBrokenElement(json, reply.error().field))
                return Error{ErrorCode::BadReply, reply.error().field, {}, reply.error().detail, 0};
            ++m_skipped;
        }
    }
    /// Takes the element that `path` ("records[3].body") names out of its list; false if it names none.
    static bool removeBrokenElement(QJsonObject& json, const QString& path);
    static constexpr int maxBrokenRecords = 100;

    SessionConfig m_config;
    std::unique_ptr<Line> m_connection;
    std::map<int64_t, Waiting> m_waiting; ///< ids ascend and all wait equally long: the first expires first
    QTimer m_expiry;
    int64_t m_nextId = 1;
    Presence m_presence = Presence::Online;
    int m_skipped = 0;
    int m_unknown = 0;
    int m_skippedEvents = 0;
    bool m_greeted = false;
};

} // namespace tertulia
