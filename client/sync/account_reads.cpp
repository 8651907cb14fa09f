// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Account that answers from the disk.
#include "client/sync/account.h"
#include "client/sync/account_parts.h"

namespace tertulia {

namespace {

template<typename T>
std::vector<T> orEmpty(const Result<std::vector<T>>& found)
{
    return found.ok() ? *found : std::vector<T>{};
}

} // namespace

QFuture<std::vector<ConversationRow>> Account::conversations()
{
    if (!m->local)
        return ready(std::vector<ConversationRow>{});
    return m->local->cache->conversations().then(this, &orEmpty<ConversationRow>);
}

QFuture<std::vector<SpaceRow>> Account::spaces()
{
    if (!m->local)
        return ready(std::vector<SpaceRow>{});
    return m->local->cache->spaces().then(this, &orEmpty<SpaceRow>);
}

QFuture<std::vector<MessageRow>> Account::messages(ConversationId conversation, Seq before, int limit)
{
    if (!m->local)
        return ready(std::vector<MessageRow>{});
    return m->local->cache->messages(conversation, before, limit)
        .then(this, [this, conversation, before](const Result<std::vector<MessageRow>>& found) {
            auto page = orEmpty(found);
            return before == 0 ? m->local->withPending(conversation, std::move(page)) : page;
        });
}

QFuture<std::vector<MessageRow>> Account::addressed(int limit)
{
    if (!m->local)
        return ready(std::vector<MessageRow>{});
    return m->local->cache->addressed(limit).then(this, &orEmpty<MessageRow>);
}

QFuture<Result<SearchMessagesReply>> Account::search(const SearchMessages& request)
{
    if (!m->local)
        return ready<Result<SearchMessagesReply>>(Error::make(ErrorCode::Storage));
    return m->local->cache->search(request);
}

QFuture<std::optional<MessageRow>> Account::message(MessageId id)
{
    if (!m->local)
        return ready(std::optional<MessageRow>{});
    return m->local->cache->message(id).then(
        this, [](const Result<std::optional<MessageRow>>& found) { return found.ok() ? *found : std::nullopt; });
}

QFuture<std::vector<UserRecord>> Account::users(const std::vector<UserId>& ids)
{
    if (!m->local)
        return ready(std::vector<UserRecord>{});
    return m->local->cache->users(ids).then(this, &orEmpty<UserRecord>);
}

QFuture<std::vector<MemberRow>> Account::members(const StreamId& stream)
{
    if (!m->local)
        return ready(std::vector<MemberRow>{});
    return m->local->cache->members(stream).then(this, &orEmpty<MemberRow>);
}

QFuture<std::vector<Record>> Account::records(const StreamId& stream)
{
    if (!m->local)
        return ready(std::vector<Record>{});
    return m->local->cache->records(stream).then(this, &orEmpty<Record>);
}

QFuture<std::vector<Record>> Account::records()
{
    if (!m->local)
        return ready(std::vector<Record>{});
    return m->local->cache->records().then(this, &orEmpty<Record>);
}

} // namespace tertulia
