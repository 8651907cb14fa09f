// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/relations.h"

#include "server/store/columns.h"
#include "server/store/conversations.h"
#include "server/store/profiles.h"

namespace tertulia::store {

namespace {

FriendRecord friendAt(const sql::Row& row)
{
    return {row.id<UserId>(0), enumAt<FriendState>(row, 1), row.timestamp(2), row.int64(3)};
}

BlockRecord blockAt(const sql::Row& row)
{
    return {row.id<UserId>(0), row.boolean(1), row.timestamp(2), row.int64(3)};
}

PrivacyRecord privacyAt(const sql::Row& row)
{
    return {enumAt<RequestAudience>(row, 0), enumAt<DirectAudience>(row, 1), row.int64(2)};
}

} // namespace

Result<Done> putFriend(sql::Db& db, UserId user, const FriendRecord& record)
{
    CHECK(db.exec("INSERT INTO friends (user_id, other_id, state, since, rev) VALUES (?, ?, ?, ?, ?) "
                  "ON CONFLICT (user_id, other_id) DO UPDATE SET state = excluded.state, since = excluded.since, "
                  "rev = excluded.rev",
                  user, record.user, nameOf(record.state), record.since, record.rev));
    return Done{};
}

Result<Done> putBlock(sql::Db& db, UserId user, const BlockRecord& record)
{
    CHECK(db.exec("INSERT INTO blocks (user_id, other_id, is_blocked, since, rev) VALUES (?, ?, ?, ?, ?) "
                  "ON CONFLICT (user_id, other_id) DO UPDATE SET is_blocked = excluded.is_blocked, "
                  "since = excluded.since, rev = excluded.rev",
                  user, record.user, record.blocked, record.since, record.rev));
    return Done{};
}

Result<Done> putPrivacy(sql::Db& db, UserId user, const PrivacyRecord& record)
{
    CHECK(db.exec("INSERT INTO privacy (user_id, friend_requests, directs, rev) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (user_id) DO UPDATE SET friend_requests = excluded.friend_requests, "
                  "directs = excluded.directs, rev = excluded.rev",
                  user, nameOf(record.friendRequests), nameOf(record.directs), record.rev));
    return Done{};
}

Result<std::optional<FriendRecord>> findFriend(sql::Db& db, UserId user, UserId other)
{
    return db.one<FriendRecord>("SELECT other_id, state, since, rev FROM friends WHERE user_id = ? AND other_id = ?",
                                friendAt, user, other);
}

Result<std::optional<BlockRecord>> findBlock(sql::Db& db, UserId user, UserId other)
{
    return db.one<BlockRecord>("SELECT other_id, is_blocked, since, rev FROM blocks WHERE user_id = ? AND other_id = ?",
                               blockAt, user, other);
}

Result<PrivacyRecord> privacyOf(sql::Db& db, UserId user)
{
    TRY(const auto found,
        db.one<PrivacyRecord>("SELECT friend_requests, directs, rev FROM privacy WHERE user_id = ?", privacyAt, user));
    return found.value_or(PrivacyRecord{});
}

Result<int64_t> countFriends(sql::Db& db, UserId user, FriendState state)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM friends WHERE user_id = ? AND state = ?", user, nameOf(state)));
    return count.value_or(0);
}

Result<int64_t> countBlocks(sql::Db& db, UserId user)
{
    TRY(const auto count, db.value("SELECT COUNT(*) FROM blocks WHERE user_id = ? AND is_blocked", user));
    return count.value_or(0);
}

