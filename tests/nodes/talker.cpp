// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/nodes/talker.h"

#include "shared/protocol/block_digest.h"
#include "shared/protocol/canonical_form.h"

namespace tertulia::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenWords = 20ms;
constexpr auto afterRefusal = 50ms;
constexpr auto betweenTries = 100ms;
constexpr auto patience = 3s;

} // namespace

Talker::Talker(QString name, SignedInReply me, Doors doors, TalkLedger& ledger)
    : m_name(std::move(name)), m_me(std::move(me)), m_doors(std::move(doors)), m_ledger(ledger)
{
    m_again.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { m_stage == Stage::Away ? connectNow() : sayNext(); });
    connect(&m_patience, &QTimer::timeout, this, &Talker::giveUp);
    connect(&m_socket, &QWebSocket::connected, this, &Talker::enter);
    connect(&m_socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::UnconnectedState)
            lost();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &Talker::received);
}

Talker::~Talker()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

// --- the way in

void Talker::come(ConversationId conversation)
{
    m_conversation = conversation;
    connectNow();
}

void Talker::connectNow()
{
    m_door = m_doors(m_attempts++);
    if (m_door.isEmpty())
        return m_again.start(betweenTries);
    m_stage = Stage::Connecting;
    m_liveRev = 0;
    m_patience.start(patience);
    m_socket.open(m_door);
}

/// The socket's end, however it came: of a connection, or of the attempt.
void Talker::lost()
{
    if (m_stage == Stage::Away)
        return;
    if (m_stage == Stage::Live)
        ++m_losses;
    giveUp();
}

void Talker::giveUp()
{
    m_stage = Stage::Away;
    m_patience.stop();
    m_pending.clear();
    m_early.clear();
    m_socket.abort();
    m_again.start(betweenTries);
}

void Talker::move()
{
    m_attempts = 0;
    giveUp();
}

void Talker::enter()
{
    m_stage = Stage::Entering;
    ask(Hello{limits::protocolVersion, u"talker 1"_s, m_name}, [this](const Result<HelloReply>& hello) {
        if (!hello.ok())
            return giveUp();
        enterWith({{}, m_me.accessToken});
    });
}

void Talker::enterWith(const AuthResume& tokens)
{
    ask(tokens, [this, tokens](const Result<SignedInReply>& me) {
        if (!me.ok() && me.error().code == ErrorCode::BadToken && tokens.accessToken) // it lasts some minutes
            return enterWith({m_me.refreshToken, {}});
        if (!me.ok()) {
            m_turnedAway += isRetryable(me.error().code) ? 0 : 1;
            return giveUp();
        }
        if (tokens.refreshToken)
            m_me = *me;
        m_stage = Stage::CatchingUp;
        catchUp();
    });
}

void Talker::catchUp()
{
    ask(SyncAfter{m_conversation, m_rev}, [this](const Result<SyncAfterReply>& page) {
        if (!page.ok())
            return giveUp();
        take(page->rev, page->records);
        if (page->more)
            return catchUp();
        m_patience.stop();
        m_stage = Stage::Live;
        m_resumed += m_lastSeq > 0 ? 1 : 0;
        m_attempts = 0;
        const auto early = std::exchange(m_early, {});
        for (const Changed& changed : early)
            heard(changed);
        sayNext();
    });
}

// --- what he hears

void Talker::received(const QString& text)
{
    auto frame = parseServerFrame(text.toUtf8());
    if (!frame.ok())
        return fault(u"the server sent what is not the protocol"_s);
    if (const auto* event = std::get_if<Event>(&*frame)) {
        const auto* changed = std::get_if<Changed>(event);
        if (changed != nullptr && changed->stream == StreamId{m_conversation})
            m_stage == Stage::Live ? heard(*changed) : m_early.push_back(*changed);
        return;
    }
    const auto* ok = std::get_if<OkFrame>(&*frame);
    const auto* error = std::get_if<ErrorFrame>(&*frame);
    const auto answered = m_pending.extract(ok != nullptr ? ok->id : error != nullptr ? error->id.value_or(0) : 0);
    if (answered.empty())
        return;
    answered.mapped()(ok != nullptr ? Result<OkFrame>{*ok} : Result<OkFrame>{error->error});
}

void Talker::heard(const Changed& changed)
{
    if (m_liveRev != 0 && changed.rev != m_liveRev + 1)
        fault(u"rev %1 came after rev %2"_s.arg(changed.rev).arg(m_liveRev));
    else if (changed.rev > m_rev + 1)
        fault(u"rev %1 came, and he had caught up to %2"_s.arg(changed.rev).arg(m_rev));
    m_liveRev = changed.rev;
    if (changed.rev > m_rev)
        take(changed.rev, changed.records);
}

