// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/account_end.h"

#include "server/services/avatars.h"
#include "server/services/bots.h"
#include "server/services/devices.h"
#include "server/services/files.h"
#include "server/services/friends.h"
#include "server/services/joining.h"
#include "server/services/polls.h"
#include "server/services/profiles.h"
#include "server/services/reactions.h"
#include "server/services/second_factor.h"
#include "server/services/stamps.h"
#include "server/store/account_ends.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/profiles.h"
#include "server/store/spaces.h"
#include "server/store/users.h"

#include <algorithm>
#include <set>

namespace tertulia::account_end {

using namespace Qt::StringLiterals;

namespace {

constexpr int erasedAtOnce = 100;

Result<Done> proveSecondFactor(Tx& tx, UserId user, const Wish& wish)
{
    TRY(const bool isOn, second_factor::isOn(tx, user));
    if (!isOn)
        return Done{};
    if (!wish.code)
        return ErrorCode::SecondFactorRequired;
    return second_factor::prove(tx, user, wish.sealKey, *wish.code);
}

/// Nothing is left but that there was somebody. Those who see it hear of it while they still share a place with him.
Result<Done> becomeNobody(Tx& tx, UserRecord user)
{
    CHECK(avatars::release(tx, user.avatar));
    CHECK(files::dropUnsentOf(tx, user.id));
    user.handle = u'~' + user.id.text();
    user.displayName = u"deleted user"_s;
    user.avatar.clear();
    user.status.clear();
    user.statusUntil.reset();
    CHECK(store::emptyAccount(tx.db, user.id, user.handle, tx.clock.now()));
    CHECK(profiles::announce(tx, std::move(user)));
    return Done{};
}

/// Nobody has a relation to a deleted account that he could not end any more, having no name to call it by.
Result<Done> endRelations(Tx& tx, UserId user)
{
    TRY(const auto others, store::friendsOf(tx.db, user));
    for (const UserId other : others)
        CHECK(friends::part(tx, user, other));
    TRY(const auto blockers, store::blockersOf(tx.db, user));
    for (const UserId blocker : blockers)
        CHECK(stamp(tx, blocker, BlockRecord{user, false, tx.clock.now()}));
    return Done{};
}

/// Directs keep their two people.
Result<Done> leaveEverything(Tx& tx, UserId user)
{
    TRY(const auto spaces, store::spacesOf(tx.db, user));
    for (const SpaceId space : spaces) {
        TRY(auto member, store::findSpaceMember(tx.db, space, user));
        if (member)
            CHECK(leaveSpace(tx, std::move(*member)));
    }
    TRY(const auto conversations, store::membershipsOf(tx.db, user));
    for (const ConversationRecord& conversation : conversations) {
        TRY(auto member, store::findMember(tx.db, conversation.id, user));
        if (member)
            CHECK(leaveConversation(tx, conversation, std::move(*member)));
    }
    return Done{};
}

/// All that the end of an account takes hold of, in the order in which everybody does.
Result<Done> lockLife(Tx& tx, UserId user)
{
    if (store::isAlone(tx.db))
        return Done{};
    TRY(auto spaces, store::spacesOf(tx.db, user));
    std::sort(spaces.begin(), spaces.end());
    for (const SpaceId space : spaces)
        CHECK(store::lockSpace(tx.db, space));
    for (const SpaceId space : spaces)
        CHECK(store::lockRooms(tx.db, space));
    TRY(const auto conversations, store::membershipsOf(tx.db, user));
    std::set<ConversationId> ids;
    for (const ConversationRecord& one : conversations)
        ids.insert(one.id);
    CHECK(store::lockStreams(tx.db, ids));
    TRY(auto people, store::friendsOf(tx.db, user));
    TRY(const auto blockers, store::blockersOf(tx.db, user));
    people.insert(people.end(), blockers.begin(), blockers.end());
    people.push_back(user);
    return store::lockUsers(tx.db, std::move(people));
}

} // namespace

Result<AccountDeleteReply> weigh(Tx& tx, const Actor& actor)
{
    TRY(const auto space, store::ownedSpace(tx.db, actor.user));
    if (space)
        return Error{ErrorCode::Forbidden, {}, u"account.owns_space"_s, space->text(), 0};
    TRY(const auto written, store::writtenBy(tx.db, actor.user));
    AccountDeleteReply reply{0, written.messages, written.bytes};
    TRY(reply.people, store::countAcquaintances(tx.db, actor.user));
    return reply;
}

Result<AccountDeleteReply> remove(Tx& tx, const Actor& actor, const Wish& wish)
{
    CHECK(lockLife(tx, actor.user));
    TRY(auto user, store::userById(tx.db, actor.user));
    if (!user || user->isDeleted())
        return ErrorCode::Unauthorized;
    TRY(const auto reply, weigh(tx, actor));
    CHECK(proveSecondFactor(tx, actor.user, wish));
    CHECK(becomeNobody(tx, std::move(*user)));
    CHECK(endRelations(tx, actor.user));
    CHECK(leaveEverything(tx, actor.user));
    CHECK(bots::endAllOf(tx, actor.user));
    if (wish.erasesMessages)
        CHECK(store::beginErasure(tx.db, actor.user));
    CHECK(devices::signOutAll(tx, actor.user, std::nullopt));
    return reply;
}

Result<bool> isErasing(Tx& tx)
{
    return store::hasErasures(tx.db);
}

Result<bool> eraseSome(Tx& tx)
{
    TRY(auto erasure, store::openErasure(tx.db));
    if (!erasure)
        return false;
    TRY(auto messages, store::nextToErase(tx.db, *erasure, erasedAtOnce));
    if (messages.empty()) {
        TRY(const bool hadReactions, reactions::eraseSome(tx, erasure->user, erasedAtOnce));
        TRY(const bool hadVotes, polls::eraseSome(tx, erasure->user, erasedAtOnce));
        if (hadReactions || hadVotes)
            return true;
        CHECK(store::endErasure(tx.db, erasure->user));
        return true; // somebody else's may wait
    }
    CHECK(store::lockStreamsOf(tx.db, messages));
    erasure->erasedTo = messages.back().clientId;
    for (MessageRecord& message : messages) {
        message.deleted = true;
        CHECK(stamp(tx, std::move(message)));
    }
    CHECK(store::noteErased(tx.db, *erasure));
    return true;
}

} // namespace tertulia::account_end