Result<ContactFacts> contactFacts(sql::Db& db, UserId asker, UserId other)
{
    TRY(const auto facts,
        db.one<ContactFacts>(
            "SELECT EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = ? AND b.other_id = u.id AND b.is_blocked), "
            "EXISTS (SELECT 1 FROM blocks b WHERE b.user_id = u.id AND b.other_id = ? AND b.is_blocked), "
            "EXISTS (SELECT 1 FROM friends f WHERE f.user_id = u.id AND f.other_id = ? AND f.state = 'friends'), "
            "EXISTS (SELECT 1 FROM space_memberships mine JOIN space_memberships theirs "
            "  ON theirs.space_id = mine.space_id WHERE mine.user_id = ? AND theirs.user_id = u.id "
            "  AND NOT mine.has_left AND NOT theirs.has_left), "
            "p.friend_requests, p.directs, u.deleted_at IS NOT NULL FROM users u LEFT JOIN privacy p ON p.user_id = "
            "u.id WHERE u.id = ?",
            [](const sql::Row& row) {
                return ContactFacts{row.boolean(0),
                                    row.boolean(1),
                                    row.boolean(2),
                                    row.boolean(3),
                                    optEnumAt<RequestAudience>(row, 4).value_or(RequestAudience::Everyone),
                                    optEnumAt<DirectAudience>(row, 5).value_or(DirectAudience::Everyone),
                                    row.boolean(6)};
            },
            asker, asker, asker, asker, other));
    return facts.value_or(ContactFacts{});
}

Result<std::vector<SpaceId>> mutualSpaces(sql::Db& db, UserId one, UserId other, int limit)
{
    return db.many<SpaceId>(
        "SELECT a.space_id FROM space_memberships a JOIN space_memberships b ON b.space_id = a.space_id "
        "WHERE a.user_id = ? AND b.user_id = ? AND NOT a.has_left AND NOT b.has_left ORDER BY a.space_id LIMIT ?",
        [](const sql::Row& row) { return row.id<SpaceId>(0); }, one, other, limit);
}

Result<int> countMutualSpaces(sql::Db& db, UserId one, UserId other)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM space_memberships a JOIN space_memberships b ON b.space_id = a.space_id "
                 "WHERE a.user_id = ? AND b.user_id = ? AND NOT a.has_left AND NOT b.has_left",
                 one, other));
    return static_cast<int>(count.value_or(0));
}

Result<std::vector<UserRecord>> mutualFriends(sql::Db& db, UserId one, UserId other, int limit)
{
    TRY(const auto ids,
        db.many<UserId>(
            "SELECT a.other_id FROM friends a JOIN friends b ON b.other_id = a.other_id AND b.state = 'friends' "
            "WHERE a.user_id = ? AND b.user_id = ? AND a.state = 'friends' ORDER BY a.other_id LIMIT ?",
            [](const sql::Row& row) { return row.id<UserId>(0); }, one, other, limit));
    TRY(auto users, profilesByIds(db, ids));
    std::sort(users.begin(), users.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return users;
}

Result<int> countMutualFriends(sql::Db& db, UserId one, UserId other)
{
    TRY(const auto count,
        db.value("SELECT COUNT(*) FROM friends a JOIN friends b ON b.other_id = a.other_id AND b.state = 'friends' "
                 "WHERE a.user_id = ? AND b.user_id = ? AND a.state = 'friends'",
                 one, other));
    return static_cast<int>(count.value_or(0));
}

Result<bool> haveDirect(sql::Db& db, UserId one, UserId other)
{
    TRY(const auto found, findDirect(db, directKey(one, other)));
    return found.has_value();
}

Result<std::optional<UserId>> otherInDirect(sql::Db& db, ConversationId direct, UserId user)
{
    return db.one<UserId>(
        "SELECT m.user_id FROM members m JOIN conversations c ON c.id = m.conversation_id "
        "WHERE m.conversation_id = ? AND m.user_id <> ? AND c.kind = 'direct'",
        [](const sql::Row& row) { return row.id<UserId>(0); }, direct, user);
}

Result<std::vector<FriendRecord>> friendsAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<FriendRecord>(
        "SELECT other_id, state, since, rev FROM friends WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?", friendAt,
        user, rev, limit);
}

Result<std::vector<BlockRecord>> blocksAfter(sql::Db& db, UserId user, Rev rev, int limit)
{
    return db.many<BlockRecord>(
        "SELECT other_id, is_blocked, since, rev FROM blocks WHERE user_id = ? AND rev > ? ORDER BY rev LIMIT ?",
        blockAt, user, rev, limit);
}

Result<std::vector<PrivacyRecord>> privacyAfter(sql::Db& db, UserId user, Rev rev)
{
    return db.many<PrivacyRecord>("SELECT friend_requests, directs, rev FROM privacy WHERE user_id = ? AND rev > ?",
                                  privacyAt, user, rev);
}

} // namespace tertulia::store
