// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cluster/doorbell.h"

#include "shared/protocol/envelope.h"

#include <QLoggingCategory>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <limits>
#include <mutex>
#include <thread>

#include <nats/nats.h>
#include <sys/prctl.h>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(bellLog, "tertulia.cluster")

constexpr size_t mostWaiting = 500; ///< words that were not sent
constexpr int largestTyping = 512;  ///< bytes of words that are listened to
constexpr int largestPresence = 64 * 1024;
constexpr double typingPerSecond = 500; ///< that are listened to
constexpr double presencePerSecond = 500;
constexpr auto betweenBeats = 20s;
constexpr int pendingMessages = 1000;
constexpr int pendingBytes = 256 * 1024;
constexpr int64_t reconnectWaitMs = 1000;
constexpr int64_t writeDeadlineMs = 2000;
constexpr int64_t flushMs = 500;
constexpr int64_t pingMs = 5000;
constexpr auto endPatience = 5s;

} // namespace

class Doorbell::Line
{
public:
    Line(DoorbellSettings settings, Heard heard) : m_settings(std::move(settings)), m_heard(std::move(heard)) {}
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    Result<Done> start();
    void stop();
    void ring();
    void say(const char* what, QByteArray words);

private:
    /// So many in a second and no more.
    class Allowance
    {
    public:
        explicit Allowance(double perSecond) : m_perSecond(perSecond), m_left(perSecond) {}
        bool take()
        {
            const auto now = std::chrono::steady_clock::now();
            const double seconds = std::chrono::duration<double>(now - std::exchange(m_at, now)).count();
            m_left = std::min(m_perSecond, m_left + seconds * m_perSecond);
            if (m_left < 1)
                return false;
            m_left -= 1;
            return true;
        }

    private:
        const double m_perSecond;
        double m_left;
        std::chrono::steady_clock::time_point m_at = std::chrono::steady_clock::now();
    };

    Result<Done> configure();
    Result<Done> subscribe(natsSubscription*& to, const char* what, natsMsgHandler handler);
    void sendAll();
    void publish(const QByteArray& subject, const QByteArray& words);
    [[nodiscard]] QByteArray subject(const char* what) const { return m_settings.subject.toUtf8() + '.' + what; }
    template<typename T>
    static void take(natsMsg* message, int largest, Allowance& allowance, const std::function<void(const T&)>& told);
    void ended();

    // Called by the library, with the Line.
    static void onRing(natsConnection* /*line*/, natsSubscription* /*to*/, natsMsg* message, void* self);
    static void onTyping(natsConnection* /*line*/, natsSubscription* /*to*/, natsMsg* message, void* self);
    static void onPresence(natsConnection* /*line*/, natsSubscription* /*to*/, natsMsg* message, void* self);
    static void onConnected(natsConnection* /*line*/, void* self);
    static void onDisconnected(natsConnection* /*line*/, void* self);
    static void onClosed(natsConnection* /*line*/, void* self);
    static void onComplete(void* self) { static_cast<Line*>(self)->ended(); }
    /// Otherwise the library writes to standard error.
    static void onError(natsConnection* /*line*/, natsSubscription* /*to*/, natsStatus /*what*/, void* /*self*/) {}

    const DoorbellSettings m_settings;
    const Heard m_heard;
    natsOptions* m_options = nullptr;
    natsConnection* m_connection = nullptr;
    natsSubscription* m_rings = nullptr;
    natsSubscription* m_typings = nullptr;
    natsSubscription* m_presences = nullptr;
    std::thread m_sender;

    // Each only where its words are told.
    Allowance m_typingAllowed{typingPerSecond};
    Allowance m_presenceAllowed{presencePerSecond};

    std::mutex m_mutex; ///< guards what follows: anybody adds, the sender takes
    std::condition_variable m_roused;
    std::deque<std::pair<const char*, QByteArray>> m_waiting; ///< about what, and the words
    bool m_wantsRing = false;
    std::atomic<bool> m_isStopping = false; ///< also asked without it
    int m_running = 0;                      ///< callbacks that may still come
};

Doorbell::Line::~Line()
{
    stop();
}

