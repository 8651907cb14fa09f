// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/crowd_client.h"

#include "shared/protocol/requests.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;

namespace {

const QString password = u"a long and quiet evening"_s;

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace

CrowdClient::CrowdClient(const QUrl& server, QString handle, ConversationId room, SecretStore& secrets)
    : m_handle(std::move(handle))
    , m_room(room)
    , m_session({server, u"crowd"_s, m_handle, {}})
    , m_credentials(secrets, m_handle)
    , m_link(m_session, m_credentials)
{
    connect(&m_link, &Link::signedIn, this, &CrowdClient::askHeads);
    connect(&m_link, &Link::connectionLost, this, [this] {
        ++m_connection;
        m_isSurprised = !m_isLossDue;
        m_hasHeads = m_isLossDue = false;
        m_asking = 0;
        for (auto& [stream, cursor] : m_cursors)
            cursor = Cursor{cursor.rev};
    });
    connect(&m_link, &Link::rejected, this, [this](const Error& error) {
        qWarning("%s is nobody: %s", qPrintable(m_handle), wireName(error.code).data());
    });
    connect(&m_session, &Session::closed, this, [this](const Farewell& farewell) {
        ++m_attempts;
        if (std::exchange(m_isSurprised, false)) // the link, which was told before us, has said that it was signed in
            qWarning("%s lost its connection: %s, close code %d", qPrintable(m_handle),
                     wireName(farewell.error.code).data(), farewell.code);
    });
    connect(&m_session, &Session::eventReceived, this, [this](const Event& event) {
        if (const auto* changed = std::get_if<Changed>(&event))
            heard(*changed);
    });
}

CrowdClient::~CrowdClient()
{
    m_link.disconnect(this);
    m_session.disconnect(this);
}

/// As often as it takes: the answer may have been lost, and then the account is there.
void CrowdClient::enroll(const QString& invite)
{
    m_link.signIn(AuthRegister{m_handle, password, m_handle, {}}).then(this, [this, invite](const Result<Done>& done) {
        if (done.ok())
            return join(invite);
        if (done.error().code == ErrorCode::HandleTaken)
            m_link.signIn(AuthLogin{m_handle, password}).then(this, [this, invite](const Result<Done>& in) {
                in.ok() ? join(invite) : enrollAgain(invite);
            });
        else
            enrollAgain(invite);
    });
}

void CrowdClient::enrollAgain(const QString& invite)
{
    QTimer::singleShot(200, this, [this, invite] { enroll(invite); });
}

void CrowdClient::join(const QString& invite)
{
    m_session.request(SpaceJoin{invite}).then(this, [this, invite](const Result<SpaceJoinReply>& joined) {
        m_link.stop();
        m_isEnrolled = joined.ok();
        if (!m_isEnrolled)
            enrollAgain(invite);
    });
}

void CrowdClient::come()
{
    m_cursors.clear();
    expectLoss();
    m_isLossDue = false;
    m_link.retryNow();
}

void CrowdClient::expectLoss()
{
    m_backAt = 0;
    m_attempts = 0;
    m_isLossDue = m_link.state() == Link::State::SignedIn; // else it has lost it already, by itself
}

QString CrowdClient::whereabouts() const
{
    return u"%1: link %2, heads %3, asking %4, loss due %5, attempts %6"_s.arg(m_handle)
        .arg(static_cast<int>(m_link.state()))
        .arg(m_hasHeads)
        .arg(m_asking)
        .arg(m_isLossDue)
        .arg(m_attempts);
}

// --- catching up

void CrowdClient::askHeads()
{
    m_session.request(SyncHeads{}).then(this, [this, connection = m_connection](const Result<SyncHeadsReply>& heads) {
        if (connection != m_connection)
            return;
        if (!heads.ok())
            return again(heads.error(), [this] { askHeads(); });
        m_hasHeads = true;
        for (const StreamHead& head : heads->heads)
            adopt(head);
        lookWhetherBack();
    });
}

/// What it saw the first time counts as known; later only what is asked for or told.
void CrowdClient::adopt(const StreamHead& head)
{
    const auto [found, isNew] = m_cursors.try_emplace(head.stream, Cursor{head.rev});
    if (isNew && head.stream == StreamId{m_room}) {
        m_lastSeq = head.lastSeq.value_or(0);
        m_firstSeq = m_lastSeq + 1;
        m_early.clear();
    }
    if (isNew || found->second.rev < head.rev)
        ask(head.stream); // new: what came before the heads was not heard
}

/// Refused, and on the same connection: asks again, as the library does.
void CrowdClient::again(const Error& error, const std::function<void()>& ask)
{
    qWarning("%s asks again: %s", qPrintable(m_handle), wireName(error.code).data());
    QTimer::singleShot(std::max(1'000, error.retryAfterMs), this, [this, ask, connection = m_connection] {
        if (connection == m_connection)
            ask();
    });
}

void CrowdClient::ask(const StreamId& stream)
{
    Cursor& cursor = m_cursors[stream];
    if (std::exchange(cursor.isAsking, true)) {
        cursor.again = true;
        return;
    }
    ++m_asking;
    cursor.again = false;
    SyncAfter question{stream, cursor.rev, {}, limits::pageMax};
    if (stream.conversation())
        question.messagesFrom = std::max<Seq>(1, m_firstSeq);
    m_session.request(question).then(this,
                                     [this, stream, connection = m_connection](const Result<SyncAfterReply>& reply) {
                                         if (connection == m_connection)
                                             answered(stream, reply);
                                     });
}

void CrowdClient::answered(const StreamId& stream, const Result<SyncAfterReply>& reply)
{
    Cursor& cursor = m_cursors[stream];
    --m_asking;
    cursor.isAsking = false;
    if (!reply.ok()) {
        cursor.again = true; // until it has the answer it is not back
        ++m_asking;
        return again(reply.error(), [this, stream] {
            --m_asking;
            ask(stream);
        });
    }
    for (const Record& record : reply->records)
        if (const auto* message = std::get_if<MessageRecord>(&record))
            take(*message, false);
    cursor.rev = std::max(cursor.rev, reply->rev);
    const auto ahead = std::exchange(cursor.ahead, {});
    if (reply->more || cursor.again)
        ask(stream);
    else
        for (const Changed& changed : ahead)
            heard(changed);
    lookWhetherBack();
}

void CrowdClient::heard(const Changed& changed)
{
    const auto found = m_cursors.find(changed.stream);
    if (found == m_cursors.end() || changed.rev <= found->second.rev)
        return; // the heads will say
    auto& [rev, isAsking, again, ahead] = found->second;
    if (isAsking && (ahead.empty() || ahead.back().rev + 1 == changed.rev))
        return ahead.push_back(changed);
    if (isAsking || changed.rev != rev + 1)
        return ask(changed.stream);
    found->second.rev = changed.rev;
    for (const Record& record : changed.records)
        if (const auto* message = std::get_if<MessageRecord>(&record))
            take(*message, true);
}

void CrowdClient::take(const MessageRecord& message, bool isLive)
{
    if (message.conversation != m_room || message.seq <= m_lastSeq || !m_early.insert(message.seq).second)
        return;
    while (!m_early.empty() && *m_early.begin() == m_lastSeq + 1) {
        ++m_lastSeq;
        m_early.erase(m_early.begin());
    }
    if (m_delays && isLive)
        if (const qint64 said = message.body.section(u' ', 0, 0).toLongLong(); said > 0)
            m_delays->push_back(static_cast<int>((now() - said) / 1'000));
}

void CrowdClient::lookWhetherBack()
{
    if (m_hasHeads && m_asking == 0 && !m_isLossDue && m_backAt == 0)
        m_backAt = now();
}

// --- talking and comparing

void CrowdClient::say(int bytes)
{
    ++m_unanswered;
    const QString body = QString::number(now()) + u" quiet words"_s.repeated(bytes / 12 - 1);
    m_session.request(MessageSend{m_room, u"%1.%2"_s.arg(m_handle).arg(++m_said), body, {}, {}, {}, {}})
        .then(this, [this](const Result<MessageSendReply>& reply) {
            --m_unanswered;
            if (reply.ok())
                return;
            ++m_refused;
            qWarning("%s could not say it: %s", qPrintable(m_handle), wireName(reply.error().code).data());
        });
}

QString CrowdClient::faultAgainst(const SyncHeadsReply& heads) const
{
    for (const StreamHead& head : heads.heads)
        if (head.stream == StreamId{m_room})
            return m_lastSeq == head.lastSeq && m_early.empty()
                       ? QString{}
                       : u"%1 has all up to %2 of %3, and %4 after a hole"_s.arg(m_handle)
                             .arg(m_lastSeq)
                             .arg(head.lastSeq.value_or(0))
                             .arg(m_early.size());
    return u"%1 is not in the room"_s.arg(m_handle);
}

void CrowdClient::compare(const std::function<void(const QString&)>& done)
{
    m_session.request(SyncHeads{}).then(this, [this, done](const Result<SyncHeadsReply>& heads) {
        done(heads.ok() ? faultAgainst(*heads)
                        : u"%1 has no heads: %2"_s.arg(m_handle, QLatin1StringView{wireName(heads.error().code)}));
    });
}

} // namespace tertulia::test
