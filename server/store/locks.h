// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that others must leave alone until the transaction ends. Where several writers are at work (PostgreSQL, each
// statement of which sees what was committed before it) a service holds what it is about to look at and look at again
// when it writes; SQLite's writer is alone anyway, and nothing here costs it anything. Thread of the Db.
//
// The order, so that nobody waits for somebody who waits for him: spaces, then rooms and other conversations (a thread
// before its parent), then users, then devices; those of a kind by id.
#pragma once

#include "shared/protocol/records.h"
#include "shared/sql/db.h"

#include <set>
#include <vector>

namespace tertulia::store {

/// Whether nobody else writes while this transaction lasts.
inline bool isAlone(const sql::Db& db)
{
    return db.engine() == sql::Engine::Sqlite;
}

/// Nobody else changes the stream; of a thread nor that of its parent, where those are who may write in it.
Result<Done> lockStream(sql::Db& db, ConversationId conversation);
/// The same after the space of the room, if it is one.
Result<Done> lockPlace(sql::Db& db, ConversationId conversation);
/// It, if it is a thread, without its parent.
Result<Done> lockThread(sql::Db& db, ConversationId thread);
Result<Done> lockSpace(sql::Db& db, SpaceId space);
/// The space and all its rooms: nobody writes in any of them. For who changes what somebody may do there.
Result<Done> lockRooms(sql::Db& db, SpaceId space);
/// Those of several conversations.
Result<Done> lockStreams(sql::Db& db, const std::set<ConversationId>& conversations);
template<typename R>
Result<Done> lockStreamsOf(sql::Db& db, const std::vector<R>& records)
{
    std::set<ConversationId> conversations;
    for (const R& record : records)
        conversations.insert(record.conversation);
    return lockStreams(db, conversations);
}
Result<Done> lockUser(sql::Db& db, UserId user);
Result<Done> lockDevice(sql::Db& db, DeviceId device);
Result<Done> lockUsers(sql::Db& db, std::vector<UserId> users);

} // namespace tertulia::store
