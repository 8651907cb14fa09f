// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/replay.h"

#include "client/platform/secret_store.h"
#include "client/sync/account_parts.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QThread>

namespace tertulia {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Asked askedBy(const QJsonObject& frame)
{
    return {frame.value(u"id"_s).toInteger(), frame.value(u"type"_s).toString(), frame.value(u"data"_s).toObject()};
}

QByteArray frameText(const QJsonObject& frame)
{
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

} // namespace

Replay::Replay(Recording recording, QObject* parent)
    : QObject(parent)
    , m_recording(std::move(recording))
    , m_secrets(std::make_unique<SecretStore>(SecretStore::Kind::MemoryOnly))
{
    AccountConfig config;
    config.directory = m_folder.path() + u"/account"_s;
    config.server = QUrl(u"ws://recording.invalid"_s);
    config.timing.reply = 24h; // what has no answer in the recording never had one
    config.proofPace = 24h;
    config.line = [this]() -> std::unique_ptr<Line> {
        auto line = std::make_unique<ReplayLine>();
        connect(line.get(), &ReplayLine::asked, this, [this](const Asked& question) { m_questions.asked(question); });
        connect(line.get(), &Line::closed, this, [this] { m_line = nullptr; });
        m_line = line.get();
        return line;
    };
    m_account = std::make_unique<Account>(config, *m_secrets);
    m_account->m->turns.hold();
}

Replay::~Replay() = default;

Result<ReplayResult> Replay::run()
{
    if (!m_recording.isWhole())
        return Error::badField(u"whole"_s);
    m_account->start();
    if (!m_account->m->local || !turnUntil([this] { return m_account->isReady(); }, patience))
        return Error::make(ErrorCode::Storage);
    for (const RecordedEvent& event : m_recording.events) {
        play(event);
        settle();
    }
    while (!m_account->m->turns.isEmpty()) {
        takeAnswer();
        settle();
    }
    auto hash = m_account->m->local->cache->stateHash();
    if (!turnUntil([&hash] { return hash.isFinished(); }, patience))
        return Error::make(ErrorCode::Timeout);
    TRY(m_result.reached, hash.result());
    m_result.recorded = m_recording.state;
    m_result.unanswered = m_questions.unanswered();
    return m_result;
}

void Replay::play(const RecordedEvent& event)
{
    using Kind = RecordedEvent::Kind;
    switch (event.kind) {
    case Kind::Opened:
        return open();
    case Kind::Sent:
        return ask(askedBy(event.frame));
    case Kind::Received:
        ++m_result.frames;
        return receive(event.frame);
    case Kind::Taken:
        return takeAnswer();
    case Kind::Rebuilt:
        (void)m_account->rebuild();
        return;
    case Kind::Closed:
        if (m_line)
            m_line->end({Error::make(event.error), event.code});
        m_questions.clear();
        return;
    }
}

/// Somebody signs in, or the library wants to come back and does not have to wait for it.
void Replay::open()
{
    if (m_account->state() == Account::State::SignedOut)
        m_account->signIn(u"somebody"_s, u"with a password"_s);
    else if (!m_line)
        m_account->retryNow();
    if (turnUntil([this] { return m_line != nullptr; }, patience))
        m_line->begin();
}

void Replay::ask(const Asked& recorded)
{
    if (m_questions.match(recorded))
        return;
    askFor(recorded);
    settle();
    if (m_questions.match(recorded) || m_questions.matchLoosely(recorded))
        return;
    if (recorded.type.startsWith(u"auth."_s) || recorded.type == QLatin1StringView{Hello::type})
        return; // these are the library's own
    (void)m_account->m->session.request(recorded.type, recorded.data);
    (void)m_questions.match(recorded);
}

void Replay::askFor(const Asked& recorded)
{
    SyncEngine& engine = m_account->m->local->engine;
    const auto is = [&recorded](const char* type) { return recorded.type == QLatin1StringView{type}; };
    const auto nothing = [](const auto& /*result*/) {};
    if (is(SyncAfter::type)) {
        const auto question = decode<SyncAfter>(recorded.data);
        const auto conversation = question.ok() ? question->stream.conversation() : std::nullopt;
        if (conversation && question->messagesTo)
            engine.fetchRange(*conversation, {question->messagesFrom.value_or(1), *question->messagesTo}, nothing);
        else if (question.ok())
            engine.want(question->stream);
    } else if (is(HistoryPage::type)) {
        const auto question = decode<HistoryPage>(recorded.data);
        if (question.ok() && question->before)
            engine.fetchOlder(question->conversation);
        else if (question.ok() && question->limit == 1)
            engine.learnPlace(question->conversation, nothing);
    } else if (is(ThreadWatch::type)) {
        const auto question = decode<ThreadWatch>(recorded.data);
        if (question.ok())
            engine.watchThreads({question->threads.begin(), question->threads.end()});
    }
}

/// To each who waits for it, under the id by which he asked.
void Replay::receive(const QJsonObject& frame)
{
    if (!m_line)
        return;
    if (frame.isEmpty())
        return m_line->receive("no JSON");
    if (!frame.contains(u"id"_s))
        return m_line->receive(frameText(frame));
    for (const int64_t id : m_questions.answered(frame.value(u"id"_s).toInteger())) {
        QJsonObject ours = frame;
        ours.insert(u"id"_s, static_cast<qint64>(id));
        if (m_line)
            m_line->receive(frameText(ours));
    }
}

void Replay::takeAnswer()
{
    AnswerTurns& turns = m_account->m->turns;
    if (!turns.isEmpty() && turnUntil([&turns] { return turns.isReady(); }, patience))
        turns.handOut();
    else
        ++m_result.answersShort;
}

/// What follows from it in this thread: queued calls, and what the library puts off to the next turn of the loop.
void Replay::settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // lines that ended
}

template<typename F>
bool Replay::turnUntil(F isTrue, std::chrono::milliseconds atMost)
{
    const QDeadlineTimer end(atMost);
    while (!isTrue() && !end.hasExpired()) {
        QCoreApplication::processEvents();
        QThread::yieldCurrentThread();
    }
    return isTrue();
}

} // namespace tertulia
