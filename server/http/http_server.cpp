// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/http_server.h"

#include "server/http/ranges.h"
#include "server/http/socket_stream.h"

#include <QLoggingCategory>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <sys/socket.h>
#include <thread>

namespace tertulia::http {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(httpLog, "tertulia.http")

constexpr size_t longestPath = 512;
constexpr auto streamSlice = 500ms; ///< how soon a stream notices that the server goes down

QByteArray headerOf(const httplib::Request& request, const char* name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

QByteArray bearerOf(const httplib::Request& request)
{
    const QByteArray value = headerOf(request, "Authorization");
    const bool isBearer = value.size() > 7 && value.left(7).compare("bearer ", Qt::CaseInsensitive) == 0;
    return isBearer ? value.mid(7).trimmed() : QByteArray{};
}

constexpr int64_t pieceBytes = 256 * 1024; ///< of a file

/// How many bytes a body of `limit` can take on the way, in chunks with their lengths. Smaller chunks find no room.
qsizetype onTheWire(qsizetype limit)
{
    return 2 * limit + 1024;
}

} // namespace

/// The threads and what they share. The mutex guards the line of accepted sockets and the list of those being
/// served: one thread adds, the workers take; it is held for one push or pop.
struct Server::State
{
    Config config;
    Handler& handler;
    ListeningSocket listening{};
    std::thread acceptor{};
    std::vector<std::thread> workers{};
    std::mutex mutex{};
    std::condition_variable arrived{};
    std::deque<Accepted> line{};
    std::set<int> open{}; ///< descriptors being served; guarded too
    bool isOver = false;  ///< guarded too
    std::atomic<bool> isStopping{false};
    std::atomic<int> streams{0};

    void acceptAll();
    void work();
    void turnAway(const Accepted& accepted);
    void note(int fd, bool isServed);
};

/// One worker's cpp-httplib: its routes lead to the handler. It serves the stream it is given and never listens itself.
class Server::Engine final : public httplib::Server
{
public:
    explicit Engine(State& state) : m_state(state)
    {
        using httplib::Request;
        using httplib::Response;
        svr_sock_ = 0; // any but "closed", or event streams would end before their first word
        set_default_headers({{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}});
        set_pre_routing_handler([this](const Request& request, Response& response) {
            return beforeTheBody(request, response) ? HandlerResponse::Handled : HandlerResponse::Unhandled;
        });
        Post(".*", [this](const Request& request, Response& response, const httplib::ContentReader& reader) {
            withBody(request, response, reader);
        });
        Put(".*", [this](const Request& request, Response& response, const httplib::ContentReader& reader) {
            withFile(request, response, reader);
        });
        set_exception_handler([this](const Request&, Response& response, const std::exception_ptr&) {
            qCCritical(httpLog) << "a request ended in an exception";
            give(response, m_state.handler.refusal(500));
        });
        set_error_handler([this](const Request&, Response& response) {
            if (response.body.empty()) // cpp-httplib's own verdict about a head it could not read
                give(response, m_state.handler.refusal(response.status == 500 ? 500 : 400));
        });
    }

    void serve(SocketStream& stream)
    {
        m_stream = &stream;
        bool isClosed = false;
        // Ranges would cut pieces out of our answers.
        const std::function<void(httplib::Request&)> tidy = [](httplib::Request& request) { request.ranges.clear(); };
        const auto process = [&](auto& self) {
            if constexpr (requires { self.process_request(stream, true, isClosed, tidy); })
                self.process_request(stream, true, isClosed, tidy);
            else // since 0.14
                self.process_request(stream, std::string{}, 0, std::string{}, 0, true, isClosed, tidy);
        };
        process(*this);
        m_stream = nullptr;
    }

private:
    [[nodiscard]] QHostAddress whoAsks(const httplib::Request& request) const
    {
        const char* const field = "X-Forwarded-For";
        const auto& ask = m_state.config.whoAsks;
        if (!ask || !request.has_header(field))
            return m_stream->peer();
        QByteArrayList said;
        for (size_t i = 0; i < request.get_header_value_count(field); ++i)
            said += QByteArray::fromStdString(request.get_header_value(field, i));
        return ask(m_stream->peer(), said.join(','));
    }

