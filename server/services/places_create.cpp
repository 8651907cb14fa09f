// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/access.h"
#include "server/services/audit.h"
#include "server/services/contacts.h"
#include "server/services/joining.h"
#include "server/services/places.h"
#include "server/services/stamps.h"
#include "server/store/locks.h"
#include "server/store/members.h"
#include "server/store/profiles.h"
#include "server/store/roles.h"
#include "server/store/streams.h"

#include <unordered_set>

namespace tertulia::places {

using namespace Qt::StringLiterals;

namespace {

Result<Done> checkShape(const ConversationCreate& request)
{
    if (request.kind == ConversationKind::Room)
        return Error::badField(u"kind"_s, u"rooms_are_made_by_room.create"_s);
    if (request.kind == ConversationKind::Group && !request.title)
        return Error::badField(u"title"_s, u"missing"_s);
    if (request.kind == ConversationKind::Direct && request.title)
        return Error::badField(u"title"_s, u"directs_have_none"_s);
    if (request.kind == ConversationKind::Direct && request.clientId)
        return Error::badField(u"client_id"_s, u"there_is_one_direct_anyway"_s);
    if (request.kind == ConversationKind::Direct && request.history)
        return Error::badField(u"history"_s, u"directs_have_none"_s);
    return Done{};
}

/// The asker first, then the people behind `handles`, each once.
Result<std::vector<UserRecord>> peopleNamed(Tx& tx, const Actor& actor, const std::vector<QString>& handles)
{
    TRY(auto people, store::profilesByIds(tx.db, {actor.user}));
    TRY(auto found, store::profilesByHandles(tx.db, handles));
    QHash<QString, UserRecord> byHandle;
    for (UserRecord& user : found)
        byHandle.insert(user.handle, std::move(user));
    std::unordered_set<UserId> seen{actor.user};
    for (size_t i = 0; i < handles.size(); ++i) {
        const auto user = byHandle.constFind(handles.at(i));
        if (user == byHandle.constEnd())
            return Error::badField(u"members[%1]"_s.arg(i), u"unknown_user"_s);
        if (seen.insert(user->id).second)
            people.push_back(*user);
    }
    return people;
}

/// The same, and nobody else changes their streams until the transaction ends.
Result<std::vector<UserRecord>> holdPeopleNamed(Tx& tx, const Actor& actor, const std::vector<QString>& handles)
{
    TRY(auto people, peopleNamed(tx, actor, handles));
    if (store::isAlone(tx.db))
        return people;
    std::vector<UserId> ids;
    for (const UserRecord& user : people)
        ids.push_back(user.id);
    CHECK(store::lockUsers(tx.db, std::move(ids)));
    return peopleNamed(tx, actor, handles); // an account can have ended meanwhile
}

/// The first one who may not be brought into a group is named by his place in the request.
Result<Done> mayGather(Tx& tx, const Actor& actor, const std::vector<UserRecord>& people,
                       const std::vector<QString>& handles)
{
    for (size_t i = 1; i < people.size(); ++i) {
        auto allowed = contacts::mayApproach(tx, actor, people.at(i).id, Approach::AddToGroup);
        if (allowed.ok())
            continue;
        Error error = std::move(allowed).error();
        const auto named = std::find(handles.begin(), handles.end(), people.at(i).handle) - handles.begin();
        error.field = u"members[%1]"_s.arg(named);
        return error;
    }
    return Done{};
}

store::ConversationRow newConversation(Tx& tx, ConversationKind kind, const QString& title)
{
    store::ConversationRow row;
    row.record.id = ConversationId::make();
    row.record.kind = kind;
    row.record.title = title;
    row.record.createdAt = tx.clock.now();
    row.record.rev = 1;
    row.rev = 1;
    return row;
}

MemberRole roleAt(size_t index, ConversationKind kind)
{
    return index == 0 && kind != ConversationKind::Direct ? MemberRole::Owner : MemberRole::Member;
}

/// Brings the first people into a conversation that was just stored. They follow it before anything is said in it.
Result<ConversationReply> fill(Tx& tx, const store::ConversationRow& row, std::vector<UserRecord> people)
{
    ConversationReply reply;
    reply.conversation = row.record;
    for (const UserRecord& user : people)
        CHECK(openView(tx, user.id, row));
    tx.changes.publish(row.record.id, row.record.rev, row.record);
    for (size_t i = 0; i < people.size(); ++i) {
        MemberRecord member{row.record.id, people.at(i).id, roleAt(i, row.record.kind), tx.clock.now()};
        TRY(member.rev, stamp(tx, member));
        reply.members.push_back(std::move(member));
    }
    reply.users = std::move(people);
    return reply;
}

Result<ConversationReply> existing(Tx& tx, const Actor& actor, ConversationId id, std::vector<UserRecord> people)
{
    TRY(auto sight, accessConversation(tx, actor, id, Action::SeeConversation));
    ConversationReply reply;
    reply.conversation = std::move(sight.conversation.record);
    TRY(reply.members, store::presentMembers(tx.db, id, limits::jsonArray));
    reply.users = std::move(people);
    return reply;
}

/// What the same request made before, as it is now.
Result<std::optional<ConversationReply>> madeBefore(Tx& tx, const Actor& actor, const ConversationCreate& request)
{
    if (!request.clientId)
        return std::optional<ConversationReply>{};
    TRY(const auto found, store::findMade(tx.db, actor.user, *request.clientId));
    if (!found)
        return std::optional<ConversationReply>{};
    TRY(auto reply, existing(tx, actor, *found, {}));
    std::vector<UserId> ids;
    for (const MemberRecord& member : reply.members)
        ids.push_back(member.user);
    TRY(reply.users, store::profilesByIds(tx.db, ids));
    return std::optional{std::move(reply)};
}

Result<Done> nameByClient(Tx& tx, const Actor& actor, ConversationId id, const std::optional<QString>& clientId)
{
    if (!clientId)
        return Done{};
    auto named = store::setClientId(tx.db, id, actor.user, *clientId);
    // Another node did the same between our look and this: trying again finds it.
    if (!named.ok() && named.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"made_elsewhere"_s);
    return named;
}

Result<ConversationReply> openDirect(Tx& tx, const Actor& actor, std::vector<UserRecord> people)
{
    if (people.size() != 2)
        return Error::badField(u"members"_s, u"not_one_other"_s);
    const QString key = store::directKey(people.front().id, people.back().id);
    TRY(const auto found, store::findDirect(tx.db, key));
    if (found)
        return existing(tx, actor, *found, std::move(people));
    CHECK(contacts::mayApproach(tx, actor, people.back().id, Approach::OpenDirect));
    const auto row = newConversation(tx, ConversationKind::Direct, {});
    const auto inserted = store::insertConversation(tx.db, row, key);
    // Another node opened it between our look and our insert: trying again finds it.
    if (!inserted.ok() && inserted.error().code == ErrorCode::Conflict)
        return Error::make(ErrorCode::Busy, u"opened_elsewhere"_s);
    CHECK(inserted);
    return fill(tx, row, std::move(people));
}

Result<Done> checkCategory(Tx& tx, SpaceId space, const std::optional<CategoryId>& id)
{
    if (!id)
        return Done{};
    TRY(const auto category, store::findCategory(tx.db, *id));
    if (!category || category->deleted || category->space != space)
        return Error::badField(u"category"_s, u"not_in_space"_s);
    return Done{};
}

Result<ConversationReply> createPublicRoom(Tx& tx, store::ConversationRow row)
{
    const SpaceId space = row.record.space.value_or(SpaceId{});
    TRY(row.roomRev, store::nextRev(tx.db, space));
    CHECK(store::insertConversation(tx.db, row, std::nullopt));
    tx.changes.followAll(space, row.record.id);
    tx.changes.publish(space, row.roomRev, store::roomRecord(row));
    tx.changes.publish(row.record.id, row.record.rev, row.record);
    return ConversationReply{std::move(row.record), {}, {}};
}

} // namespace

Result<ConversationReply> createConversation(Tx& tx, const Actor& actor, const ConversationCreate& request)
{
    CHECK(checkShape(request));
    TRY(auto made, madeBefore(tx, actor, request));
    if (made)
        return std::move(*made);
    TRY(auto people, holdPeopleNamed(tx, actor, request.members));
    if (request.kind == ConversationKind::Direct)
        return openDirect(tx, actor, std::move(people));
    CHECK(mayGather(tx, actor, people, request.members));
    auto row = newConversation(tx, ConversationKind::Group, *request.title);
    row.record.history = request.history.value_or(HistoryAccess::All);
    CHECK(store::insertConversation(tx.db, row, std::nullopt));
    CHECK(nameByClient(tx, actor, row.record.id, request.clientId));
    return fill(tx, row, std::move(people));
}

Result<SpaceReply> createSpace(Tx& tx, const Actor& actor, const SpaceCreate& request)
{
    const SpaceRecord record{SpaceId::make(), request.name, tx.clock.now(), 1, actor.user};
    CHECK(store::insertSpace(tx.db, record));
    tx.changes.subscribe(actor.user, record.id);
    tx.changes.publish(record.id, record.rev, record);
    RoleRecord everyone;
    everyone.id = store::everyoneOf(record.id);
    everyone.space = record.id;
    everyone.name = u"everyone"_s;
    everyone.permissions = everyonesPermissions();
    everyone.everyone = true;
    CHECK(stamp(tx, std::move(everyone)));
    CHECK(joinSpace(tx, record.id, actor.user));
    return SpaceReply{record};
}

Result<ConversationReply> createRoom(Tx& tx, const Actor& actor, const RoomCreate& request)
{
    CHECK(store::lockSpace(tx.db, request.space));
    CHECK(accessSpace(tx, actor, request.space, Action::CreateRoom));
    CHECK(checkCategory(tx, request.space, request.category));
    TRY(const auto count, store::countRooms(tx.db, request.space));
    if (count.rooms >= limits::roomsOfASpace)
        return Error::make(ErrorCode::TooLarge, u"space_has_its_rooms"_s);
    auto row = newConversation(tx, ConversationKind::Room, request.title);
    row.record.space = request.space;
    row.record.topic = request.topic.value_or(QString{});
    row.record.isPrivate = request.isPrivate.value_or(false);
    row.record.category = request.category;
    row.record.position = count.nextPosition;
    audit::Note note{request.space, RoomCreate::type, {}, row.record.id.text()};
    note.changed("title", {}, request.title);
    CHECK(audit::write(tx, actor, note));
    if (!row.record.isPrivate)
        return createPublicRoom(tx, std::move(row));
    CHECK(store::insertConversation(tx.db, row, std::nullopt));
    CHECK(store::lockUser(tx.db, actor.user));
    TRY(auto people, store::profilesByIds(tx.db, {actor.user}));
    return fill(tx, row, std::move(people));
}

} // namespace tertulia::places
