// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/spaces.h"

#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/rooms.h"
#include "server/services/stamps.h"
#include "server/store/deletion.h"
#include "server/store/locks.h"
#include "server/store/readers.h"

#include <limits>

namespace tertulia::spaces {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<UserId>> everybody(Tx& tx, SpaceId space)
{
    return store::spaceMemberIds(tx.db, space, {}, std::numeric_limits<int>::max());
}

Result<SpaceReply> write(Tx& tx, const Actor& actor, SpaceRecord space, audit::Note note)
{
    TRY(space.rev, stamp(tx, space));
    note.space = space.id;
    CHECK(audit::write(tx, actor, note));
    return SpaceReply{std::move(space)};
}

} // namespace

Result<SpaceReply> edit(Tx& tx, const Actor& actor, const SpaceEdit& request)
{
    CHECK(store::lockSpace(tx.db, request.space));
    TRY(const auto sight, accessSpace(tx, actor, request.space, Action::EditSpace));
    const SpaceRecord& before = sight.record;
    SpaceRecord space = before;
    space.name = request.name.value_or(space.name);
    space.description = request.description.value_or(space.description);
    if (space == before)
        return SpaceReply{std::move(space)};
    audit::Note note;
    note.action = SpaceEdit::type;
    note.changed("name", before.name, space.name);
    note.changed("description", before.description, space.description);
    return write(tx, actor, std::move(space), std::move(note));
}

Result<LossReply> remove(Tx& tx, const Actor& actor, const SpaceDelete& request)
{
    CHECK(store::lockRooms(tx.db, request.space));
    TRY(const auto sight, accessSpace(tx, actor, request.space, Action::DeleteSpace));
    TRY(const auto weight, store::weightOf(tx.db, request.space));
    TRY(const auto people, everybody(tx, request.space));
    LossReply reply{static_cast<int64_t>(people.size()), weight.messages, weight.bytes};
    if (request.dryRun.value_or(false))
        return reply;
    CHECK(store::lockUsers(tx.db, people));
    TRY(const auto rooms, store::roomsOf(tx.db, request.space));
    CHECK(store::setDeleted(tx.db, request.space, tx.clock.now()));
    SpaceRecord space = sight.record;
    space.deleted = true;
    audit::Note note;
    note.action = SpaceDelete::type;
    note.changed("name", space.name, QString{});
    TRY(const auto gone, write(tx, actor, std::move(space), std::move(note)));
    reply.rev = gone.space.rev;
    for (const store::ConversationRow& room : rooms)
        CHECK(rooms::closeViews(tx, room));
    for (const UserId user : people) {
        CHECK(stamp(tx, user, SpaceMembershipRecord{request.space, true}));
        tx.changes.unsubscribe(user, request.space);
    }
    return reply;
}

Result<SpaceReply> restore(Tx& tx, const Actor& actor, const SpaceRestore& request)
{
    CHECK(store::lockRooms(tx.db, request.space));
    TRY(const auto sight, store::sightOfSpace(tx.db, request.space, actor.user));
    if (!sight || (sight->record.deleted && sight->record.owner != actor.user))
        return ErrorCode::NotFound;
    SpaceRecord space = sight->record;
    if (!space.deleted) {
        CHECK(accessSpace(tx, actor, request.space, Action::DeleteSpace));
        return SpaceReply{std::move(space)};
    }
    TRY(const auto at, store::deletedAt(tx.db, request.space));
    if (at && *at + std::chrono::hours{24 * limits::restoreDays} <= tx.clock.now())
        return Error::make(ErrorCode::Gone, u"deleted_too_long_ago"_s);
    CHECK(store::setDeleted(tx.db, request.space, std::nullopt));
    space.deleted = false;
    TRY(const auto people, everybody(tx, request.space));
    CHECK(store::lockUsers(tx.db, people));
    for (const UserId user : people) {
        CHECK(stamp(tx, user, SpaceMembershipRecord{request.space}));
        tx.changes.subscribe(user, request.space);
    }
    TRY(const auto rooms, store::roomsOf(tx.db, request.space));
    for (const store::ConversationRow& room : rooms)
        CHECK(rooms::openViews(tx, room));
    audit::Note note;
    note.action = SpaceRestore::type;
    note.changed("name", QString{}, space.name);
    return write(tx, actor, std::move(space), std::move(note));
}

Result<SpaceReply> handOver(Tx& tx, const Actor& actor, const SpaceHandOver& request)
{
    CHECK(store::lockRooms(tx.db, request.space));
    TRY(const auto sight, accessSpace(tx, actor, request.space, Action::HandOverSpace));
    TRY(const auto user, namedUser(tx, request.user));
    TRY(const auto standing, store::standingIn(tx.db, request.space, user.id));
    if (!standing)
        return Error::badField(u"user"_s, u"not_in_space"_s);
    SpaceRecord space = sight.record;
    if (space.owner == user.id)
        return SpaceReply{std::move(space)};
    audit::Note note;
    note.action = SpaceHandOver::type;
    note.user = user.id;
    note.changed("owner", space.owner.text(), user.id.text());
    space.owner = user.id;
    return write(tx, actor, std::move(space), std::move(note));
}

} // namespace tertulia::spaces