    [[nodiscard]] Head headOf(const httplib::Request& request) const
    {
        return {QByteArray::fromStdString(request.path),
                bearerOf(request),
                headerOf(request, "User-Agent"),
                headerOf(request, "Idempotency-Key"),
                whoAsks(request),
                headerOf(request, "Range"),
                headerOf(request, "If-Range"),
                headerOf(request, "If-None-Match"),
                headerOf(request, "Upload-Offset")};
    }

    void give(httplib::Response& response, const Answer& answer)
    {
        response.status = answer.status;
        if (answer.status == 401)
            response.set_header("WWW-Authenticate", "Bearer");
        if (answer.retryAfter > 0ms)
            response.set_header("Retry-After",
                                std::to_string(std::chrono::ceil<std::chrono::seconds>(answer.retryAfter).count()));
        if (answer.neverChanges) {
            response.headers.erase("Cache-Control");
            response.set_header("Cache-Control", "private, max-age=31536000, immutable");
        }
        response.set_content(answer.body.constData(), static_cast<size_t>(answer.body.size()), answer.contentType);
        if (m_stream != nullptr)
            m_stream->writeWithin(m_state.config.departure);
    }

    /// True if the request is answered.
    bool beforeTheBody(const httplib::Request& request, httplib::Response& response)
    {
        const auto refuse = [&](int status) {
            give(response, m_state.handler.refusal(status));
            return true;
        };
        if (request.path.size() > longestPath)
            return refuse(404);
        if (const QByteArray origin = headerOf(request, "Origin");
            !origin.isEmpty() && !m_state.config.allowedOrigins.contains(QString::fromUtf8(origin)))
            return refuse(403);
        if (request.method == "POST" || request.method == "PUT")
            return request.is_multipart_form_data() || request.has_header("Content-Encoding") ? refuse(400) : false;
        if (request.method != "GET")
            return refuse(405);
        const Head head = headOf(request);
        auto result = m_state.handler.get(head);
        if (const auto* answer = std::get_if<Answer>(&result))
            give(response, *answer);
        else if (const auto* download = std::get_if<Download>(&result))
            startDownload(response, head, *download);
        else if (const auto* flow = std::get_if<Flow>(&result))
            startFlow(response, *flow);
        else
            startStream(response, std::move(std::get<std::shared_ptr<EventSource>>(result)));
        return true;
    }

    void withBody(const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& reader)
    {
        const Head head = headOf(request);
        const auto limit = m_state.handler.bodyLimit(head);
        QByteArray body;
        bool isTooLong = false;
        // Without either header there is no body; cpp-httplib would wait for the end of the connection.
        if (request.has_header("Content-Length") || request.has_header("Transfer-Encoding")) {
            m_stream->allowReading(onTheWire(limit));
            const auto length = headerOf(request, "Content-Length");
            isTooLong = !length.isEmpty() && length.toLongLong() > limit;
            const bool isRead = !isTooLong && reader([&](const char* data, size_t size) {
                isTooLong = body.size() + static_cast<qsizetype>(size) > limit;
                if (!isTooLong)
                    body.append(data, static_cast<qsizetype>(size));
                return !isTooLong;
            });
            if (!isRead)
                return give(response, m_state.handler.refusal(isTooLong ? 413 : 400));
        }
        give(response, m_state.handler.post(head, body));
    }

    /// False if there is no thread for one more.
    bool takeStream(httplib::Response& response)
    {
        if (m_state.streams.fetch_add(1) < m_state.config.streams)
            return true;
        m_state.streams.fetch_sub(1);
        give(response, m_state.handler.refusal(503));
        return false;
    }

    void withFile(const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& reader)
    {
        const auto result = m_state.handler.put(headOf(request));
        if (const auto* answer = std::get_if<Answer>(&result))
            return give(response, *answer);
        const auto& sink = std::get<std::shared_ptr<ByteSink>>(result);
        if (!takeStream(response))
            return;
        const bool hasBody = request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
        const bool isWhole = !hasBody || takeBody(reader, *sink);
        m_state.streams.fetch_sub(1);
        give(response, sink->finish(isWhole));
    }

