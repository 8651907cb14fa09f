// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/rooms.h"
#include "server/services/stamps.h"
#include "server/store/deletion.h"
#include "server/store/locks.h"
#include "server/store/roles.h"

namespace tertulia::rooms {

using namespace Qt::StringLiterals;

namespace {

/// Roles and the category can have gone while the room was deleted.
Result<Done> forgetWhatWent(Tx& tx, ConversationRecord& room)
{
    TRY(const auto roles, store::presentRoles(tx.db, room.space.value_or(SpaceId{})));
    const auto isGone = [&](RoleId id) {
        return std::none_of(roles.begin(), roles.end(), [id](const RoleRecord& role) { return role.id == id; });
    };
    std::erase_if(room.readers, isGone);
    std::erase_if(room.overrides, [&](const RoomOverride& one) { return one.role && isGone(*one.role); });
    if (room.category) {
        TRY(const auto category, store::findCategory(tx.db, *room.category));
        if (!category || category->deleted)
            room.category.reset();
    }
    return Done{};
}

Result<Done> checkStillThere(Tx& tx, const ConversationRecord& room)
{
    TRY(const auto at, store::deletedAt(tx.db, room.id));
    if (at && *at + std::chrono::hours{24 * limits::restoreDays} <= tx.clock.now())
        return Error::make(ErrorCode::Gone, u"deleted_too_long_ago"_s);
    TRY(const auto count, store::countRooms(tx.db, room.space.value_or(SpaceId{})));
    if (count.rooms >= limits::roomsOfASpace)
        return Error::make(ErrorCode::TooLarge, u"space_has_its_rooms"_s);
    return Done{};
}

} // namespace

Result<LossReply> remove(Tx& tx, const Actor& actor, const RoomDelete& request)
{
    CHECK(store::lockPlace(tx.db, request.room));
    TRY(auto sight, accessConversation(tx, actor, request.room, Action::DeleteRoom));
    store::ConversationRow& row = sight.conversation;
    const SpaceId space = row.record.space.value_or(SpaceId{});
    TRY(const auto weight, store::weightOf(tx.db, request.room));
    TRY(const int64_t people,
        row.record.isPrivate ? store::countMembers(tx.db, request.room) : store::countSpaceMembers(tx.db, space));
    LossReply reply{people, weight.messages, weight.bytes};
    if (request.dryRun.value_or(false))
        return reply;
    CHECK(store::setDeleted(tx.db, request.room, tx.clock.now()));
    row.record.deleted = true;
    TRY(reply.rev, stamp(tx, row, !row.record.isPrivate));
    CHECK(closeViews(tx, row));
    audit::Note note{space, RoomDelete::type, {}, request.room.text()};
    note.changed("title", row.record.title, QString{});
    CHECK(audit::write(tx, actor, note));
    return reply;
}

Result<RoomReply> restore(Tx& tx, const Actor& actor, const RoomRestore& request)
{
    CHECK(store::lockPlace(tx.db, request.room));
    TRY(auto sight, store::sightOfConversation(tx.db, request.room, actor.user));
    if (!sight)
        return ErrorCode::NotFound;
    CHECK(require(Action::DeleteRoom, factsOf(tx, actor, *sight)));
    store::ConversationRow& row = sight->conversation;
    if (!row.record.deleted)
        return RoomReply{row.record};
    CHECK(checkStillThere(tx, row.record));
    CHECK(store::setDeleted(tx.db, request.room, std::nullopt));
    row.record.deleted = false;
    CHECK(forgetWhatWent(tx, row.record));
    CHECK(openViews(tx, row));
    CHECK(stamp(tx, row, !row.record.isPrivate));
    audit::Note note{row.record.space.value_or(SpaceId{}), RoomRestore::type, {}, request.room.text()};
    note.changed("title", QString{}, row.record.title);
    CHECK(audit::write(tx, actor, note));
    return RoomReply{row.record};
}

} // namespace tertulia::rooms