Result<Done> Doorbell::Line::configure()
{
    const QByteArray url = m_settings.url.toUtf8();
    if (url.contains('@'))
        return Error::badField(u"cluster.nats_url"_s,
                               u"it would show a password: say cluster.nats_user and cluster.nats_password"_s);
    if (natsOptions_Create(&m_options) != NATS_OK || natsOptions_SetURL(m_options, url.constData()) != NATS_OK)
        return Error::badField(u"cluster.nats_url"_s, u"it must be nats://HOST:PORT or tls://HOST:PORT"_s);
    if (url.startsWith("tls:"))
        (void)natsOptions_SetSecure(m_options, true);
    const QByteArray authorities = m_settings.authorities.toUtf8();
    if (!authorities.isEmpty() && natsOptions_LoadCATrustedCertificates(m_options, authorities.constData()) != NATS_OK)
        return Error::badField(u"cluster.nats_authorities"_s, u"it is no readable PEM file with certificates"_s);
    if (!m_settings.user.isEmpty())
        (void)natsOptions_SetUserInfo(m_options, m_settings.user.toUtf8().constData(),
                                      m_settings.password.toUtf8().constData());
    (void)natsOptions_SetName(m_options, m_settings.node.toUtf8().constData());
    (void)natsOptions_SetNoEcho(m_options, true);
    (void)natsOptions_SetSendAsap(m_options, true);
    (void)natsOptions_SetMaxReconnect(m_options, std::numeric_limits<int>::max());
    (void)natsOptions_SetReconnectWait(m_options, reconnectWaitMs);
    (void)natsOptions_SetReconnectBufSize(m_options, 1); // who comes back looks anyway
    (void)natsOptions_SetWriteDeadline(m_options, writeDeadlineMs);
    (void)natsOptions_SetPingInterval(m_options, pingMs);
    (void)natsOptions_SetRetryOnFailedConnect(m_options, true, &onConnected, this);
    (void)natsOptions_SetReconnectedCB(m_options, &onConnected, this);
    (void)natsOptions_SetDisconnectedCB(m_options, &onDisconnected, this);
    (void)natsOptions_SetClosedCB(m_options, &onClosed, this);
    (void)natsOptions_SetErrorHandler(m_options, &onError, this);
    return Done{};
}

Result<Done> Doorbell::Line::start()
{
    CHECK(configure());
    m_running = 1;
    const natsStatus connected = natsConnection_Connect(&m_connection, m_options);
    if (m_connection == nullptr) { // it would not help to refuse to be a chat, too
        qCWarning(bellLog) << "NATS refuses this server:" << natsStatus_GetText(connected)
                           << "- what others do is seen at the next look";
        return Done{};
    }
    CHECK(subscribe(m_rings, "journal", &onRing));
    CHECK(subscribe(m_typings, "typing", &onTyping));
    CHECK(subscribe(m_presences, "presence", &onPresence));
    if (connected == NATS_OK)
        onConnected(m_connection, this);
    else
        qCWarning(bellLog) << "NATS is not there yet; what others do is seen at the next look";
    m_sender = std::thread([this] { sendAll(); });
    return Done{};
}

Result<Done> Doorbell::Line::subscribe(natsSubscription*& to, const char* what, natsMsgHandler handler)
{
    const natsStatus done = natsConnection_Subscribe(&to, m_connection, subject(what).constData(), handler, this);
    if (done == NATS_CONNECTION_CLOSED) // it was refused meanwhile, which is told
        return Done{};
    if (done != NATS_OK)
        return Error::badField(u"cluster.nats_subject"_s, QString::fromUtf8(natsStatus_GetText(done)));
    ++m_running;
    (void)natsSubscription_SetPendingLimits(to, pendingMessages, pendingBytes);
    (void)natsSubscription_SetOnCompleteCB(to, &onComplete, this);
    return Done{};
}

void Doorbell::Line::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_roused.notify_all();
    if (m_sender.joinable())
        m_sender.join();
    if (m_connection != nullptr) {
        if (natsConnection_Status(m_connection) == NATS_CONN_STATUS_CONNECTED)
            (void)natsConnection_FlushTimeout(m_connection, flushMs);
        natsConnection_Close(m_connection);
        std::unique_lock lock(m_mutex);
        if (!m_roused.wait_for(lock, endPatience, [this] { return m_running == 0; }))
            qCWarning(bellLog) << "NATS does not end";
    }
    natsSubscription_Destroy(std::exchange(m_rings, nullptr));
    natsSubscription_Destroy(std::exchange(m_typings, nullptr));
    natsSubscription_Destroy(std::exchange(m_presences, nullptr));
    natsConnection_Destroy(std::exchange(m_connection, nullptr));
    natsOptions_Destroy(std::exchange(m_options, nullptr));
}