void Talker::take(Rev rev, const std::vector<Record>& records)
{
    m_rev = std::max(m_rev, rev);
    for (const Record& record : records)
        if (const auto* message = std::get_if<MessageRecord>(&record))
            takeMessage(*message);
}

void Talker::takeMessage(const MessageRecord& message)
{
    if (message.seq != m_lastSeq + 1)
        fault(u"message %1 came after message %2"_s.arg(message.seq).arg(m_lastSeq));
    m_lastSeq = message.seq;
    m_unproven.push_back(message);
    if (message.author == m_me.user.id)
        return;
    const auto said = m_ledger.said.constFind(message.body);
    const auto late = said == m_ledger.said.cend() ? 0ns : std::chrono::steady_clock::now() - *said;
    m_ledger.delays.push_back(static_cast<int>(late / 1ms));
}

// --- what he says

void Talker::talk(bool isTalking)
{
    m_isTalking = isTalking;
    sayNext();
}

void Talker::sayNext()
{
    if (m_stage != Stage::Live || !m_pending.empty() || m_again.isActive())
        return;
    if (!m_saying && !m_isTalking)
        return;
    if (!m_saying) {
        const QString text = u"%1.%2"_s.arg(m_name).arg(++m_count);
        m_saying = MessageSend{m_conversation, u"client-id-"_s + text, text};
    }
    say();
}

void Talker::say()
{
    ask(*m_saying, [this](const Result<MessageSendReply>& sent) {
        if (!sent.ok()) {
            m_refusal = wireName(sent.error().code) + u' ' + sent.error().detail;
            if (!isRetryable(sent.error().code))
                fault(u"he may not speak: "_s + m_refusal);
            return m_again.start(afterRefusal);
        }
        const auto [other, isNew] = m_ledger.acknowledged.emplace(sent->seq, m_saying->body);
        if (!isNew)
            fault(u"%1 has the place of %2"_s.arg(m_saying->body, other->second));
        m_ledger.said.insert(m_saying->body, std::chrono::steady_clock::now());
        m_saying.reset();
        m_again.start(betweenWords);
    });
}

// --- the proof

void Talker::prove(const std::function<void()>& done)
{
    for (const MessageRecord& message : m_unproven)
        if (m_ledger.acknowledged[message.seq] != message.body)
            fault(u"message %1 is %2, and %3 was acknowledged"_s.arg(message.seq)
                      .arg(message.body, m_ledger.acknowledged[message.seq]));
    ask(SyncHeads{}, [this, done](const Result<SyncHeadsReply>& reply) {
        const StreamHead none;
        const StreamHead* head = &none;
        if (reply.ok())
            for (const StreamHead& one : reply->heads)
                if (one.stream == StreamId{m_conversation})
                    head = &one;
        if (head->rev != m_rev || head->lastSeq != m_lastSeq)
            fault(u"the head is at rev %1, he is at %2"_s.arg(head->rev).arg(m_rev));
        proveBlocks(head->rev, done);
    });
}

void Talker::proveBlocks(Rev rev, const std::function<void()>& done)
{
    const auto all = claims();
    if (all.empty())
        return done();
    ask(SyncVerify{m_conversation, rev, all}, [this, done](const Result<SyncVerifyReply>& reply) {
        if (!reply.ok() || reply->behind || !reply->mismatched.empty())
            fault(u"the digests differ"_s);
        m_unproven.clear();
        done();
    });
}

std::vector<BlockClaim> Talker::claims() const
{
    std::vector<BlockClaim> all;
    for (size_t at = 0; at < m_unproven.size() && all.size() < size_t{limits::verifiedBlocks};) {
        const int64_t block = blockOf(m_unproven[at].seq);
        size_t end = at;
        while (end < m_unproven.size() && blockOf(m_unproven[end].seq) == block)
            ++end;
        const SeqRange range{m_unproven[at].seq, m_unproven[end - 1].seq};
        BlockDigest digest(m_conversation, range);
        for (; at < end; ++at)
            digest.add(canonicalForm(m_unproven[at], {}, {}));
        all.push_back({block, range.first, range.last, digest.text()});
    }
    return all;
}

QString Talker::whereabouts() const
{
    constexpr std::array stages{"away", "connecting", "entering", "catching up", "live"};
    return u"%1 at %2: %3, message %4, rev %5, %6%7"_s.arg(
        m_name, m_door.toString(), QLatin1StringView{stages.at(static_cast<size_t>(m_stage))},
        QString::number(m_lastSeq), QString::number(m_rev), m_saying ? u"saying "_s + m_saying->body : u"silent"_s,
        m_refusal.isEmpty() ? QString{} : u", lately "_s + m_refusal);
}

} // namespace tertulia::test
