// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/profiles.h"

#include "server/services/access.h"
#include "server/store/locks.h"
#include "server/store/profiles.h"
#include "server/store/relations.h"

namespace tertulia::profiles {

using namespace Qt::StringLiterals;

namespace {

/// What the user can be told about himself.
Result<store::Profile> own(Tx& tx, UserId user)
{
    TRY(auto found, store::profileOf(tx.db, user));
    if (!found)
        return Error::make(ErrorCode::Internal, u"no_such_actor"_s);
    return std::move(*found);
}

/// A status that is replaced loses its end with it.
Result<Done> setStatus(Tx& tx, UserRecord& user, const ProfileUpdate& request)
{
    if (request.status) {
        user.status = *request.status;
        user.statusUntil = {};
    }
    if (!request.statusUntil)
        return Done{};
    if (user.status.isEmpty())
        return Error::badField(u"status_until"_s, u"without_status"_s);
    if (*request.statusUntil <= tx.clock.now())
        return Error::badField(u"status_until"_s, u"not_in_the_future"_s);
    user.statusUntil = request.statusUntil;
    return Done{};
}

PageVerdict pageVerdict(const ContactVerdict& verdict)
{
    return {verdict.allowed, QString::fromLatin1(verdict.rule.data(), static_cast<qsizetype>(verdict.rule.size()))};
}

/// May he be written to: in the direct that exists, or by opening one.
Result<PageVerdict> writing(Tx& tx, const Actor& actor, UserId other, const ContactFacts& facts)
{
    TRY(const bool exists, store::haveDirect(tx.db, actor.user, other));
    return pageVerdict(resolve(exists ? Approach::WriteDirect : Approach::OpenDirect, facts));
}

Result<Done> addMutual(Tx& tx, const Actor& actor, UserId other, const ContactFacts& facts, ProfilePage& page)
{
    TRY(page.mutualSpaces, store::mutualSpaces(tx.db, actor.user, other, limits::mutualShown));
    TRY(page.mutualSpaceCount, store::countMutualSpaces(tx.db, actor.user, other));
    if (facts.otherBlocksAsker)
        return Done{};
    TRY(page.mutualFriends, store::mutualFriends(tx.db, actor.user, other, limits::mutualShown));
    TRY(page.mutualFriendCount, store::countMutualFriends(tx.db, actor.user, other));
    return Done{};
}

} // namespace

Result<ProfileReply> update(Tx& tx, const Actor& actor, const ProfileUpdate& request)
{
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto profile, own(tx, actor.user));
    const store::Profile before = profile;
    profile.user.displayName = request.displayName.value_or(profile.user.displayName);
    profile.bio = request.bio.value_or(profile.bio);
    CHECK(setStatus(tx, profile.user, request));
    if (profile.bio != before.bio)
        CHECK(store::setBio(tx.db, actor.user, profile.bio));
    if (profile.user == before.user)
        return ProfileReply{profile.user, profile.bio};
    TRY(auto user, announce(tx, std::move(profile.user)));
    return ProfileReply{std::move(user), profile.bio};
}

Result<UserRecord> announce(Tx& tx, UserRecord user)
{
    TRY(user.rev, store::nextProfileRev(tx.db));
    CHECK(store::updateProfile(tx.db, user));
    TRY(auto streams, store::streamsSharedBy(tx.db, user.id));
    tx.changes.showUser(user, std::move(streams));
    return user;
}

Result<ProfilePage> page(Tx& tx, const Actor& actor, const ProfileGet& request)
{
    TRY(const auto named, namedUser(tx, request.user));
    TRY(auto profile, own(tx, named.id));
    ProfilePage page;
    page.user = std::move(profile.user);
    const UserId other = page.user.id;
    if (other == actor.user) {
        page.bio = profile.bio;
        page.write = page.befriend = {false, u"user.is_self"_s};
        return page;
    }
    TRY(const auto facts, store::contactFacts(tx.db, actor.user, other));
    if (!facts.otherBlocksAsker)
        page.bio = profile.bio;
    TRY(const auto relation, store::findFriend(tx.db, actor.user, other));
    page.relation = relation ? relation->state : FriendState::None;
    page.blocked = facts.askerBlocksOther;
    TRY(page.write, writing(tx, actor, other, facts));
    page.befriend = pageVerdict(resolve(Approach::FriendRequest, facts));
    CHECK(addMutual(tx, actor, other, facts, page));
    return page;
}

Result<UserChangedSinceReply> changed(Tx& tx, const Actor& actor, const UserChangedSince& request)
{
    UserChangedSinceReply reply;
    TRY(reply.rev, store::profileHead(tx.db));
    if (!request.after)
        return reply;
    if (*request.after > reply.rev)
        return Error::badField(u"after"_s, u"beyond_head"_s);
    const int limit = std::clamp(request.limit.value_or(limits::pageDefault), 1, limits::pageMax);
    TRY(reply.users, store::profilesChangedAfter(tx.db, actor.user, *request.after, limit + 1));
    if (reply.users.size() <= static_cast<size_t>(limit))
        return reply;
    reply.users.pop_back();
    reply.rev = reply.users.back().rev;
    reply.more = true;
    return reply;
}

} // namespace tertulia::profiles
