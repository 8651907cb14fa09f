// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/conversations.h"

#include "server/store/columns.h"

namespace tertulia::store {

Result<Done> insertConversation(sql::Db& db, const ConversationRow& row, const std::optional<QString>& directKey)
{
    const ConversationRecord& record = row.record;
    CHECK(db.exec("INSERT INTO conversations (id, kind, space_id, title, topic, is_private, position, created_at, "
                  "record_rev, room_rev, rev, last_seq, direct_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  record.id, nameOf(record.kind), record.space, record.title, record.topic, record.isPrivate,
                  row.position, record.createdAt, record.rev, row.roomRev, row.rev, row.lastSeq, directKey));
    return Done{};
}

Result<std::optional<ConversationSight>> sightOfConversation(sql::Db& db, ConversationId id, UserId user)
{
    return db.one<ConversationSight>(
        "SELECT c.id, c.kind, c.space_id, c.title, c.topic, c.is_private, c.created_at, c.record_rev, "
        "c.position, c.room_rev, c.rev, c.last_seq, m.role, s.role FROM conversations c "
        "LEFT JOIN members m ON m.conversation_id = c.id AND m.user_id = ? AND NOT m.has_left "
        "LEFT JOIN space_members s ON s.space_id = c.space_id AND s.user_id = ? AND NOT s.has_left "
        "WHERE c.id = ?",
        [](const sql::Row& row) {
            ConversationSight sight;
            sight.conversation = {{row.id<ConversationId>(0), enumAt<ConversationKind>(row, 1), row.optId<SpaceId>(2),
                                   row.text(3), row.text(4), row.boolean(5), row.timestamp(6), row.int64(7)},
                                  static_cast<int>(row.int64(8)),
                                  row.int64(9),
                                  row.int64(10),
                                  row.int64(11)};
            sight.memberRole = optEnumAt<MemberRole>(row, 12);
            sight.spaceRole = optEnumAt<MemberRole>(row, 13);
            return sight;
        },
        user, user, id);
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

Result<std::vector<RoomEnd>> publicRooms(sql::Db& db, SpaceId space)
{
    return db.many<RoomEnd>(
        "SELECT id, last_seq FROM conversations WHERE space_id = ? AND NOT is_private ORDER BY position, id",
        [](const sql::Row& row) {
            return RoomEnd{row.id<ConversationId>(0), row.int64(1)};
        },
        space);
}

Result<RoomCount> countRooms(sql::Db& db, SpaceId space)
{
    TRY(const auto found, db.one<RoomCount>(
                              "SELECT COUNT(*), COALESCE(MAX(position), -1) + 1 FROM conversations WHERE space_id = ?",
                              [](const sql::Row& row) {
                                  return RoomCount{row.int64(0), static_cast<int>(row.int64(1))};
                              },
                              space));
    return found.value_or(RoomCount{});
}

Result<std::vector<RoomRecord>> roomsAfter(sql::Db& db, SpaceId space, Rev rev, int limit)
{
    return db.many<RoomRecord>(
        "SELECT space_id, id, title, topic, position, room_rev FROM conversations "
        "WHERE space_id = ? AND room_rev > ? AND NOT is_private ORDER BY room_rev LIMIT ?",
        [](const sql::Row& row) {
            return RoomRecord{row.id<SpaceId>(0), row.id<ConversationId>(1),      row.text(2),
                              row.text(3),        static_cast<int>(row.int64(4)), row.int64(5)};
        },
        space, rev, limit);
}

RoomRecord roomRecord(const ConversationRow& row)
{
    const ConversationRecord& record = row.record;
    return {record.space.value_or(SpaceId{}), record.id, record.title, record.topic, row.position, row.roomRev};
}

} // namespace tertulia::store
