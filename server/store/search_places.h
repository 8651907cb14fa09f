// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody may search, and how far each place is in the search index. SQL only, but the first function says the
// same as the resolver does about seeing a conversation (a test compares them): a search goes over hundreds of places,
// and asking for each would take longer than searching. Thread of the Db.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct SearchPlace
{
    ConversationId conversation;
    ConversationKind kind = ConversationKind::Group;
    std::optional<SpaceId> space{};
    QString title{};
    Rev rev = 0;
    Seq lastSeq = 0;
    Seq firstSeq = 1;  ///< the first message that may be seen
    int64_t place = 0; ///< its number in the index; 0 = it is not in it
    Seq indexedSeq = 0;
    Rev indexedRev = 0;
    std::optional<ConversationId> parent{}; ///< of a thread; `space` is then its parent's
};

/// Every conversation that `user` sees now, by id.
Result<std::vector<SearchPlace>> searchPlacesOf(sql::Db& db, UserId user);

struct ChangedSeq
{
    Seq seq = 0;
    Rev rev = 0;
};
/// Messages up to `lastSeq` that changed after `rev`: the first changes, or the last ones.
Result<std::vector<ChangedSeq>> firstChanged(sql::Db& db, ConversationId conversation, Rev rev, Seq lastSeq, int limit);
Result<std::vector<ChangedSeq>> lastChanged(sql::Db& db, ConversationId conversation, Rev rev, Seq lastSeq, int limit);

struct MessageTime
{
    Seq seq = 0;
    Timestamp at{};
};
/// Of messages that are not deleted, oldest first.
Result<std::vector<MessageTime>> messageTimes(sql::Db& db, ConversationId conversation, Seq first, Seq last);

/// A conversation as the indexer sees it.
struct IndexedPlace
{
    int64_t place = 0;
    Seq indexedSeq = 0;
    Rev indexedRev = 0;
    Rev rev = 0;
    Seq lastSeq = 0;
};
/// Numbers it if it has no number yet. NotFound if there is no such conversation.
Result<IndexedPlace> openSearchPlace(sql::Db& db, ConversationId conversation);
Result<Done> setIndexed(sql::Db& db, int64_t place, Seq seq, Rev rev);

/// Those that have messages or changes the index does not know, with an id after `after`, by id.
Result<std::vector<ConversationId>> conversationsBehind(sql::Db& db, ConversationId after, int limit);
/// Those of which something is in the index though all their messages are gone for good.
Result<std::vector<int64_t>> emptiedPlaces(sql::Db& db, int limit);

} // namespace tertulia::store