    /// Piece by piece; each must be here by a deadline of its own, so that nobody holds the thread by dripping.
    bool takeBody(const httplib::ContentReader& reader, ByteSink& sink)
    {
        m_stream->allowReading(onTheWire(sink.room()));
        QByteArray piece;
        const auto hand = [&] {
            m_stream->readBy(SocketStream::Steady::now() + m_state.config.arrival);
            return sink.take(std::exchange(piece, {}));
        };
        m_stream->readBy(SocketStream::Steady::now() + m_state.config.arrival);
        const bool isRead = reader([&](const char* data, size_t size) {
            piece.append(data, static_cast<qsizetype>(size));
            return piece.size() < pieceBytes || hand();
        });
        const bool isTaken = piece.isEmpty() || hand();
        return isRead && isTaken;
    }

    void startDownload(httplib::Response& response, const Head& head, const Download& download)
    {
        response.headers.erase("Cache-Control");
        response.set_header("Cache-Control", "private, no-cache"); // it may be kept, and asked for each time
        response.set_header("ETag", download.etag.toStdString());
        response.set_header("Accept-Ranges", "bytes");
        response.set_header("Content-Disposition", dispositionOf(download.name).toStdString());
        response.set_header("Content-Security-Policy", "sandbox; default-src 'none'");
        response.set_header("Cross-Origin-Resource-Policy", "same-origin");
        if (matches(head.ifNoneMatch, download.etag)) {
            response.status = 304;
            return;
        }
        const bool isSame = head.ifRange.isEmpty() || head.ifRange == download.etag;
        const auto range = rangeOf(isSame ? head.range : QByteArray{}, download.size);
        if (!range) {
            response.set_header("Content-Range", "bytes */" + std::to_string(download.size));
            Answer answer = m_state.handler.refusal(400);
            answer.status = 416;
            return give(response, answer);
        }
        if (!takeStream(response))
            return;
        response.status = range->isPart ? 206 : 200;
        if (range->isPart)
            response.set_header("Content-Range", contentRange(*range, download.size).toStdString());
        response.set_content_provider(
            static_cast<size_t>(range->length), download.contentType.toStdString(),
            [this, source = download.source, first = range->first](size_t offset, size_t length,
                                                                   httplib::DataSink& sink) {
                m_stream->writeWithin(m_state.config.departure);
                const auto wanted = std::min<int64_t>(static_cast<int64_t>(length), pieceBytes);
                const auto bytes =
                    m_state.isStopping ? std::nullopt : source->read(first + static_cast<int64_t>(offset), wanted);
                return bytes && !bytes->isEmpty() && sink.write(bytes->constData(), static_cast<size_t>(bytes->size()));
            },
            [this](bool) { m_state.streams.fetch_sub(1); });
    }

    void startFlow(httplib::Response& response, const Flow& flow)
    {
        if (!takeStream(response))
            return;
        response.status = 200;
        response.set_header("Content-Disposition", dispositionOf(flow.name).toStdString());
        response.set_header("Content-Security-Policy", "sandbox; default-src 'none'");
        response.set_chunked_content_provider(
            flow.contentType.toStdString(),
            [this, source = flow.source](size_t, httplib::DataSink& sink) {
                m_stream->writeWithin(m_state.config.departure);
                const auto bytes = m_state.isStopping ? std::nullopt : source->next();
                if (!bytes)
                    return false;
                if (bytes->isEmpty())
                    sink.done();
                m_stream->writeWithin(m_state.config.departure);
                return bytes->isEmpty() || sink.write(bytes->constData(), static_cast<size_t>(bytes->size()));
            },
            [this](bool) { m_state.streams.fetch_sub(1); });
    }

    void startStream(httplib::Response& response, std::shared_ptr<EventSource> source)
    {
        if (!takeStream(response))
            return;
        response.status = 200;
        m_saidAt = {};
        response.set_chunked_content_provider(
            "text/event-stream", [this, source](size_t, httplib::DataSink& sink) { return goOn(*source, sink); },
            [this](bool) { m_state.streams.fetch_sub(1); });
    }