void Doorbell::Line::ended()
{
    const std::lock_guard lock(m_mutex);
    --m_running;
    m_roused.notify_all();
}

// --- speaking

void Doorbell::Line::ring()
{
    const std::lock_guard lock(m_mutex);
    m_wantsRing = true;
    m_roused.notify_all();
}

void Doorbell::Line::say(const char* what, QByteArray words)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.size() >= mostWaiting)
        return;
    m_waiting.emplace_back(what, std::move(words));
    m_roused.notify_all();
}

void Doorbell::Line::sendAll()
{
    prctl(PR_SET_NAME, "doorbell");
    auto nextBeat = std::chrono::steady_clock::now() + betweenBeats;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_roused.wait_until(lock, nextBeat, [this] { return m_isStopping || m_wantsRing || !m_waiting.empty(); });
        if (m_isStopping && !m_wantsRing && m_waiting.empty())
            return;
        const bool rings = std::exchange(m_wantsRing, false);
        const auto waiting = std::exchange(m_waiting, {});
        lock.unlock();
        if (rings)
            publish(subject("journal"), m_settings.node.toUtf8());
        for (const auto& [what, words] : waiting)
            publish(subject(what), words);
        if (std::chrono::steady_clock::now() >= nextBeat) {
            nextBeat += betweenBeats;
            m_heard.beat();
        }
        lock.lock();
    }
}

void Doorbell::Line::publish(const QByteArray& subject, const QByteArray& words)
{
    (void)natsConnection_Publish(m_connection, subject.constData(), words.constData(), static_cast<int>(words.size()));
}

// --- hearing

void Doorbell::Line::onRing(natsConnection* /*line*/, natsSubscription* /*to*/, natsMsg* message, void* self)
{
    natsMsg_Destroy(message);
    static_cast<Line*>(self)->m_heard.rung();
}

template<typename T>
void Doorbell::Line::take(natsMsg* message, int largest, Allowance& allowance,
                          const std::function<void(const T&)>& told)
{
    const int size = natsMsg_GetDataLength(message);
    if (size <= largest && allowance.take()) {
        const auto fields = parseRequestData({natsMsg_GetData(message), size});
        const auto words = fields.ok() ? decode<T>(*fields) : Result<T>{fields.error()};
        if (words.ok())
            told(*words);
    }
    natsMsg_Destroy(message);
}

void Doorbell::Line::onTyping(natsConnection* /*line*/, natsSubscription* /*to*/, natsMsg* message, void* self)
{
    auto* line = static_cast<Line*>(self);
    take<TypingChanged>(message, largestTyping, line->m_typingAllowed, line->m_heard.typing);
}

void Doorbell::Line::onPresence(natsConnection* /*line*/, natsSubscription* /*to*/, natsMsg* message, void* self)
{
    auto* line = static_cast<Line*>(self);
    take<PresenceWords>(message, largestPresence, line->m_presenceAllowed, line->m_heard.presence);
}

void Doorbell::Line::onConnected(natsConnection* /*line*/, void* self)
{
    qCInfo(bellLog) << "NATS is there";
    static_cast<Line*>(self)->m_heard.rung();
    static_cast<Line*>(self)->m_heard.connected();
}

void Doorbell::Line::onDisconnected(natsConnection* /*line*/, void* /*self*/)
{
    qCWarning(bellLog) << "NATS is gone; what others do is seen at the next look";
}

void Doorbell::Line::onClosed(natsConnection* /*line*/, void* self)
{
    auto* line = static_cast<Line*>(self);
    if (!line->m_isStopping)
        qCWarning(bellLog) << "NATS refuses this server; what others do is seen at the next look";
    line->ended();
}

// --- the way there

Doorbell::Doorbell(DoorbellSettings settings, Heard heard)
    : m_line(std::make_unique<Line>(std::move(settings), std::move(heard)))
{
}

Doorbell::~Doorbell() = default;

Result<Done> Doorbell::start()
{
    return m_line->start();
}

void Doorbell::stop()
{
    m_line->stop();
}

void Doorbell::ring()
{
    m_line->ring();
}

void Doorbell::say(const TypingChanged& typing)
{
    m_line->say("typing", encodeData(typing));
}

void Doorbell::say(const PresenceWords& presence)
{
    m_line->say("presence", encodeData(presence));
}

} // namespace tertulia
