// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/net/session.h"

#include "client/recorder/flight_recorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace tertulia {

Q_DECLARE_LOGGING_CATEGORY(netLog)

using namespace Qt::StringLiterals;

Result<QUrl> webSocketUrl(const QUrl& server)
{
    QUrl url = server;
    if (!server.toString().contains(u"://"_s)) {
        // "chat.example.org:8080" parses as scheme or path: read it again as a bare host.
        url = QUrl(u"https://"_s + server.toString(), QUrl::StrictMode);
    }
    const QString scheme = url.scheme().toLower();
    if (scheme == u"https"_s || scheme == u"wss"_s)
        url.setScheme(u"wss"_s);
    else if (scheme == u"http"_s || scheme == u"ws"_s)
        url.setScheme(u"ws"_s);
    else
        return Error::badField(u"url"_s, u"scheme"_s);
    if (!url.isValid() || url.host().isEmpty())
        return Error::badField(u"url"_s, u"no_host"_s);
    if (url.path().isEmpty() || url.path() == u"/"_s)
        url.setPath(u"/v1/ws"_s);
    url.setUserInfo({});
    url.setFragment({});
    return url;
}

QString serverFolder(const QUrl& server)
{
    const auto url = webSocketUrl(server);
    if (!url.ok())
        return u"invalid"_s;
    QString name = url->host(QUrl::FullyEncoded).toLower();
    for (QChar& c : name) // an IPv6 address has colons
        if (!c.isLetterOrNumber() && c != u'.' && c != u'-')
            c = u'_';
    const int standard = url->scheme() == u"wss"_s ? 443 : 80;
    return u"%1-%2"_s.arg(name).arg(url->port(standard));
}

Session::Session(SessionConfig config, QObject* parent) : QObject(parent), m_config(std::move(config))
{
    m_expiry.setSingleShot(true);
    connect(&m_expiry, &QTimer::timeout, this, &Session::expire);
}

Session::~Session()
{
    if (m_connection)
        m_connection->disconnect(this);
}

bool Session::open()
{
    if (m_connection)
        return false;
    const auto url = webSocketUrl(m_config.server);
    if (m_config.line)
        m_connection = m_config.line();
    else
        m_connection = std::make_unique<Connection>(m_config.timing);
    connect(m_connection.get(), &Line::opened, this, &Session::greet);
    connect(m_connection.get(), &Line::textReceived, this, &Session::textReceived);
    connect(m_connection.get(), &Line::closed, this, &Session::connectionClosed);
    if (url.ok())
        m_connection->open(*url);
    else
        m_connection->drop(url.error());
    return true;
}

void Session::close()
{
    if (m_connection)
        m_connection->drop(Error::make(ErrorCode::Offline));
}

QFuture<Result<QJsonObject>> Session::request(const QString& type, const QJsonObject& data)
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    auto future = promise->future();
    const int64_t id = m_nextId++;
    const QJsonObject frame{{u"id"_s, static_cast<qint64>(id)}, {u"type"_s, type}, {u"data"_s, data}};
    post(id, QJsonDocument(frame).toJson(QJsonDocument::Compact), [promise](Result<QJsonObject> reply) {
        promise->addResult(std::move(reply));
        promise->finish();
        return true;
    });
    return future;
}

void Session::post(int64_t id, const QByteArray& frame, OnReply done)
{
    if (!m_connection || !m_connection->isOpen()) {
        done(Error::make(ErrorCode::Offline));
        return;
    }
    m_waiting.emplace(id, Waiting{std::move(done), std::chrono::steady_clock::now() + m_config.timing.reply});
    if (!m_expiry.isActive())
        scheduleExpiry();
    if (m_config.recorder)
        m_config.recorder->sent(frame);
    m_connection->send(frame);
}

void Session::greet()
{
    if (m_config.recorder)
        m_config.recorder->opened();
    Hello hello{limits::protocolVersion, {}, {}};
    if (!m_config.clientName.isEmpty())
        hello.client = m_config.clientName.left(limits::clientNameLength);
    if (!m_config.deviceName.isEmpty())
        hello.device = m_config.deviceName.left(limits::clientNameLength);
    if (m_presence != Presence::Online)
        hello.presence = m_presence; // from the first moment, not a moment later
    request(hello).then(this, [this](const Result<HelloReply>& reply) {
        if (!m_connection || !m_connection->isOpen())
            return;
        if (!reply.ok())
            return m_connection->drop(reply.error());
        if (reply->protocol != limits::protocolVersion)
            return m_connection->drop(Error::make(ErrorCode::ProtocolMismatch));
        m_greeted = true;
        Q_EMIT greeted(*reply);
    });
}

