// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/search_places.h"

#include "server/store/columns.h"

#define INDEX_STATE "COALESCE(p.place, 0), COALESCE(p.indexed_seq, 0), COALESCE(p.indexed_rev, 0), "
#define PLACE                                                                                                          \
    "SELECT c.id, c.kind, c.space_id, c.title, c.rev, c.last_seq, COALESCE(m.first_seq, 0), " INDEX_STATE "NULL "
// A thread is seen by who sees its parent and the message there that it hangs on.
#define THREAD "SELECT t.id, t.kind, c.space_id, t.title, t.rev, t.last_seq, 0, " INDEX_STATE "c.id "
#define THREADS_OF_IT                                                                                                  \
    "JOIN conversations t ON t.parent_id = c.id AND t.deleted_at IS NULL "                                             \
    "AND t.root_seq >= COALESCE(m.first_seq, 0) "
#define INDEX_OF(id) "LEFT JOIN search_places p ON p.conversation_id = " id " "

#define IN_SPACE                                                                                                       \
    "EXISTS (SELECT 1 FROM space_members sm JOIN spaces sp ON sp.id = sm.space_id AND sp.deleted_at IS NULL "          \
    "WHERE sm.space_id = c.space_id AND sm.user_id = s.user_id AND NOT sm.has_left) "
#define BY_MEMBERSHIP                                                                                                  \
    "FROM memberships s JOIN members m ON m.conversation_id = s.conversation_id AND m.user_id = s.user_id "            \
    "AND NOT m.has_left JOIN conversations c ON c.id = s.conversation_id AND c.deleted_at IS NULL "
#define OF_MEMBERS "WHERE s.user_id = ? AND NOT s.has_left AND (c.space_id IS NULL OR (c.is_private AND " IN_SPACE "))"
#define BY_SPACE                                                                                                       \
    "FROM space_memberships s JOIN conversations c ON c.space_id = s.space_id AND NOT c.is_private "                   \
    "AND c.deleted_at IS NULL "                                                                                        \
    "LEFT JOIN members m ON m.conversation_id = c.id AND m.user_id = s.user_id AND NOT m.has_left "
#define OF_SPACES "WHERE s.user_id = ? AND NOT s.has_left AND " IN_SPACE

namespace tertulia::store {

namespace {

SearchPlace placeAt(const sql::Row& row)
{
    SearchPlace place;
    place.conversation = row.id<ConversationId>(0);
    place.kind = enumAt<ConversationKind>(row, 1);
    place.space = row.optId<SpaceId>(2);
    place.title = row.text(3);
    place.rev = row.int64(4);
    place.lastSeq = row.int64(5);
    place.firstSeq = std::max<Seq>(1, row.int64(6));
    place.place = row.int64(7);
    place.indexedSeq = row.int64(8);
    place.indexedRev = row.int64(9);
    place.parent = row.optId<ConversationId>(10);
    return place;
}

ChangedSeq changedAt(const sql::Row& row)
{
    return {row.int64(0), row.int64(1)};
}

} // namespace

Result<std::vector<SearchPlace>> searchPlacesOf(sql::Db& db, UserId user)
{
    std::vector<SearchPlace> places;
    for (const sql::Text text :
         {PLACE BY_MEMBERSHIP INDEX_OF("c.id") OF_MEMBERS, PLACE BY_SPACE INDEX_OF("c.id") OF_SPACES,
          THREAD BY_MEMBERSHIP THREADS_OF_IT INDEX_OF("t.id") OF_MEMBERS,
          THREAD BY_SPACE THREADS_OF_IT INDEX_OF("t.id") OF_SPACES}) {
        TRY(auto some, db.many<SearchPlace>(text, placeAt, user));
        places.insert(places.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    std::sort(places.begin(), places.end(),
              [](const SearchPlace& a, const SearchPlace& b) { return a.conversation < b.conversation; });
    return places;
}

// The index by rev holds the primary key, so these two read nothing else.
Result<std::vector<ChangedSeq>> firstChanged(sql::Db& db, ConversationId conversation, Rev rev, Seq lastSeq, int limit)
{
    return db.many<ChangedSeq>("SELECT seq, rev FROM messages WHERE conversation_id = ? AND rev > ? AND +seq <= ? "
                               "ORDER BY rev LIMIT ?",
                               changedAt, conversation, rev, lastSeq, limit);
}

Result<std::vector<ChangedSeq>> lastChanged(sql::Db& db, ConversationId conversation, Rev rev, Seq lastSeq, int limit)
{
    return db.many<ChangedSeq>("SELECT seq, rev FROM messages WHERE conversation_id = ? AND rev > ? AND +seq <= ? "
                               "ORDER BY rev DESC LIMIT ?",
                               changedAt, conversation, rev, lastSeq, limit);
}

Result<std::vector<MessageTime>> messageTimes(sql::Db& db, ConversationId conversation, Seq first, Seq last)
{
    return db.many<MessageTime>(
        "SELECT seq, created_at FROM messages WHERE conversation_id = ? AND seq >= ? AND seq <= ? "
        "AND NOT deleted ORDER BY seq",
        [](const sql::Row& row) {
            return MessageTime{row.int64(0), row.timestamp(1)};
        },
        conversation, first, last);
}

Result<IndexedPlace> openSearchPlace(sql::Db& db, ConversationId conversation)
{
    CHECK(db.exec(
        sql::factFree("INSERT INTO search_places (conversation_id, indexed_seq, indexed_rev) "
                      "SELECT id, 0, rev FROM conversations WHERE id = ? ON CONFLICT (conversation_id) DO NOTHING"),
        conversation));
    TRY(auto place, db.one<IndexedPlace>(
                        "SELECT p.place, p.indexed_seq, p.indexed_rev, c.rev, c.last_seq FROM search_places p "
                        "JOIN conversations c ON c.id = p.conversation_id WHERE p.conversation_id = ?",
                        [](const sql::Row& row) {
                            return IndexedPlace{row.int64(0), row.int64(1), row.int64(2), row.int64(3), row.int64(4)};
                        },
                        conversation));
    if (!place)
        return ErrorCode::NotFound;
    return *place;
}

Result<Done> setIndexed(sql::Db& db, int64_t place, Seq seq, Rev rev)
{
    CHECK(db.exec(sql::factFree("UPDATE search_places SET indexed_seq = ?, indexed_rev = ? WHERE place = ?"), seq, rev,
                  place));
    return Done{};
}

Result<std::vector<ConversationId>> conversationsBehind(sql::Db& db, ConversationId after, int limit)
{
    return db.many<ConversationId>(
        "SELECT c.id FROM conversations c LEFT JOIN search_places p ON p.conversation_id = c.id "
        "WHERE c.id > ? AND c.last_seq > 0 AND (p.place IS NULL OR p.indexed_rev < c.rev "
        "OR p.indexed_seq < c.last_seq) ORDER BY c.id LIMIT ?",
        [](const sql::Row& row) { return row.id<ConversationId>(0); }, after.isNull() ? QString{} : after.text(),
        limit);
}

Result<std::vector<int64_t>> emptiedPlaces(sql::Db& db, int limit)
{
    return db.many<int64_t>(
        "SELECT p.place FROM search_places p WHERE EXISTS (SELECT 1 FROM search_block_terms b WHERE b.place = p.place) "
        "AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = p.conversation_id) LIMIT ?",
        [](const sql::Row& row) { return row.int64(0); }, limit);
}

} // namespace tertulia::store
