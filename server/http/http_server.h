// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP door: accepts, reads one request of each connection, asks its handler, answers and closes. cpp-httplib reads
// and writes HTTP; sockets, threads and limits are ours, so that a peer can hold a thread only for so long and only so
// much memory: the head and the body are bounded and due by a deadline, a waiting line beyond `waiting` is answered
// 503, an event stream
// whose reader takes nothing is ended, and of a file on its way each piece is due by a deadline of its own. Create, use
// and destroy in one thread; the handler is called in threads of this server, several at a time. It knows nothing of
// JSON, users or the database.
#pragma once

#include "shared/protocol/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace tertulia::http {

struct Config
{
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 0;             ///< 0 = any free one
    int threads = 8;              ///< for requests
    int streams = 32;             ///< event streams and files at once; each has a thread of its own
    int waiting = 64;             ///< connections that wait for a thread
    QStringList allowedOrigins{}; ///< a browser's Origin must be in here; programs send none and pass
    /// Who asks, by the peer and what X-Forwarded-For says; empty: the peer. Called in threads of the server.
    std::function<QHostAddress(const QHostAddress& peer, const QByteArray& forwardedFor)> whoAsks{};
    qsizetype headBytes = 16 * 1024;
    std::chrono::milliseconds arrival{10'000};   ///< head and body are here by then
    std::chrono::milliseconds departure{10'000}; ///< an answer, or a piece of a stream, has left by then
    std::chrono::milliseconds heartbeat{15'000}; ///< of an event stream on which nothing happens
};

/// A request without its body. Nothing in it was checked.
struct Head
{
    QByteArray path;   ///< without query
    QByteArray bearer; ///< empty: none
    QByteArray userAgent;
    QByteArray idempotencyKey; ///< Idempotency-Key
    QHostAddress peer;
    QByteArray range{};        ///< Range
    QByteArray ifRange{};      ///< If-Range
    QByteArray ifNoneMatch{};  ///< If-None-Match
    QByteArray uploadOffset{}; ///< Upload-Offset
};

struct Answer
{
    int status = 200;
    QByteArray body{};
    const char* contentType = "application/json";
    std::chrono::milliseconds retryAfter{0}; ///< 0 = not said
    bool neverChanges = false;               ///< whoever asked may keep it
};

/// What one event stream sends. Its last owner lets go of it when the reader is gone.
class EventSource
{
public:
    virtual ~EventSource() = default;
    /// Waits at most `patience`. The bytes to send; empty = nothing happened; nothing = the stream is at its end.
    virtual std::optional<QByteArray> next(std::chrono::milliseconds patience) = 0;
    /// The server is going down: what to say last.
    virtual QByteArray farewell() = 0;
};

/// Bytes that are read while they are sent. One thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// So many of them, fewer at the end; nothing or none = it ends here, and the reader sees that it is cut off.
    virtual std::optional<QByteArray> read(int64_t offset, int64_t length) = 0;
};

struct Download
{
    std::shared_ptr<ByteSource> source{};
    int64_t size = 0; ///< of the whole, at least 1
    QByteArray etag{};
    QByteArray contentType{};
    QByteArray name{}; ///< UTF-8, clean: what a browser shall save it as
};

/// Bytes that are made while they are sent; how many is known at their end. One thread at a time.
class FlowSource
{
public:
    virtual ~FlowSource() = default;
    /// The next ones; none = that was all; nothing = it ends here, and the reader sees that it is cut off.
    virtual std::optional<QByteArray> next() = 0;
};

struct Flow
{
    std::shared_ptr<FlowSource> source{};
    QByteArray contentType{};
    QByteArray name{}; ///< UTF-8, clean: what a browser shall save it as
};

/// Takes a body piece by piece as it arrives. One thread at a time.
class ByteSink
{
public:
    virtual ~ByteSink() = default;
    /// How long a body it takes.
    virtual int64_t room() = 0;
    /// False: no more.
    virtual bool take(const QByteArray& bytes) = 0;
    /// The body is over; `isWhole`: it came to its end.
    virtual Answer finish(bool isWhole) = 0;
};

class Handler
{
public:
    using Got = std::variant<Answer, std::shared_ptr<EventSource>, Download, Flow>;
    using Put = std::variant<Answer, std::shared_ptr<ByteSink>>;

    virtual ~Handler() = default;
    /// How long a body this request may have; asked before any of it is read.
    virtual qsizetype bodyLimit(const Head& head) = 0;
    virtual Answer post(const Head& head, const QByteArray& body) = 0;
    virtual Got get(const Head& head) = 0;
    virtual Put put(const Head& head) = 0;
    /// The answer to what never became a request: `status` is 400, 403, 404, 405, 413, 500 or 503.
    virtual Answer refusal(int status) = 0;
};

class Server
{
public:
    Server(const Config& config, Handler& handler);
    ~Server(); ///< stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Listens and returns the bound port. Errors: address in use or not ours.
    Result<quint16> listen();
    /// No new connections; those there are go on.
    void stopAccepting();
    /// Ends event streams, answers what waits 503, and waits for the requests that are being handled.
    void stop();

private:
    class Engine;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace tertulia::http
