// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/sync/range_fetch.h"

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

/// What changes while the pages come is told again on a later one, so the last rev holds for all of them.
void RangeFetch::ask(int key)
{
    const Errand& errand = m_errands.at(key);
    SyncAfter question{StreamId{errand.conversation}, errand.whole.rev, errand.range.first, limits::pageMax};
    question.messagesTo = errand.range.last;
    m_session.request(question).then(this, [this, key](const Result<SyncAfterReply>& reply) {
        if (m_errands.contains(key))
            answered(key, reply);
    });
}

void RangeFetch::answered(int key, const Result<SyncAfterReply>& reply)
{
    if (!reply.ok())
        return finish(key, reply.error());
    Errand& errand = m_errands.at(key);
    SyncAfterReply& whole = errand.whole;
    const bool isSense = reply->stream == StreamId{errand.conversation} && reply->rev >= whole.rev &&
                         (!reply->more || reply->rev > whole.rev);
    whole.records.insert(whole.records.end(), reply->records.begin(), reply->records.end());
    whole.users.insert(whole.users.end(), reply->users.begin(), reply->users.end());
    whole.rev = reply->rev;
    if (!isSense || whole.records.size() > mostRecords)
        return finish(key, Error::make(ErrorCode::BadReply));
    if (reply->more)
        return ask(key);
    whole.stream = reply->stream;
    m_streams.replaceRange(errand.range, std::move(whole), [this, key](const Result<int>& repaired) {
        if (m_errands.contains(key))
            finish(key, repaired);
    });
}

void RangeFetch::finish(int key, const Result<int>& repaired)
{
    const Then then = m_errands.extract(key).mapped().then;
    then(repaired);
}

} // namespace tertulia