void Session::textReceived(const QByteArray& utf8)
{
    if (m_config.recorder)
        m_config.recorder->received(utf8);
    auto frame = parseServerFrame(utf8);
    if (!frame.ok())
        return brokenFrame(utf8, frame.error());
    if (auto* ok = std::get_if<OkFrame>(&*frame)) {
        answered(ok->id, std::move(ok->data));
    } else if (auto* error = std::get_if<ErrorFrame>(&*frame)) {
        if (error->id)
            answered(*error->id, std::move(error->error));
        else
            qCWarning(netLog) << "the server could not read a frame of ours:" << wireName(error->error.code);
    } else if (auto* event = std::get_if<Event>(&*frame)) {
        if (m_greeted)
            Q_EMIT eventReceived(*event);
    } else {
        ++m_unknown;
    }
}

void Session::answered(int64_t id, Result<QJsonObject> data)
{
    if (id <= 0 || id >= m_nextId)
        return lied(Error::make(ErrorCode::BadReply, u"answer to nothing"_s));
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return; // it came after its time was over
    const OnReply done = std::move(found->second.done);
    m_waiting.erase(found);
    if (!done(std::move(data)))
        lied(Error::make(ErrorCode::BadReply, u"reply"_s));
}

/// Who sends no JSON, or answers without an id, is left: nobody knows what it was about. An event was about itself, and
/// one that ended the connection each time it came would keep all others away.
void Session::brokenFrame(const QByteArray& utf8, const Error& fault)
{
    const auto frame = parseStrictObject(utf8);
    if (!frame.ok() || fault.code != ErrorCode::BadField)
        return lied(fault);
    if (frame->value(u"type"_s).toString() == QLatin1StringView{Changed::type})
        return changedWithBrokenRecords(frame->value(u"data"_s).toObject());
    ++m_skippedEvents;
    qCWarning(netLog) << "skipped an event that makes no sense:" << fault.field << fault.detail;
}

/// One broken record must not stop the stream: it is left out, the rest of the event counts.
void Session::changedWithBrokenRecords(const QJsonObject& data)
{
    auto changed = decodeReply<Changed>(data);
    if (changed.ok()) {
        if (m_greeted)
            Q_EMIT eventReceived(Event{std::move(changed).value()});
        return;
    }
    ++m_skippedEvents;
    qCWarning(netLog) << "skipped a change that makes no sense:" << changed.error().field << changed.error().detail;
    const auto stream = StreamId::fromText(data.value(u"stream"_s).toString());
    if (stream && m_greeted)
        Q_EMIT changeSkipped(*stream);
}

bool Session::removeBrokenElement(QJsonObject& json, const QString& path)
{
    const qsizetype open = path.indexOf(u'[');
    const qsizetype close = path.indexOf(u']', open + 1);
    if (open <= 0 || close < 0)
        return false;
    const QString list = path.left(open);
    bool isNumber = false;
    const int index = QStringView(path).mid(open + 1, close - open - 1).toInt(&isNumber);
    QJsonArray array = json.value(list).toArray();
    if (!isNumber || index < 0 || index >= array.size())
        return false;
    array.removeAt(index);
    json.insert(list, array);
    return true;
}

void Session::lied(const Error& fault)
{
    qCWarning(netLog) << "the server does not speak the protocol:" << fault.field << fault.detail;
    if (m_connection)
        m_connection->drop({ErrorCode::BadReply, fault.field, {}, fault.detail, 0});
}

void Session::connectionClosed(const Farewell& farewell)
{
    if (m_config.recorder)
        m_config.recorder->closed(farewell.error.code, farewell.code);
    m_greeted = false;
    m_expiry.stop();
    m_connection.release()->deleteLater(); // we are inside its signal
    auto waiting = std::exchange(m_waiting, {});
    for (auto& [id, one] : waiting)
        one.done(Error::make(ErrorCode::Offline));
    Q_EMIT closed(farewell);
}

void Session::expire()
{
    const auto now = std::chrono::steady_clock::now();
    while (!m_waiting.empty() && m_waiting.begin()->second.deadline <= now) {
        const OnReply done = std::move(m_waiting.begin()->second.done);
        m_waiting.erase(m_waiting.begin());
        done(Error::make(ErrorCode::Timeout));
    }
    scheduleExpiry();
}

void Session::scheduleExpiry()
{
    if (m_waiting.empty())
        return;
    const auto left = m_waiting.begin()->second.deadline - std::chrono::steady_clock::now();
    m_expiry.start(std::max(std::chrono::milliseconds{1}, std::chrono::ceil<std::chrono::milliseconds>(left)));
}

} // namespace tertulia
