// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/range_fetch.h"

#include "client/sync/retry_pause.h"

#include <QTimer>

namespace tertulia {

RangeFetch::RangeFetch(Session& session, StreamSync& streams, QObject* parent)
    : QObject(parent), m_session(session), m_streams(streams)
{
}

void RangeFetch::fetch(ConversationId conversation, SeqRange range, const Then& then)
{
    const int key = ++m_lastKey;
    m_errands[key] = {conversation, range, then};
    ask(key);
}

void RangeFetch::stop()
{
    while (!m_errands.empty())
        finish(m_errands.begin()->first, Error::make(ErrorCode::Offline));
}

/// All errands share one pace.
void RangeFetch::ask(int key)
{
    const auto now = std::chrono::steady_clock::now();
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(std::max(m_nextPage, now) - now);
    m_nextPage = std::max(m_nextPage, now) + pace;
    if (wait.count() == 0)
        return send(key);
    QTimer::singleShot(wait, this, [this, key] {
        if (m_errands.contains(key))
            send(key);
    });
}

/// What changes while the pages come is told again on a later one, so the last rev holds for all of them.
void RangeFetch::send(int key)
{
    const Errand& errand = m_errands.at(key);
    SyncAfter question{StreamId{errand.conversation}, errand.whole.rev, errand.part.first, limits::pageMax};
    question.messagesTo = errand.part.last;
    m_session.request(question).then(this, [this, key](const Result<SyncAfterReply>& reply) {
        if (m_errands.contains(key))
            answered(key, reply);
    });
}

void RangeFetch::answered(int key, const Result<SyncAfterReply>& reply)
{
    if (!reply.ok())
        return refused(key, reply.error());
    Errand& errand = m_errands.at(key);
    errand.failures = 0;
    SyncAfterReply& whole = errand.whole;
    const StreamId stream{errand.conversation};
    const bool isSense = reply->stream == stream && reply->rev >= whole.rev && (!reply->more || reply->rev > whole.rev);
    if (!isSense)
        return finish(key, Error::make(ErrorCode::BadReply));
    whole.stream = stream;
    whole.records.insert(whole.records.end(), reply->records.begin(), reply->records.end());
    whole.users.insert(whole.users.end(), reply->users.begin(), reply->users.end());
    whole.rev = reply->rev;
    if (whole.records.size() > mostRecords)
        return halve(key);
    // A change overtook the answer: without it an older state would stand where a newer one was seen.
    const bool isOlder = reply->rev < m_streams.rev(stream) && errand.older < mostOlder;
    if (!reply->more && isOlder)
        ++errand.older;
    if (reply->more || isOlder)
        return ask(key);
    apply(key);
}

/// The same page again; a clear no is final.
void RangeFetch::refused(int key, const Error& error)
{
    Errand& errand = m_errands.at(key);
    if (!isRetryable(error.code) || error.code == ErrorCode::Offline || ++errand.failures == patience)
        return finish(key, error);
    QTimer::singleShot(retryPause(error, errand.failures - 1), this, [this, key] {
        if (m_errands.contains(key))
            ask(key);
    });
}

void RangeFetch::halve(int key)
{
    Errand& errand = m_errands.at(key);
    const SeqRange all = errand.part;
    if (all.first == all.last)
        return finish(key, Error::make(ErrorCode::BadReply));
    const Seq middle = all.first + (all.last - all.first) / 2;
    errand.part = {all.first, middle};
    errand.parts.push_back({middle + 1, all.last});
    errand.whole = {};
    ask(key);
}

void RangeFetch::apply(int key)
{
    Errand& errand = m_errands.at(key);
    m_streams.replaceRange(errand.part, std::exchange(errand.whole, {}), [this, key](const Result<Repaired>& repaired) {
        if (m_errands.contains(key))
            applied(key, repaired);
    });
}

void RangeFetch::applied(int key, const Result<Repaired>& repaired)
{
    if (!repaired.ok())
        return finish(key, repaired);
    Errand& errand = m_errands.at(key);
    errand.repaired.messages += repaired->messages;
    errand.repaired.contradicted += repaired->contradicted;
    if (errand.parts.empty())
        return finish(key, errand.repaired);
    errand.part = errand.parts.back();
    errand.parts.pop_back();
    ask(key);
}

void RangeFetch::finish(int key, const Result<Repaired>& repaired)
{
    const Result<Repaired> told = repaired; // it may live in the errand
    const Then then = m_errands.extract(key).mapped().then;
    then(told);
}

} // namespace tertulia
