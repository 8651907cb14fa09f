// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/streams.h"

#include "server/store/heads.h"
#include "server/store/locks.h"
#include "server/store/threads.h"
#include "shared/protocol/teeth.h"

#include <unordered_map>

// What `m.user_id` follows: the heads and the streams alone are asked for with the same words.
#define MY_SPACES "WHERE m.user_id = ? AND NOT m.has_left ORDER BY m.space_id LIMIT ?"
#define PUBLIC_ROOMS "FROM space_memberships m JOIN conversations c ON c.space_id = m.space_id "
#define MY_PUBLIC_ROOMS                                                                                                \
    "WHERE m.user_id = ? AND NOT m.has_left AND NOT c.is_private AND c.deleted_at IS NULL "                            \
    "ORDER BY c.space_id, c.position, c.id LIMIT ?"
#define MY_CONVERSATIONS                                                                                               \
    "WHERE m.user_id = ? AND m.kind <> 'thread' AND NOT m.has_left ORDER BY m.conversation_id LIMIT ?"

namespace tertulia::store {

namespace {

Result<Rev> present(Result<std::optional<int64_t>> rev)
{
    TRY(const auto found, std::move(rev));
    if (!found)
        return ErrorCode::NotFound;
    return *found;
}

/// How a head is raised and read. SQLite makes a temporary table for what RETURNING gives, which costs more than asking
/// again; its one writer is alone with the row in between. Others need the one statement that does both.
struct Raise
{
    sql::Text raise;
    sql::Text read;
    sql::Text both;
};

template<typename T, typename Shape, typename StreamKey>
Result<std::optional<T>> raised(sql::Db& db, const Raise& texts, const Shape& shape, StreamKey stream)
{
    if (db.engine() != sql::Engine::Sqlite)
        return db.one<T>(sql::factFree(texts.both), shape, stream);
    CHECK(db.exec(sql::factFree(texts.raise), stream));
    return db.one<T>(texts.read, shape, stream);
}

Rev firstColumn(const sql::Row& row)
{
    return row.int64(0);
}

template<typename T>
void append(std::vector<T>& all, std::vector<T> more, int limit)
{
    for (T& one : more)
        if (all.size() < static_cast<size_t>(limit))
            all.push_back(std::move(one));
}

template<typename Id>
StreamId streamAt(const sql::Row& row)
{
    return row.id<Id>(0);
}

} // namespace

Result<Rev> nextRev(sql::Db& db, ConversationId conversation)
{
    static constexpr Raise raise{"UPDATE conversations SET rev = rev + 1 WHERE id = ?",
                                 "SELECT rev FROM conversations WHERE id = ?",
                                 "UPDATE conversations SET rev = rev + 1 WHERE id = ? RETURNING rev"};
    return present(raised<Rev>(db, raise, firstColumn, conversation));
}

Result<Rev> nextRev(sql::Db& db, SpaceId space)
{
    static constexpr Raise raise{"UPDATE spaces SET rev = rev + 1 WHERE id = ?", "SELECT rev FROM spaces WHERE id = ?",
                                 "UPDATE spaces SET rev = rev + 1 WHERE id = ? RETURNING rev"};
    return present(raised<Rev>(db, raise, firstColumn, space));
}

Result<Rev> nextRev(sql::Db& db, UserId user)
{
    static constexpr Raise raise{"UPDATE users SET stream_rev = stream_rev + 1 WHERE id = ?",
                                 "SELECT stream_rev FROM users WHERE id = ?",
                                 "UPDATE users SET stream_rev = stream_rev + 1 WHERE id = ? RETURNING stream_rev"};
    return present(raised<Rev>(db, raise, firstColumn, user));
}

Result<MessagePlace> nextPlace(sql::Db& db, ConversationId conversation)
{
    static constexpr Raise raise{"UPDATE conversations SET rev = rev + 1, last_seq = last_seq + 1 WHERE id = ?",
                                 "SELECT last_seq, rev FROM conversations WHERE id = ?",
                                 "UPDATE conversations SET rev = rev + 1, last_seq = last_seq + 1 WHERE id = ? "
                                 "RETURNING last_seq, rev, parent_id"};
    const auto placeAt = [isAlone = isAlone(db)](const sql::Row& row) {
        return MessagePlace{row.int64(0), row.int64(1), isAlone ? std::nullopt : row.optId<ConversationId>(2)};
    };
    TRY(auto place, raised<MessagePlace>(db, raise, placeAt, conversation));
    if (!place)
        return ErrorCode::NotFound;
    if (teeth::bites(teeth::Bug::SeqOutsideTransaction)) {
        static std::unordered_map<ConversationId, Seq> counted; // no rollback reaches it
        place->seq = counted[conversation] = std::max(place->seq, counted[conversation] + 1);
        CHECK(db.exec("UPDATE conversations SET last_seq = ? WHERE id = ?", place->seq, conversation));
    }
    return *place;
}

Result<std::optional<Rev>> userHead(sql::Db& db, UserId user)
{
    return db.value("SELECT stream_rev FROM users WHERE id = ?", user);
}

Result<std::vector<StreamHead>> followedHeads(sql::Db& db, UserId user, int limit)
{
    std::vector<StreamHead> heads;
    TRY(const auto own, userHead(db, user));
    if (!own)
        return ErrorCode::NotFound;
    heads.push_back({user, *own});
    TRY(auto spaces, db.many<StreamHead>(
                         "SELECT s.id, s.rev FROM space_memberships m JOIN spaces s ON s.id = m.space_id " MY_SPACES,
                         [](const sql::Row& row) {
                             return StreamHead{row.id<SpaceId>(0), row.int64(1)};
                         },
                         user, limit));
    append(heads, std::move(spaces), limit);
    TRY(auto rooms, db.many<StreamHead>("SELECT " TERTULIA_HEAD PUBLIC_ROOMS TERTULIA_HEAD_JOINS MY_PUBLIC_ROOMS,
                                        conversationHead, limits::mentionsCounted, user, limit));
    append(heads, std::move(rooms), limit);
    TRY(auto conversations,
        db.many<StreamHead>("SELECT " TERTULIA_HEAD "FROM memberships m "
                            "JOIN conversations c ON c.id = m.conversation_id " TERTULIA_HEAD_JOINS MY_CONVERSATIONS,
                            conversationHead, limits::mentionsCounted, user, limit));
    append(heads, std::move(conversations), limit);
    TRY(auto threads, followedThreadHeads(db, user, limit));
    append(heads, std::move(threads), limit);
    return heads;
}

Result<std::vector<StreamId>> followedStreams(sql::Db& db, UserId user, int limit)
{
    std::vector<StreamId> streams{user};
    TRY(auto spaces,
        db.many<StreamId>("SELECT m.space_id FROM space_memberships m " MY_SPACES, streamAt<SpaceId>, user, limit));
    append(streams, std::move(spaces), limit);
    TRY(auto rooms,
        db.many<StreamId>("SELECT c.id " PUBLIC_ROOMS MY_PUBLIC_ROOMS, streamAt<ConversationId>, user, limit));
    append(streams, std::move(rooms), limit);
    TRY(auto conversations, db.many<StreamId>("SELECT m.conversation_id FROM memberships m " MY_CONVERSATIONS,
                                              streamAt<ConversationId>, user, limit));
    append(streams, std::move(conversations), limit);
    return streams;
}

Result<int64_t> followedCount(sql::Db& db, UserId user)
{
    TRY(const auto count,
        db.value("SELECT 1 + (SELECT COUNT(*) FROM memberships WHERE user_id = ? AND NOT has_left) "
                 "+ (SELECT COUNT(*) FROM space_memberships WHERE user_id = ? AND NOT has_left) "
                 "+ (SELECT COUNT(*) FROM space_memberships m JOIN conversations c ON c.space_id = m.space_id "
                 "   WHERE m.user_id = ? AND NOT m.has_left AND NOT c.is_private AND c.deleted_at IS NULL)",
                 user, user, user));
    return count.value_or(0);
}

} // namespace tertulia::store