    /// One round of a stream: waits a little for something to say. False if the reader is gone.
    bool goOn(EventSource& source, httplib::DataSink& sink)
    {
        const auto now = SocketStream::Steady::now();
        const auto say = [&](const QByteArray& words) {
            m_saidAt = now;
            m_stream->writeWithin(m_state.config.departure);
            return sink.write(words.constData(), static_cast<size_t>(words.size()));
        };
        if (m_saidAt == SocketStream::Steady::time_point{})
            return say(QByteArrayLiteral(": listening\n\n"));
        const bool isLast = m_state.isStopping;
        if (!isLast && m_stream->isPeerGone())
            return false;
        const auto words = isLast ? source.farewell() : source.next(streamSlice);
        bool isHeard = true;
        if (words && !words->isEmpty())
            isHeard = say(*words);
        else if (words && now - m_saidAt >= m_state.config.heartbeat)
            isHeard = say(QByteArrayLiteral(":\n\n"));
        if (isHeard && (isLast || !words))
            sink.done();
        return isHeard;
    }

    State& m_state;
    SocketStream* m_stream = nullptr;
    SocketStream::Steady::time_point m_saidAt{}; ///< when the event stream last sent anything
};

// --- threads

void Server::State::acceptAll()
{
    while (auto accepted = listening.accept()) {
        std::unique_lock lock(mutex);
        if (line.size() >= static_cast<size_t>(config.waiting)) {
            lock.unlock();
            turnAway(*accepted);
            continue;
        }
        line.push_back(std::move(*accepted));
        arrived.notify_one();
    }
    listening.close();
}

void Server::State::turnAway(const Accepted& accepted)
{
    const Answer answer = handler.refusal(503);
    const QByteArray text = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 1\r\n"
                            "Content-Type: application/json\r\nContent-Length: " +
                            QByteArray::number(answer.body.size()) + "\r\n\r\n" + answer.body;
    ::send(accepted.socket.get(), text.constData(), static_cast<size_t>(text.size()), MSG_NOSIGNAL);
}

/// Which sockets stop() has to wake while they wait for bytes of their peers.
void Server::State::note(int fd, bool isServed)
{
    const std::lock_guard lock(mutex);
    if (!isServed)
        open.erase(fd);
    else if (open.insert(fd); isOver)
        ::shutdown(fd, SHUT_RD);
}

void Server::State::work()
{
    Engine engine(*this);
    std::unique_lock lock(mutex);
    while (true) {
        arrived.wait(lock, [this] { return isOver || !line.empty(); });
        if (line.empty())
            return;
        Accepted accepted = std::move(line.front());
        line.pop_front();
        lock.unlock();
        if (isStopping) {
            turnAway(accepted);
        } else {
            const int fd = accepted.socket.get();
            SocketStream stream(std::move(accepted));
            note(fd, true);
            stream.allowReading(config.headBytes);
            stream.readBy(SocketStream::Steady::now() + config.arrival);
            stream.writeWithin(config.arrival + config.departure);
            engine.serve(stream);
            stream.finish();
            note(fd, false);
        }
        lock.lock();
    }
}

Server::Server(const Config& config, Handler& handler) : m_state(new State{config, handler}) {}

Server::~Server()
{
    stop();
}

Result<quint16> Server::listen()
{
    TRY(const quint16 port, m_state->listening.open(m_state->config.address, m_state->config.port));
    for (int i = 0; i < m_state->config.threads + m_state->config.streams; ++i)
        m_state->workers.emplace_back([this] { m_state->work(); });
    m_state->acceptor = std::thread([this] { m_state->acceptAll(); });
    return port;
}

void Server::stopAccepting()
{
    if (!m_state->acceptor.joinable())
        return;
    m_state->listening.wake();
    m_state->acceptor.join();
}

void Server::stop()
{
    stopAccepting();
    m_state->isStopping = true;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isOver = true;
        for (const int fd : m_state->open)
            ::shutdown(fd, SHUT_RD);
    }
    m_state->arrived.notify_all();
    for (std::thread& worker : m_state->workers)
        worker.join();
    m_state->workers.clear();
}

} // namespace tertulia::http
