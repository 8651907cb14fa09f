// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of conversations, and what one person is to one of them. SQL only: no permission is decided here. Thread of the
// Db.
#pragma once

#include "shared/protocol/permissions.h"
#include "shared/sql/db.h"

namespace tertulia::store {

struct ConversationRow
{
    ConversationRecord record; ///< with the rev that wrote the record
    Rev roomRev = 0;           ///< public rooms: rev of the room record in the space's stream, else 0
    Rev rev = 0;               ///< head of the stream
    Seq lastSeq = 0;
};

/// A conversation as one person stands to it: the roles are absent if he is not in (any more).
struct ConversationSight
{
    ConversationRow conversation;
    std::optional<MemberRole> memberRole{};
    std::optional<Standing> standing{};      ///< in the room's space
    Seq firstSeq = 0;                        ///< the first message he may see; 0 = all
    std::optional<ConversationRow> parent{}; ///< of a thread; roles and standing above are those in it

    /// The conversation whose people and settings count here: a thread's parent.
    [[nodiscard]] const ConversationRecord& place() const { return parent ? parent->record : conversation.record; }
};

/// Conflict "unique(direct_key)" if the pair has its direct, "unique(root_id)" if the message has its thread.
Result<Done> insertConversation(sql::Db& db, const ConversationRow& row, const std::optional<QString>& directKey);
/// Writes what the record says of a conversation that exists, its rev and `roomRev` included; not kind and space.
Result<Done> updateConversation(sql::Db& db, const ConversationRow& row);
/// Also nullopt: a thread whose root the user may not see.
Result<std::optional<ConversationSight>> sightOfConversation(sql::Db& db, ConversationId id, UserId user);

/// Where a conversation's stream and its messages end.
struct StreamEnd
{
    Rev rev = 0;
    Seq lastSeq = 0;
};
Result<std::optional<StreamEnd>> endOf(sql::Db& db, ConversationId conversation);
/// All there are, deleted rooms too, in the order of their ids; those after `after`, which may be null.
Result<std::vector<ConversationId>> conversationsAfter(sql::Db& db, ConversationId after, int limit);

/// The one key of a pair of people, whoever asks.
QString directKey(UserId one, UserId other);
Result<std::optional<ConversationId>> findDirect(sql::Db& db, const QString& key);

/// What a user's device called a conversation when it made it. Conflict "unique(client_key)" if another is called so.
Result<Done> setClientId(sql::Db& db, ConversationId conversation, UserId maker, const QString& clientId);
Result<std::optional<ConversationId>> findMade(sql::Db& db, UserId maker, const QString& clientId);

struct RoomEnd
{
    ConversationId conversation;
    Seq lastSeq = 0;
};
/// The public rooms of a space in the sidebar's order.
Result<std::vector<RoomEnd>> publicRooms(sql::Db& db, SpaceId space);

/// All rooms of a space that are not deleted, private ones too, in the sidebar's order.
Result<std::vector<ConversationRow>> roomsOf(sql::Db& db, SpaceId space);

struct RoomCount
{
    int64_t rooms = 0; ///< private ones too
    int nextPosition = 0;
};
Result<RoomCount> countRooms(sql::Db& db, SpaceId space);
/// Records of public rooms with rev > `rev`, by rev.
Result<std::vector<RoomRecord>> roomsAfter(sql::Db& db, SpaceId space, Rev rev, int limit);
RoomRecord roomRecord(const ConversationRow& row);

} // namespace tertulia::store
