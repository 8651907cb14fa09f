// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/sync.h"

#include "server/services/access.h"
#include "server/services/joining.h"
#include "server/services/paging.h"
#include "server/store/commands.h"
#include "server/store/emoji.h"
#include "server/store/later.h"
#include "server/store/members.h"
#include "server/store/messages.h"
#include "server/store/notifications.h"
#include "server/store/own_marks.h"
#include "server/store/polls.h"
#include "server/store/reactions.h"
#include "server/store/read_marks.h"
#include "server/store/relations.h"
#include "server/store/roles.h"
#include "server/store/streams.h"
#include "shared/protocol/heads_digest.h"
#include "shared/protocol/teeth.h"

#include <QLoggingCategory>

namespace tertulia::sync {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(syncLog, "tertulia.services.sync")

/// What a stream holds after a rev: at least the first `pageSize + 1` records of it, by rev.
struct Changed
{
    Rev head = 0;
    std::vector<Record> records{};

    template<typename R>
    void add(std::vector<R> more)
    {
        records.insert(records.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    /// By rev, and of each kind's first ones the first of all. Keys are sorted, not records, which are big.
    void order(size_t most)
    {
        std::vector<std::pair<Rev, size_t>> keys;
        keys.reserve(records.size());
        for (const Record& record : records)
            keys.emplace_back(revOf(record), keys.size());
        std::sort(keys.begin(), keys.end());
        keys.resize(std::min(keys.size(), most));
        std::vector<Record> ordered;
        ordered.reserve(keys.size());
        for (const auto& [rev, place] : keys)
            ordered.push_back(std::move(records[place]));
        records = std::move(ordered);
    }
};

Error beyondHead()
{
    return Error::badField(u"rev"_s, u"beyond_head"_s);
}

Result<Changed> inConversation(Tx& tx, const Actor& actor, ConversationId id, const SyncAfter& request, int fetch)
{
    TRY(auto sight, accessConversation(tx, actor, id, Action::SeeConversation));
    const store::ConversationRow& conversation = sight.conversation;
    if (request.rev > conversation.rev)
        return beyondHead();
    Changed changed{conversation.rev};
    if (request.rev == conversation.rev)
        return changed;
    const bool isPart = request.messagesTo.has_value();
    if (!isPart && conversation.record.rev > request.rev)
        changed.records.emplace_back(conversation.record);
    if (!isPart) {
        TRY(auto members, store::membersAfter(tx.db, id, request.rev, fetch));
        changed.add(std::move(members));
    }
    const Seq from = std::max(request.messagesFrom.value_or(0), sight.firstSeq);
    const Seq upTo = std::min(request.messagesTo.value_or(conversation.lastSeq), conversation.lastSeq);
    const bool fewerBySeq = (from > 0 || isPart) && upTo - from < conversation.rev - request.rev;
    const store::ChangedMessages wanted{id, request.rev, from, fetch, fewerBySeq, upTo};
    TRY(auto messages, store::changedMessages(tx.db, wanted));
    changed.add(std::move(messages));
    TRY(auto reactions, store::changedReactions(tx.db, wanted));
    changed.add(std::move(reactions));
    TRY(auto votes, store::changedVotes(tx.db, wanted));
    changed.add(std::move(votes));
    return changed;
}

Result<Changed> inSpace(Tx& tx, const Actor& actor, SpaceId id, Rev rev, int fetch)
{
    TRY(const auto sight, accessSpace(tx, actor, id, Action::SeeSpace));
    if (rev > sight.rev)
        return beyondHead();
    Changed changed{sight.rev};
    if (sight.record.rev > rev)
        changed.records.emplace_back(sight.record);
    TRY(auto members, store::spaceMembersAfter(tx.db, id, rev, fetch));
    changed.add(std::move(members));
    TRY(auto roles, store::rolesAfter(tx.db, id, rev, fetch));
    changed.add(std::move(roles));
    TRY(auto categories, store::categoriesAfter(tx.db, id, rev, fetch));
    changed.add(std::move(categories));
    TRY(auto rooms, store::roomsAfter(tx.db, id, rev, fetch));
    changed.add(std::move(rooms));
    TRY(auto emoji, store::emojiAfter(tx.db, id, rev, fetch));
    changed.add(std::move(emoji));
    return changed;
}

Result<Changed> inOwnStream(Tx& tx, const Actor& actor, UserId id, Rev rev, int fetch)
{
    if (id != actor.user)
        return ErrorCode::NotFound;
    TRY(const auto head, store::userHead(tx.db, id));
    if (!head)
        return ErrorCode::NotFound;
    if (rev > *head)
        return beyondHead();
    Changed changed{*head};
    TRY(auto memberships, store::membershipsAfter(tx.db, id, rev, fetch));
    changed.add(std::move(memberships));
    TRY(auto spaces, store::spaceMembershipsAfter(tx.db, id, rev, fetch));
    changed.add(std::move(spaces));
    TRY(auto marks, store::readMarksAfter(tx.db, id, rev, fetch));
    changed.add(std::move(marks));
    TRY(auto relations, store::friendsAfter(tx.db, id, rev, fetch));
    changed.add(std::move(relations));
    TRY(auto blocks, store::blocksAfter(tx.db, id, rev, fetch));
    changed.add(std::move(blocks));
    TRY(auto privacy, store::privacyAfter(tx.db, id, rev));
    changed.add(std::move(privacy));
    TRY(auto calls, store::callsAfter(tx.db, id, rev, fetch));
    changed.add(std::move(calls));
    TRY(auto settings, store::notifySettingsAfter(tx.db, id, rev, fetch));
    changed.add(std::move(settings));
    TRY(auto prefs, store::notifyPrefsAfter(tx.db, id, rev));
    changed.add(std::move(prefs));
    TRY(auto unread, store::unreadFromAfter(tx.db, id, rev, fetch));
    changed.add(std::move(unread));
    TRY(auto drafts, store::draftsAfter(tx.db, id, rev, fetch));
    changed.add(std::move(drafts));
    TRY(auto order, store::spaceOrderAfter(tx.db, id, rev));
    changed.add(std::move(order));
    TRY(auto scheduled, store::scheduledAfter(tx.db, id, rev, fetch));
    changed.add(std::move(scheduled));
    TRY(auto reminders, store::remindersAfter(tx.db, id, rev, fetch));
    changed.add(std::move(reminders));
    TRY(auto saved, store::savedAfter(tx.db, id, rev, fetch));
    changed.add(std::move(saved));
    return changed;
}

Result<Changed> changedIn(Tx& tx, const Actor& actor, const SyncAfter& request, int fetch)
{
    if (const auto conversation = request.stream.conversation())
        return inConversation(tx, actor, *conversation, request, fetch);
    if (request.messagesTo)
        return Error::badField(u"messages_to"_s, u"conversations_only"_s);
    if (const auto space = request.stream.space())
        return inSpace(tx, actor, *space, request.rev, fetch);
    return inOwnStream(tx, actor, request.stream.user().value_or(UserId{}), request.rev, fetch);
}

template<typename R>
Result<Profiles> profilesFor(Tx& tx, const std::vector<R>& records)
{
    std::vector<UserId> people;
    people.reserve(records.size());
    for (const R& record : records)
        people.push_back(personIn(record));
    return loadProfiles(tx, std::move(people));
}

} // namespace

Result<SyncHeadsReply> heads(Tx& tx, const Actor& actor, const SyncHeads& request)
{
    TRY(auto heads, store::followedHeads(tx.db, actor.user, maxFollowed));
    if (heads.size() == static_cast<size_t>(maxFollowed)) {
        TRY(const int64_t count, store::followedCount(tx.db, actor.user));
        if (count > maxFollowed)
            qCWarning(syncLog) << "user follows" << count << "streams, heads names only" << maxFollowed;
    }
    if (request.known && *request.known == headsDigest(heads))
        return SyncHeadsReply{{}, true};
    return SyncHeadsReply{std::move(heads)};
}

Result<SyncAfterReply> after(Tx& tx, const Actor& actor, const SyncAfter& request)
{
    const int limit = pageSize(request.limit);
    const int fetch = limit + 1;
    TRY(auto changed, changedIn(tx, actor, request, fetch));
    changed.order(static_cast<size_t>(fetch));
    if (teeth::bites(teeth::Bug::ResumeOffByOne) && request.rev > 0 && !changed.records.empty())
        changed.records.erase(changed.records.begin());
    TRY(const auto profiles, profilesFor(tx, changed.records));
    PageMeter meter(limit, profiles);
    SyncAfterReply reply;
    reply.stream = request.stream;
    reply.rev = changed.head;
    for (Record& record : changed.records) {
        if (!meter.take(record)) {
            reply.more = true;
            reply.rev = revOf(reply.records.back());
            break;
        }
        reply.records.push_back(std::move(record));
    }
    reply.users = meter.takeUsers();
    return reply;
}

} // namespace tertulia::sync
