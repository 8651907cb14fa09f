// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/members.h"

#include "server/store/columns.h"

namespace tertulia::store {

namespace {
MemberRecord memberAt(const sql::Row& row)
{
    return {row.id<ConversationId>(0),
            row.id<UserId>(1),
            enumAt<MemberRole>(row, 2),
            row.timestamp(3),
            row.boolean(4),
            row.int64(5),
            row.int64(6)};
}
} // namespace

Result<Done> putMember(sql::Db& db, const MemberRecord& record)
{
    CHECK(db.exec("INSERT INTO members (conversation_id, user_id, role, joined_at, has_left, rev, first_seq) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (conversation_id, user_id) DO UPDATE SET "
                  "role = excluded.role, joined_at = excluded.joined_at, has_left = excluded.has_left, "
                  "rev = excluded.rev, first_seq = excluded.first_seq",
                  record.conversation, record.user, nameOf(record.role), record.joinedAt, record.left, record.rev,
                  record.firstSeq));
    return Done{};
}

Result<Done> putMembership(sql::Db& db, UserId user, const MembershipRecord& record)
{
    CHECK(db.exec("INSERT INTO memberships (user_id, conversation_id, kind, space_id, has_left, rev) "
                  "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, conversation_id) DO UPDATE SET "
                  "has_left = excluded.has_left, rev = excluded.rev",
                  user, record.conversation, nameOf(record.kind), record.space, record.left, record.rev));
    return Done{};
}

Result<std::optional<MemberRecord>> findMember(sql::Db& db, ConversationId conversation, UserId user)
{
    return db.one<MemberRecord>(
        "SELECT conversation_id, user_id, role, joined_at, has_left, rev, first_seq FROM members "
        "WHERE conversation_id = ? AND user_id = ?",
        memberAt, conversation, user);
}

Result<std::vector<MemberRecord>> presentMembers(sql::Db& db, ConversationId conversation, int limit)
{
    return db.many<MemberRecord>(
        "SELECT conversation_id, user_id, role, joined_at, has_left, rev, first_seq FROM members "
        "WHERE conversation_id = ? AND NOT has_left "
        "ORDER BY CASE role WHEN 'owner' THEN 0 WHEN 'admin' THEN 1 ELSE 2 END, "
        "joined_at, user_id LIMIT ?",
        memberAt, conversation, limit);
}

Result<std::vector<ConversationId>> privateRoomsOf(sql::Db& db, UserId user, SpaceId space)
{
    return db.many<ConversationId>(
        "SELECT conversation_id FROM memberships WHERE user_id = ? AND space_id = ? "
        "AND NOT has_left ORDER BY conversation_id",
        [](const sql::Row& row) { return row.id<ConversationId>(0); }, user, space);
}

Result<std::vector<FirstSeq>> firstSeqsOf(sql::Db& db, UserId user)
{
    return db.many<FirstSeq>(
        "SELECT m.conversation_id, m.first_seq FROM memberships s JOIN members m "
        "ON m.conversation_id = s.conversation_id AND m.user_id = s.user_id "
        "WHERE s.user_id = ? AND NOT s.has_left AND m.first_seq > 0",
        [](const sql::Row& row) {
            return FirstSeq{row.id<ConversationId>(0), row.int64(1)};
        },
        user);
}

Result<std::vector<MemberRecord>> membersAfter(sql::Db& db, ConversationId conversation, Rev rev, int limit)
{
    return db.many<MemberRecord>(
        "SELECT conversation_id, user_id, role, joined_at, has_left, rev, first_seq FROM members "
        "WHERE conversation_id = ? AND rev > ? ORDER BY rev LIMIT ?",
        memberAt, conversation, rev, limit);
}

Result<std::vector<MembershipRecord>> membershipsAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<MembershipRecord>(
        "SELECT conversation_id, kind, space_id, has_left, rev FROM memberships "
        "WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?",
        [](const sql::Row& row) {
            return MembershipRecord{row.id<ConversationId>(0), enumAt<ConversationKind>(row, 1), row.optId<SpaceId>(2),
                                    row.boolean(3), row.int64(4)};
        },
        user, rev, limit);
}

} // namespace tertulia::store
