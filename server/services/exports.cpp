// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/exports.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/store/exports.h"
#include "server/store/members.h"
#include "server/store/messages.h"
#include "server/store/profiles.h"
#include "server/store/threads.h"

namespace tertulia::exports {

using namespace Qt::StringLiterals;

/// Rooms: who may do everything there. Groups: who leads them. A direct is as much the one's as the other's.
Result<Done> mayExport(Tx& tx, const Actor& actor, ConversationId conversation)
{
    TRY(const auto sight, accessConversation(tx, actor, conversation, Action::SeeConversation));
    if (sight.parent) // it goes with its conversation
        return mayExport(tx, actor, sight.place().id);
    const ConversationRecord& record = sight.conversation.record;
    if (record.kind == ConversationKind::Group)
        return require(Action::EditConversation, factsOf(tx, actor, sight));
    if (record.kind == ConversationKind::Direct)
        return Done{};
    const Standing standing = sight.standing.value_or(Standing{});
    const Verdict verdict = verdictOf(rulesOf(Permission::Administrator, standing, {}, actor.user, tx.clock.now()));
    return verdict.allowed ? Result<Done>(Done{}) : Error::forbidden(verdict.rule.text());
}

Result<ConversationRecord> open(Tx& tx, const Actor& actor, ConversationId conversation)
{
    TRY(auto sight, accessConversation(tx, actor, conversation, Action::SeeConversation));
    return std::move(sight.conversation.record);
}

Result<std::vector<ConversationId>> threads(Tx& tx, const Actor& actor, ConversationId conversation,
                                            std::optional<ConversationId> after, int limit)
{
    TRY(const auto sight, accessConversation(tx, actor, conversation, Action::SeeConversation));
    return store::threadsOf(tx.db, conversation, sight.firstSeq, after, limit);
}

Result<Actor> leaderOf(Tx& tx, ConversationId conversation)
{
    TRY(const auto sight, store::sightOfConversation(tx.db, conversation, {}));
    if (!sight)
        return ErrorCode::NotFound;
    TRY(const auto members, store::presentMembers(tx.db, conversation, limits::jsonArray));
    const ConversationRecord& record = sight->conversation.record;
    if (record.space && !record.isPrivate) {
        TRY(const auto space, store::sightOfSpace(tx.db, *record.space, {}));
        if (space)
            return Actor{space->record.owner, {}};
    }
    // Who sees all of it is better than who came later.
    const auto first = std::min_element(members.begin(), members.end(),
                                        [](const auto& a, const auto& b) { return a.firstSeq < b.firstSeq; });
    return first == members.end() ? Result<Actor>{ErrorCode::NotFound} : Actor{first->user, {}};
}

Result<Done> note(Tx& tx, const Actor& actor, ConversationId conversation)
{
    CHECK(mayExport(tx, actor, conversation));
    TRY(const auto record, open(tx, actor, conversation));
    return record.space ? audit::write(tx, actor, {*record.space, "conversation.export", {}, conversation.text()})
                        : Done{};
}

Result<Account> account(Tx& tx, UserId user)
{
    TRY(const auto profile, store::profileOf(tx.db, user));
    if (!profile || profile->user.isDeleted())
        return ErrorCode::NotFound;
    return Account{profile->user, profile->bio};
}

Result<std::vector<Place>> placesOf(Tx& tx, UserId user)
{
    TRY(const auto found, store::writtenPlaces(tx.db, user));
    std::vector<Place> places;
    places.reserve(found.size());
    for (const store::WrittenPlace& one : found)
        places.push_back({one.conversation, one.lastSeq});
    return places;
}

Result<std::vector<MessageRecord>> written(Tx& tx, UserId user, ConversationId conversation, Seq after, Seq upTo)
{
    return store::messagesBy(tx.db, user, conversation, after, upTo);
}

} // namespace tertulia::exports
