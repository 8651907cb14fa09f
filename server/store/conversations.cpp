// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/conversations.h"

#include "server/store/columns.h"
#include "server/store/spaces.h"

namespace tertulia::store {

namespace {

#define TERTULIA_CONVERSATION                                                                                          \
    "c.id, c.kind, c.space_id, c.title, c.topic, c.is_private, c.created_at, c.record_rev, c.category_id, "            \
    "c.position, c.slow_mode_s, c.overrides, c.readers, c.deleted_at IS NOT NULL, c.room_rev, c.rev, c.last_seq, "     \
    "c.history, c.avatar, c.parent_id, c.root_id, c.root_seq, c.keep_days "

constexpr int afterConversation = 23;

ConversationRow conversationAt(const sql::Row& row)
{
    ConversationRow out;
    ConversationRecord& record = out.record;
    record.id = row.id<ConversationId>(0);
    record.kind = enumAt<ConversationKind>(row, 1);
    record.space = row.optId<SpaceId>(2);
    record.title = row.text(3);
    record.topic = row.text(4);
    record.isPrivate = row.boolean(5);
    record.createdAt = row.timestamp(6);
    record.rev = row.int64(7);
    record.category = row.optId<CategoryId>(8);
    record.position = static_cast<int>(row.int64(9));
    record.slowModeS = static_cast<int>(row.int64(10));
    record.overrides = overridesFromText(row.text(11));
    record.readers = rolesAt(row, 12);
    record.deleted = row.boolean(13);
    out.roomRev = row.int64(14);
    out.rev = row.int64(15);
    out.lastSeq = row.int64(16);
    record.history = optEnumAt<HistoryAccess>(row, 17).value_or(HistoryAccess::Joined);
    record.avatar = row.text(18);
    record.parent = row.optId<ConversationId>(19);
    record.root = row.optId<MessageId>(20);
    record.rootSeq = row.optInt64(21);
    if (const auto days = row.optInt64(22))
        record.keepDays = static_cast<int>(*days);
    return out;
}

} // namespace

namespace {
Result<std::optional<ConversationSight>> throughParent(sql::Db& db, ConversationSight thread, UserId user)
{
    TRY(auto parent, sightOfConversation(db, *thread.conversation.record.parent, user));
    if (!parent || thread.conversation.record.rootSeq.value_or(0) < parent->firstSeq)
        return std::optional<ConversationSight>{};
    thread.memberRole = parent->memberRole;
    thread.standing = std::move(parent->standing);
    thread.parent = std::move(parent->conversation);
    return std::optional{std::move(thread)};
}
} // namespace

Result<Done> insertConversation(sql::Db& db, const ConversationRow& row, const std::optional<QString>& directKey)
{
    const ConversationRecord& record = row.record;
    CHECK(db.exec("INSERT INTO conversations (id, kind, space_id, title, topic, is_private, position, created_at, "
                  "record_rev, room_rev, rev, last_seq, direct_key, category_id, history, avatar, "
                  "parent_id, root_id, root_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  record.id, nameOf(record.kind), record.space, record.title, record.topic, record.isPrivate,
                  record.position, record.createdAt, record.rev, row.roomRev, row.rev, row.lastSeq, directKey,
                  record.category, nameOf(record.history), record.avatar, record.parent, record.root, record.rootSeq));
    return Done{};
}

Result<Done> updateConversation(sql::Db& db, const ConversationRow& row)
{
    const ConversationRecord& record = row.record;
    CHECK(
        db.exec("UPDATE conversations SET title = ?, topic = ?, is_private = ?, category_id = ?, position = ?, "
                "slow_mode_s = ?, overrides = ?, readers = ?, history = ?, avatar = ?, keep_days = ?, record_rev = ?, "
                "room_rev = ? WHERE id = ?",
                record.title, record.topic, record.isPrivate, record.category, record.position, record.slowModeS,
                overridesToText(record.overrides), textOf(record.readers), nameOf(record.history), record.avatar,
                record.keepDays, record.rev, row.roomRev, record.id));
    return Done{};
}

Result<std::optional<ConversationSight>> sightOfConversation(sql::Db& db, ConversationId id, UserId user)
{
    TRY(auto sight,
        db.one<ConversationSight>(
            "SELECT " TERTULIA_CONVERSATION ", m.role, m.first_seq FROM conversations c LEFT JOIN members m "
            "ON m.conversation_id = c.id AND m.user_id = ? AND NOT m.has_left WHERE c.id = ?",
            [](const sql::Row& row) {
                return ConversationSight{conversationAt(row),
                                         optEnumAt<MemberRole>(row, afterConversation),
                                         {},
                                         row.int64(afterConversation + 1),
                                         {}};
            },
            user, id));
    if (sight && sight->conversation.record.parent)
        return throughParent(db, std::move(*sight), user);
    if (!sight || !sight->conversation.record.space)
        return sight;
    TRY(sight->standing, standingIn(db, *sight->conversation.record.space, user));
    return sight;
}

Result<std::optional<StreamEnd>> endOf(sql::Db& db, ConversationId conversation)
{
    return db.one<StreamEnd>(
        "SELECT rev, last_seq FROM conversations WHERE id = ?",
        [](const sql::Row& row) {
            return StreamEnd{row.int64(0), row.int64(1)};
        },
        conversation);
}

Result<std::vector<ConversationId>> conversationsAfter(sql::Db& db, ConversationId after, int limit)
{
    return db.many<ConversationId>(
        "SELECT id FROM conversations WHERE id > ? ORDER BY id LIMIT ?",
        [](const sql::Row& row) { return row.id<ConversationId>(0); }, after.text(), limit);
}

QString directKey(UserId one, UserId other)
{
    const auto [low, high] = std::minmax(one, other);
    return low.text() + QLatin1Char(':') + high.text();
}

Result<std::optional<ConversationId>> findDirect(sql::Db& db, const QString& key)
{
    return db.one<ConversationId>(
        "SELECT id FROM conversations WHERE direct_key = ?",
        [](const sql::Row& row) { return row.id<ConversationId>(0); }, key);
}

Result<Done> setClientId(sql::Db& db, ConversationId conversation, UserId maker, const QString& clientId)
{
    CHECK(db.exec("UPDATE conversations SET client_key = ? WHERE id = ?", maker.text() + QLatin1Char(':') + clientId,
                  conversation));
    return Done{};
}

Result<std::optional<ConversationId>> findMade(sql::Db& db, UserId maker, const QString& clientId)
{
    return db.one<ConversationId>(
        "SELECT id FROM conversations WHERE client_key = ?",
        [](const sql::Row& row) { return row.id<ConversationId>(0); }, maker.text() + QLatin1Char(':') + clientId);
}

Result<std::vector<RoomEnd>> publicRooms(sql::Db& db, SpaceId space)
{
    return db.many<RoomEnd>(
        "SELECT id, last_seq FROM conversations WHERE space_id = ? AND NOT is_private AND deleted_at IS NULL ORDER BY "
        "position, id",
        [](const sql::Row& row) {
            return RoomEnd{row.id<ConversationId>(0), row.int64(1)};
        },
        space);
}

Result<std::vector<ConversationRow>> roomsOf(sql::Db& db, SpaceId space)
{
    return db.many<ConversationRow>("SELECT " TERTULIA_CONVERSATION "FROM conversations c WHERE c.space_id = ? "
                                    "AND c.deleted_at IS NULL ORDER BY c.position, c.id",
                                    conversationAt, space);
}

Result<RoomCount> countRooms(sql::Db& db, SpaceId space)
{
    TRY(const auto found, db.one<RoomCount>(
                              "SELECT COUNT(*), COALESCE(MAX(position), -1) + 1 FROM conversations "
                              "WHERE space_id = ? AND deleted_at IS NULL",
                              [](const sql::Row& row) {
                                  return RoomCount{row.int64(0), static_cast<int>(row.int64(1))};
                              },
                              space));
    return found.value_or(RoomCount{});
}

Result<std::vector<RoomRecord>> roomsAfter(sql::Db& db, SpaceId space, Rev rev, int limit)
{
    return db.many<RoomRecord>(
        "SELECT " TERTULIA_CONVERSATION "FROM conversations c "
        "WHERE c.space_id = ? AND c.room_rev > ? ORDER BY c.room_rev LIMIT ?",
        [](const sql::Row& row) { return roomRecord(conversationAt(row)); }, space, rev, limit);
}

RoomRecord roomRecord(const ConversationRow& row)
{
    const ConversationRecord& record = row.record;
    RoomRecord room;
    room.space = record.space.value_or(SpaceId{});
    room.conversation = record.id;
    room.rev = row.roomRev;
    room.deleted = record.deleted || record.isPrivate;
    if (room.deleted) // whoever was not in it when it became private must not learn what became of it
        return room;
    room.position = record.position;
    room.title = record.title;
    room.topic = record.topic;
    room.category = record.category;
    return room;
}

} // namespace tertulia::store
